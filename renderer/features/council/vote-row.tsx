import { Button, Checkbox, NativeSelect, Popover, Stack, Text } from '@mantine/core';
import { memo, useState } from 'react';
import type { FocusEvent } from 'react';
import { ConfidenceMark, StatusBadge } from '../../components/status-badge.tsx';
import type { AuthoritySide, CouncilMember, SessionResult } from '../../../shared/domain/council.ts';
import { judgeVote } from '../../../shared/domain/vote.ts';
import type { VoteOutcome, VotingSession } from '../../../shared/domain/vote.ts';
import { SIDE_WORDS } from './side-words.ts';
import type { Outcome } from './store.ts';
import { remainder, voteOf, votersOn } from './voting.ts';
import classes from './council.module.css';

const WORDS: Readonly<Record<Outcome['state'], string>> = { passed: 'Thông qua', 'not-passed': 'Không thông qua', open: 'Chưa xác định', wrong: 'Số phiếu sai' };

/** What comes of the votes as they stand, without asking the backend: its rule is in `outcome`. */
export function liveOutcome(session: VotingSession, result: SessionResult, outcome: Outcome | undefined): VoteOutcome | null {
  if (outcome === undefined) return null;
  if (outcome.left !== '') return { state: 'open', sentence: outcome.left };
  return judgeVote(session, result, { ...outcome.rule, citation: outcome.threshold, confidence: outcome.confidence });
}

export interface VoteRowProps {
  readonly index: number;
  readonly result: SessionResult;
  readonly outcome: Outcome | undefined;
  /** Kept the same object while members, attendance and ballots are the same. */
  readonly session: VotingSession;
  readonly side: AuthoritySide | undefined;
  readonly onVotes: (nominationId: string, part: Partial<SessionResult>) => void;
  readonly onSide: (nominationId: string, side: AuthoritySide | null) => void;
}

/** One nomination's votes, and what follows from them. Memoised: typing in one row draws that row alone. */
export const VoteRow = memo(function VoteRow({ index, result, outcome, session, side, onVotes, onSide }: VoteRowProps) {
  const name = outcome?.subjectName ?? `đề nghị ${index + 1}`;
  const live = liveOutcome(session, result, outcome);
  const wrong = live?.state === 'wrong';
  const { nominationId } = result;
  // A blank is not «không đồng ý»: how many votes nobody has entered yet.
  const unsaid = result.no === null ? (remainder(session, result, 'no') ?? 0) : 0;
  const cell = { row: index, disabled: outcome !== undefined && outcome.left !== '', ...(wrong ? { faultId: `phieu-sai-${nominationId}` } : {}) };
  return (
    <tr className={wrong ? classes.wrong : undefined}>
      <td className={classes.stt}>{index + 1}</td>
      <th scope="row">
        {outcome?.subjectName ?? '…'}
        <Text size="xs" c="dimmed" fw={400}>
          {outcome?.awardName === '' ? 'Chưa chọn mức khen' : outcome?.awardName}
        </Text>
      </th>
      <td>
        <VoteInput {...cell} label={`Đồng ý: ${name}`} column="yes" value={result.yes} placeholder={`/${votersOn(session, result)}`} onVote={(yes) => onVotes(nominationId, { yes })} />
      </td>
      <td>
        <VoteInput {...cell} label={`Không đồng ý: ${name}`} column="no" value={result.no} onVote={(no) => onVotes(nominationId, { no })} />
      </td>
      <td>
        {live !== null && (
          <div className={classes.outcome}>
            <StatusBadge status={WORDS[live.state]} />
            <Text size="xs" id={wrong ? `phieu-sai-${nominationId}` : undefined} c={wrong ? 'red.8' : undefined}>
              {live.sentence}
            </Text>
            {unsaid > 0 && outcome?.left === '' && (
              <Text size="xs" c="dimmed">
                còn {unsaid} phiếu chưa ghi
              </Text>
            )}
            {outcome !== undefined && outcome.threshold !== '' && (
              <Text size="xs" c="dimmed">
                {outcome.threshold} <ConfidenceMark confidence={outcome.confidence} reason="Căn cứ về tỷ lệ phiếu chưa chắc chắn; đối chiếu quy chế của Hội đồng." />
              </Text>
            )}
          </div>
        )}
      </td>
      <td>{outcome !== undefined && <SideCell outcome={outcome} side={side} name={name} onSide={(next) => onSide(nominationId, next)} />}</td>
      <td>
        <Recusal name={name} members={session.members} recused={result.recused} onChange={(recused) => onVotes(nominationId, { recused })} />
      </td>
    </tr>
  );
});

