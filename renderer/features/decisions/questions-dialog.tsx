import { Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { cancelled } from '../../../shared/api/protocol.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf } from '../../../shared/api/define.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { DecisionAfter } from './store.ts';

type Question = DecisionAfter['questions'][number];

interface QuestionsHandle {
  readonly open: readonly Question[];
  /** Records when nothing looks wrong, or once the clerk said so; otherwise asks and leaves everything as it is. */
  readonly settled: <T extends { readonly id: string }>(decision: InputOf<SoVangContract['decision.check']>, record: () => Promise<Result<T>>) => Promise<Result<T>>;
  readonly accept: () => void;
  readonly close: () => void;
}

/** What looks wrong in a decision is asked before it is recorded, never a bar; what was accepted is kept with it. */
export function useQuestions(): QuestionsHandle {
  const api = useApi();
  const [open, setOpen] = useState<readonly Question[]>([]);
  /** By sentence: a changed date or name is a new question. */
  const accepted = useRef<ReadonlySet<string>>(new Set());
  return {
    open,
    settled: async (decision, record) => {
      const asked = await api.call('decision.check', decision);
      if (!asked.ok) return asked;
      const waiting = asked.value.filter(({ sentence }) => !accepted.current.has(sentence));
      if (waiting.length > 0) {
        setOpen(waiting);
        return err(cancelled);
      }
      const recorded = await record();
      // Where this is refused the page of the decision asks once more.
      if (recorded.ok && asked.value.length > 0) await api.call('decision.answer', { id: recorded.value.id, keys: asked.value.map(({ key }) => key) });
      return recorded;
    },
    accept: () => {
      accepted.current = new Set([...accepted.current, ...open.map(({ sentence }) => sentence)]);
      setOpen([]);
    },
    close: () => setOpen([]),
  };
}

/** «Kiểm tra lại quyết định?» */
export function QuestionsDialog({ of, onAnyway }: { readonly of: QuestionsHandle; readonly onAnyway: () => void }) {
  return (
    <ConfirmDialog
      opened={of.open.length > 0}
      question="Kiểm tra lại quyết định?"
      detail={of.open.map(({ key, sentence, citation }) => (
        <Text key={key} mb={8}>
          {sentence}
          {citation !== '' && ` (${citation})`}
        </Text>
      ))}
      cancelLabel="Sửa lại"
      confirmLabel="Đúng như bản ký, ghi quyết định"
      onConfirm={() => {
        of.accept();
        onAnyway();
        return Promise.resolve(ok());
      }}
      onClose={of.close}
    />
  );
}
