import { TextInput } from '@mantine/core';
import type { FormHandle } from '../../components/form/index.ts';
import type { Values } from './values.ts';

interface VoteCellProps {
  readonly form: FormHandle<Values>;
  readonly memberId: string;
  readonly name: string;
  readonly value: number | null;
}

/** Votes of one member: digits alone; nothing typed is not known. */
export function VoteCell({ form, memberId, name, value }: VoteCellProps) {
  const field = `vote-${memberId}`;
  const fault = form.field(field as 'votes').fault;
  const over = value !== null && form.values.voters !== null && value > form.values.voters ? 'Nhiều hơn số người bình xét.' : undefined;
  return (
    <TextInput
      aria-label={`Số phiếu: ${name}`}
      size="xs"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      data-field={field}
      error={fault?.message ?? over}
      value={value === null ? '' : String(value)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const digits = event.currentTarget.value.replace(/\D/gu, '');
        const rest = Object.fromEntries(Object.entries(form.values.votes).filter(([id]) => id !== memberId));
        form.field('votes').onCommit(digits === '' ? rest : { ...rest, [memberId]: Number(digits) });
      }}
    />
  );
}
