import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { IconBan, IconCircleCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { useTyping } from '../../components/form/typing.ts';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import type { Fault } from '../../../shared/result.ts';
import { nfc, nfcLines } from '../../../shared/text/normal.ts';
import { answerForPapers, isUnitText, setReason, useDossiers } from './store.ts';
import type { DossierData } from './store.ts';
import classes from './dossiers.module.css';

/** Everything that stands between the dossier and its sending, each mended or answered in place. */
export function BeforeSending({ data: { stops, needsReason, missingForPapers, nominations } }: { readonly data: DossierData }) {
  const reasons = useDossiers((state) => state.reasons);
  const clear = stops.length === 0 && needsReason.length === 0 && missingForPapers.length === 0;
  return (
    <div id="truoc-khi-trinh" tabIndex={-1}>
      <Section title="Trước khi trình" {...(clear ? {} : { note: 'Bổ sung, hoặc ghi lý do vẫn gửi ở từng đề nghị; lý do được in trên danh sách.' })}>
        {clear && (
          <div className={classes.clear}>
            <IconCircleCheck size={20} stroke={1.75} aria-hidden />
            <span>Không còn điểm nào cần bổ sung. Có thể trình hồ sơ.</span>
          </div>
        )}
        <div className={classes.matters}>
          {stops.map((sentence) => (
            <div key={sentence} className={classes.stop} role="alert">
              <IconBan size={18} stroke={1.75} aria-hidden />
              <span>{sentence}</span>
            </div>
          ))}
          {missingForPapers.map(({ field, question }) => (
            <Question key={field} field={field} question={question} />
          ))}
          {needsReason.map(({ nominationId, name, sentences }) => (
            <Reason
              key={nominationId}
              nominationId={nominationId}
              name={name}
              sentences={sentences}
              reason={reasons[nominationId] ?? nominations.find((row) => row.id === nominationId)?.overrideReason ?? ''}
            />
          ))}
        </div>
      </Section>
    </div>
  );
}

interface ReasonProps {
  readonly nominationId: string;
  readonly name: string;
  readonly sentences: readonly string[];
  readonly reason: string;
}

function Reason({ nominationId, name, sentences, reason }: ReasonProps) {
  const typing = useTyping<HTMLTextAreaElement>(reason, 0, (text) => setReason(nominationId, nfcLines(text)), () => undefined);
  return (
    <div className={classes.matter}>
      <div className={classes.matterHead}>
        <Text fw={500}>{name}</Text>
        <Button size="compact-sm" variant="subtle" onClick={() => void navigate('de-nghi', { id: nominationId })} aria-label={`Bổ sung: ${name}`}>
          Bổ sung
        </Button>
      </div>
      <Text size="sm">{sentences.join(' ')}</Text>
      <Textarea {...typing} id={`ly-do-${nominationId}`} label={`Lý do vẫn gửi: ${name}`} rows={2} maxLength={8000} autoComplete="off" spellCheck={false} />
    </div>
  );
}

function Question({ field, question }: { readonly field: string; readonly question: string }) {
  const api = useApi();
  const input = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);
  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = nfc(input.current?.value ?? '');
    if (answer === '') return input.current?.focus();
    setBusy(true);
    const result = await answerForPapers(api, field, answer);
    setBusy(false);
    if (!result.ok) setFault(result.error);
  }
  if (!isUnitText(field)) {
    return (
      <div className={classes.matter}>
        <Text>{question}</Text>
        <Button size="compact-md" variant="default" onClick={() => void navigate('thiet-lap')}>
          Ghi trong Thiết lập
        </Button>
      </div>
    );
  }
  return (
    <form className={classes.matter} onSubmit={(event) => void save(event)} autoComplete="off">
      <div className={classes.question}>
        <TextInput ref={input} label={question} maxLength={300} autoComplete="off" spellCheck={false} />
        <Button type="submit" variant="default" loading={busy}>
          Lưu
        </Button>
      </div>
      <Text size="xs" c="dimmed">
        Hỏi một lần; dùng cho mọi văn bản về sau.
      </Text>
      <FaultAlert fault={fault} />
    </form>
  );
}
