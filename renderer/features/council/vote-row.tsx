import { Button, Checkbox, Popover, Stack, Text, TextInput } from '@mantine/core';
import { ConfidenceMark, StatusBadge } from '../../components/status-badge.tsx';
import type { CouncilMember, SessionResult } from '../../../shared/domain/council.ts';
import type { Outcome } from './store.ts';
import { voteOf } from './voting.ts';
import classes from './council.module.css';

const WORDS: Readonly<Record<Outcome['state'], string>> = { passed: 'Thông qua', 'not-passed': 'Không thông qua', open: 'Chưa xác định', wrong: 'Số phiếu sai' };

interface VoteRowProps {
  readonly index: number;
  readonly result: SessionResult;
  readonly outcome: Outcome | undefined;
  readonly members: readonly CouncilMember[];
  /** How many may vote on it. */
  readonly voters: number;
  readonly onChange: (part: Partial<SessionResult>) => void;
}

/** One nomination's votes, and what follows from them. */
export function VoteRow({ index, result, outcome, members, voters, onChange }: VoteRowProps) {
  const name = outcome?.subjectName ?? `đề nghị ${index + 1}`;
  const recused = members.filter(({ id }) => result.recused.includes(id));
  return (
    <tr className={outcome?.state === 'wrong' ? classes.wrong : undefined}>
      <td className={classes.stt}>{index + 1}</td>
      <th scope="row">
        {outcome?.subjectName ?? '…'}
        <Text size="xs" c="dimmed" fw={400}>
          {outcome?.awardName === '' ? 'Chưa chọn mức khen' : outcome?.awardName}
        </Text>
      </th>
      <td>
        <VoteInput label={`Đồng ý: ${name}`} column="yes" value={result.yes} placeholder={`/${voters}`} onChange={(yes) => onChange({ yes })} />
      </td>
      <td>
        <VoteInput label={`Không đồng ý: ${name}`} column="no" value={result.no} onChange={(no) => onChange({ no })} />
      </td>
      <td>
        {outcome !== undefined && (
          <div className={classes.outcome}>
            <StatusBadge status={WORDS[outcome.state]} />
            <Text size="xs">{outcome.sentence}</Text>
            {outcome.threshold !== '' && (
              <Text size="xs" c="dimmed">
                {outcome.threshold} <ConfidenceMark confidence={outcome.confidence} reason="Căn cứ về tỷ lệ phiếu chưa chắc chắn; đối chiếu quy chế của Hội đồng." />
              </Text>
            )}
          </div>
        )}
      </td>
      <td>
        <Popover position="bottom-end" withArrow trapFocus returnFocus shadow="md">
          <Popover.Target>
            <Button size="compact-sm" variant="subtle" className={classes.recuseButton} aria-label={`Không tham gia vì có liên quan: ${name}`}>
              {recused.length === 0 ? 'Không có' : recused.map((member) => member.name).join(', ')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <Checkbox.Group label="Không tham gia vì có liên quan" value={[...result.recused]} onChange={(chosen) => onChange({ recused: chosen })}>
              <Stack gap={8} mt={8}>
                {members.map((member) => (
                  <Checkbox key={member.id} value={member.id} label={member.name} />
                ))}
              </Stack>
            </Checkbox.Group>
          </Popover.Dropdown>
        </Popover>
      </td>
    </tr>
  );
}

interface VoteInputProps {
  readonly label: string;
  readonly column: 'yes' | 'no';
  readonly value: number | null;
  readonly placeholder?: string;
  readonly onChange: (value: number | null) => void;
}

function VoteInput({ label, column, value, placeholder, onChange }: VoteInputProps) {
  return (
    <TextInput
      aria-label={label}
      size="xs"
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      data-column={column}
      placeholder={placeholder}
      value={value === null ? '' : String(value)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => onChange(voteOf(event.currentTarget.value.replace(/\D/gu, '')))}
    />
  );
}