interface SideCellProps {
  readonly outcome: Outcome;
  readonly side: AuthoritySide | undefined;
  readonly name: string;
  readonly onSide: (side: AuthoritySide | null) => void;
}

/** Who decides: told by the rules, or asked where they do not tell. */
function SideCell({ outcome, side, name, onSide }: SideCellProps) {
  if (!outcome.sideAsked) return <Text size="xs">{outcome.side === null ? '' : SIDE_WORDS[outcome.side]}</Text>;
  return (
    <NativeSelect
      size="xs"
      aria-label={`Thẩm quyền: ${name}`}
      data={[{ value: '', label: 'Chưa rõ' }, { value: 'own', label: SIDE_WORDS.own }, { value: 'up', label: SIDE_WORDS.up }]}
      value={side ?? ''}
      onChange={({ currentTarget: { value } }) => onSide(value === 'own' || value === 'up' ? value : null)}
    />
  );
}

interface RecusalProps {
  readonly name: string;
  readonly members: readonly CouncilMember[];
  readonly recused: readonly string[];
  readonly onChange: (recused: string[]) => void;
}

/** Members who do not vote on it because they are concerned; the list is made when asked for. */
function Recusal({ name, members, recused, onChange }: RecusalProps) {
  const [open, setOpen] = useState(false);
  const out = members.filter(({ id }) => recused.includes(id));
  const outWords = out.length === 0 ? 'Không có' : out.map((member) => member.name).join(', ');
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" withArrow trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.recuseButton}
          styles={{ label: { overflow: 'visible', whiteSpace: 'normal' } }}
          aria-label={`Không tham gia vì có liên quan: ${name}: ${outWords}`}
          onClick={() => setOpen(!open)}
        >
          {outWords}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {open && (
          <Checkbox.Group label="Không tham gia vì có liên quan" value={[...recused]} onChange={onChange}>
            <Stack gap={8} mt={8}>
              {members.map((member) => (
                <Checkbox key={member.id} value={member.id} label={member.name} />
              ))}
            </Stack>
          </Checkbox.Group>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface VoteInputProps {
  readonly label: string;
  readonly row: number;
  readonly column: 'yes' | 'no';
  readonly value: number | null;
  readonly placeholder?: string;
  readonly disabled: boolean;
  /** Of the sentence that says what is wrong with the votes. */
  readonly faultId?: string;
  readonly onVote: (value: number | null) => void;
}

const choose = (event: FocusEvent<HTMLInputElement>): void => event.currentTarget.select();

/** Plain on purpose: fifty nominations have a hundred of them. */
function VoteInput({ label, row, column, value, placeholder, disabled, faultId, onVote }: VoteInputProps) {
  return (
    <input
      className={classes.voteInput}
      aria-label={label}
      aria-invalid={faultId !== undefined}
      aria-describedby={faultId}
      inputMode="numeric"
      autoComplete="off"
      maxLength={3}
      data-row={row}
      data-column={column}
      placeholder={placeholder}
      disabled={disabled}
      value={value === null ? '' : String(value)}
      onFocus={choose}
      onChange={(event) => onVote(voteOf(event.currentTarget.value.replace(/\D/gu, '')))}
    />
  );
}
