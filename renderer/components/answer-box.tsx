import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useApi } from '../app/api.tsx';
import { useMay } from '../app/may.ts';
import type { Fault } from '../../shared/result.ts';
import { nfc } from '../../shared/text/normal.ts';
import { saveAnswer, useConfirmer } from './confirmer.ts';
import { FaultAlert } from './states.tsx';
import { toast } from './toasts.ts';
import classes from './answer-box.module.css';

interface AnswerBoxProps {
  readonly asks: { readonly key: string; readonly question: string };
  readonly answered: boolean;
  readonly subjectId: string;
  readonly year: number;
}

/** What no record can tell: a person says yes or no under their name, with what proves it. */
export function AnswerBox({ asks, answered, subjectId, year }: AnswerBoxProps) {
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const known = useConfirmer((state) => state.name);
  const [by, setBy] = useState<string | null>(null);
  const [nameless, setNameless] = useState(false);
  const [open, setOpen] = useState(!answered);
  const may = useMay('confirmation.save');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  if (!may.allowed) return null;
  if (!open) {
    return (
      <div>
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          Sửa xác nhận
        </Button>
      </div>
    );
  }
  async function answer(yes: boolean): Promise<void> {
    const name = nfc(by ?? known).trim();
    setNameless(name === '');
    if (name === '') return;
    setBusy(true);
    const result = await saveAnswer(api, { subjectId, key: asks.key, question: asks.question, year, answer: yes ? 'yes' : 'no', evidence: nfc(input.current?.value ?? ''), by: name });
    setBusy(false);
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    setOpen(false);
    toast.success('Đã ghi xác nhận.', result.value.undo);
  }
  return (
    <div>
      <div className={classes.answerBox} role="group" aria-label={asks.question}>
        <TextInput ref={input} className={classes.evidence} aria-label={`Minh chứng: ${asks.question}`} placeholder="Minh chứng: số, ngày" maxLength={8000} autoComplete="off" spellCheck={false} />
        <ConfirmerField value={by ?? known} onChange={setBy} nameless={nameless} of={asks.question} />
        <div className={classes.yesNo}>
          <Button size="compact-md" variant="default" loading={busy} aria-label={`Xác nhận có: ${asks.question}`} onClick={() => void answer(true)}>
            Có
          </Button>
          <Button size="compact-md" variant="default" loading={busy} aria-label={`Xác nhận không: ${asks.question}`} onClick={() => void answer(false)}>
            Không
          </Button>
        </div>
      </div>
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
    </div>
  );
}

interface ConfirmerFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** The name was asked for and is missing. */
  readonly nameless: boolean;
  /** What is confirmed, for a screen reader. */
  readonly of: string;
}

/** Who confirms: a name, since the program knows nobody by name. */
export function ConfirmerField({ value, onChange, nameless, of }: ConfirmerFieldProps) {
  return (
    <TextInput
      className={classes.who}
      aria-label={`Người xác nhận: ${of}`}
      placeholder="Người xác nhận"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={nameless ? 'Ghi tên người xác nhận.' : null}
      maxLength={300}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
