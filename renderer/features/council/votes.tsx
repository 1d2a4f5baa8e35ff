import { Button, Text } from '@mantine/core';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { CouncilMember, SessionFields, SessionResult } from '../../../shared/domain/council.ts';
import { ok } from '../../../shared/result.ts';
import { useCouncil } from './store.ts';
import { VoteHeadings } from './vote-headings.tsx';
import { VoteRow } from './vote-row.tsx';
import { unanimous, votersOn } from './voting.ts';
import classes from './council.module.css';

interface VotesProps {
  readonly members: readonly CouncilMember[];
  readonly attendance: SessionFields['attendance'];
  readonly results: readonly SessionResult[];
  readonly onChange: (results: SessionResult[]) => void;
}

/**
 * The votes of every nomination. Enter and ↓ go to the next row of the column, ↑ to the one before, so that a whole column is
 * typed without the mouse; what comes of each is shown as one types.
 */
export function Votes({ members, attendance, results, onChange }: VotesProps) {
  const judgement = useCouncil((state) => state.judgement);
  const body = useRef<HTMLTableSectionElement>(null);
  const change = (nominationId: string, part: Partial<SessionResult>) => onChange(results.map((result) => (result.nominationId === nominationId ? { ...result, ...part } : result)));

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>): void {
    const input = event.target as HTMLElement;
    const column = input.dataset['column'];
    const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (column === undefined || step === undefined || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const cells = [...(body.current?.querySelectorAll<HTMLInputElement>(`input[data-column="${column}"]`) ?? [])];
    const next = cells[cells.findIndex((cell) => cell === input) + step];
    next?.focus();
    next?.select();
  }
  function fillAll(): void {
    const before = [...results];
    onChange(unanimous({ attendance, results: before }));
    toast.success('Đã ghi nhất trí tất cả.', () => {
      onChange(before);
      return Promise.resolve(ok());
    });
  }
  const passed = judgement?.outcomes.filter((outcome) => outcome.state === 'passed').length ?? 0;
  if (results.length === 0) return <EmptyState sentence="Đợt xét chưa có đề nghị nào đang chờ họp xét. Thêm đề nghị rồi tạo cuộc họp mới." />;
  return (
    <Section
      title="Kết quả bỏ phiếu"
      note={`Thông qua ${passed}/${results.length} đề nghị. Enter hoặc ↓ xuống dòng dưới, ↑ lên dòng trên.`}
      flush
      actions={
        <Button variant="default" onClick={fillAll}>
          Nhất trí tất cả
        </Button>
      }
    >
      <div className={classes.scroll}>
        <table className={classes.votes} aria-label="Kết quả bỏ phiếu">
          <thead>
            <tr>
              <VoteHeadings />
              <th scope="col" className={classes.recusal}>
                Không tham gia vì có liên quan
              </th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {results.map((result, index) => (
              <VoteRow
                key={result.nominationId}
                index={index}
                result={result}
                outcome={judgement?.outcomes.find((outcome) => outcome.nominationId === result.nominationId)}
                members={members}
                voters={votersOn({ attendance }, result)}
                onChange={(part) => change(result.nominationId, part)}
              />
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
