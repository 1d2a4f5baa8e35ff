import { Button, Text } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { useUndoToasts } from '../../components/use-undo-toasts.ts';
import type { AuthoritySide, SessionResult } from '../../../shared/domain/council.ts';
import { useCouncil } from './store.ts';
import type { Values } from './session-values.ts';
import { VoteHeadings } from './vote-headings.tsx';
import { onVoteKey } from './vote-keys.ts';
import type { VoteDeed } from './vote-keys.ts';
import { VoteRow, liveOutcome } from './vote-row.tsx';
import { remainder, unanimous, unanimousOn } from './voting.ts';
import classes from './council.module.css';

/**
 * The votes of every nomination, typed down a column by keys alone; what comes of each, and of all, is shown at each key
 * without waiting for the backend.
 */
export function Votes({ form }: { readonly form: FormHandle<Values> }) {
  const outcomes = useCouncil((state) => state.judgement?.outcomes);
  const undoable = useUndoToasts();
  const { members, attendance, ballot, ballots, results, sides } = form.values;
  const session = useMemo(() => ({ members, attendance, ballot, ballots }), [members, attendance, ballot, ballots]);
  const byId = useMemo(() => new Map(outcomes?.map((outcome) => [outcome.nominationId, outcome])), [outcomes]);
  const latest = useRef(form);
  useEffect(() => {
    latest.current = form;
  });

  // The form's own field, not this render's values: keys come faster than renders.
  const put = useCallback((change: (held: SessionResult[]) => SessionResult[]) => {
    const field = latest.current.field('results');
    field.onCommit(change(field.value));
  }, []);
  const onVotes = useCallback((id: string, part: Partial<SessionResult>) => put((held) => held.map((result) => (result.nominationId === id ? { ...result, ...part } : result))), [put]);
  const onSide = useCallback((id: string, side: AuthoritySide | null) => {
    const field = latest.current.field('sides');
    const { [id]: _, ...rest } = field.value;
    field.onCommit(side === null ? rest : { ...rest, [id]: side });
  }, []);

  function fillAll(): void {
    const before = latest.current.field('results').value;
    put((held) => unanimous({ attendance, results: held }));
    undoable('Đã ghi nhất trí tất cả.', () => put(() => before));
  }
  function run(deed: VoteDeed, row: number, column: 'yes' | 'no'): void {
    if (deed === 'unanimous-all') return fillAll();
    put((held) =>
      held.map((result, index) => {
        if (index !== row) return result;
        if (deed === 'unanimous') return unanimousOn({ attendance }, result);
        const left = remainder({ attendance }, result, column);
        return left === null ? result : { ...result, [column]: left };
      }),
    );
  }

  if (results.length === 0) return <EmptyState sentence="Đợt xét chưa có đề nghị nào đang chờ họp xét. Thêm đề nghị rồi tạo cuộc họp mới." />;
  const states = results.map((result) => liveOutcome(session, result, byId.get(result.nominationId))?.state);
  const count = (state: string): number => states.filter((one) => one === state).length;
  const entered = results.filter(({ yes }) => yes !== null).length;
  const totals = [`Đã nhập ${entered}/${results.length}`, `thông qua ${count('passed')}`, `không thông qua ${count('not-passed')}`, ...(count('wrong') === 0 ? [] : [`số phiếu sai ${count('wrong')}`])];
  return (
    <Section
      title="Kết quả bỏ phiếu"
      note={<span role="status">{totals.join(' · ')}</span>}
      flush
      actions={
        <Button variant="default" onClick={fillAll} title="Shift+N trong ô số phiếu">
          Nhất trí tất cả
        </Button>
      }
    >
      <Text size="xs" c="dimmed" px={12} pb={8} id="phim-bo-phieu">
        Phím trong ô số phiếu: Enter hoặc ↓ xuống dòng dưới, ↑ lên dòng trên, ← → đổi cột; N nhất trí dòng này, Shift+N nhất trí tất cả, C ghi số phiếu còn lại.
      </Text>
      <div className={classes.entry}>
        <table className={classes.votes} aria-label="Kết quả bỏ phiếu" aria-describedby="phim-bo-phieu">
          <thead>
            <tr>
              <VoteHeadings />
              <th scope="col" className={classes.recusal}>
                Không tham gia vì có liên quan
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={(event) => onVoteKey(event, run)}>
            {results.map((result, index) => (
              <VoteRow key={result.nominationId} index={index} result={result} outcome={byId.get(result.nominationId)} session={session} side={sides[result.nominationId]} onVotes={onVotes} onSide={onSide} />
            ))}
          </tbody>
        </table>
      </div>
      <Text size="xs" c="dimmed" p={12}>
        Người có liên quan không biểu quyết đề nghị đó và được trừ khỏi số người tính tỷ lệ.
      </Text>
    </Section>
  );
}
