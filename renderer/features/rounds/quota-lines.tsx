import { Text } from '@mantine/core';
import { useId } from 'react';
import { navigate } from '../../app/navigation.ts';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { QuotaBars } from '../../components/charts/quota-bars.tsx';
import { canBeDrawn } from '../../components/charts/quota-use.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { QuotaLine } from './store.ts';
import classes from './quota-lines.module.css';

const MOST_IN_STRIP = 2;

/** The word of a line's state: never zero where nothing is known. */
function quotaWord(line: QuotaLine): string {
  switch (line.status) {
    case 'cho-phan-bo':
      return 'Chờ phân bổ';
    case 'khong-con-don-vi-nhan':
      return 'Không còn đơn vị nhận';
    case 'khong-quy-dinh':
      return 'Không quy định số lượng';
    case 'co-dinh':
      if (line.share === 'don-vi-giao') return 'Đơn vị giao';
      return { ok: 'Trong số lượng', 'below-min': 'Dưới mức tối thiểu', 'at-max': 'Đã đủ số lượng', 'over-max': 'Vượt số lượng', unknown: 'Chưa xác định' }[line.verdict];
  }
}

function quotaUse({ used, max, left, status }: QuotaLine): string {
  if (status === 'khong-quy-dinh' || status === 'khong-con-don-vi-nhan') return `Đã đề nghị ${used}`;
  if (max === null || left === null) return `Đã đề nghị ${used}`;
  return used > max ? `Đã đề nghị ${used} · vượt ${used - max}` : `Đã đề nghị ${used} · còn ${left}`;
}

/** What must be seen first: over the number, then whatever else asks for care, then what is used. */
function urgency({ verdict, status, used }: QuotaLine): number {
  if (verdict === 'over-max') return 3;
  if (verdict === 'at-max' || verdict === 'below-min' || status === 'khong-con-don-vi-nhan') return 2;
  return used > 0 ? 1 : 0;
}

/** Height that the strip takes above the table, in px. */
export function stripHeight(lines: readonly QuotaLine[]): number {
  if (lines.length === 0) return 0;
  return Math.min(lines.length, MOST_IN_STRIP) * 37 + (lines.length > MOST_IN_STRIP ? 32 : 0) + 14;
}

/** The numbers that matter now, above the nominations; all of them stand under «Số lượng». */
export function QuotaStrip({ lines }: { readonly lines: readonly QuotaLine[] }) {
  if (lines.length === 0) return null;
  const shown = [...lines].sort((a, b) => urgency(b) - urgency(a)).slice(0, MOST_IN_STRIP);
  return (
    <ul className={classes.strip} aria-label="Số lượng của đợt xét">
      {shown.map((line) => (
        <li key={line.id} className={line.verdict === 'over-max' ? `${classes.line} ${classes.over}` : classes.line}>
          <span className={classes.printed} title={line.printed}>
            {line.printed}
          </span>
          <span className={classes.use}>{quotaUse(line)}</span>
          {line.verdict !== 'ok' && <StatusBadge status={quotaWord(line)} />}
        </li>
      ))}
      {lines.length > shown.length && <li className={classes.more}>và {lines.length - shown.length} dòng khác ở thẻ «Số lượng»</li>}
    </ul>
  );
}

interface QuotaLinesProps {
  readonly roundId: string;
  readonly lines: readonly QuotaLine[];
  /** What the plan says of numbers as a whole. */
  readonly note: string;
}

/** Every quota line as printed, what is used and what is left, and the sentence that follows from it. */
export function QuotaLines({ roundId, lines, note }: QuotaLinesProps) {
  const list = useId();
  return (
    <Section title="Số lượng" {...(note === '' ? {} : { note })}>
      {lines.length === 0 ? (
        <EmptyState compact sentence="Văn bản không quy định số lượng cho đợt xét này; không dòng nào bị chặn vì số lượng." />
      ) : (
        <>
          {canBeDrawn(lines) && (
            <ChartFigure title="Đã đề nghị và còn lại" table={list}>
              <QuotaBars
                label="Biểu đồ số lượng của đợt xét"
                quotas={lines.map(({ id, printed, ...line }) => ({ ...line, key: id, label: printed, onOpen: line.used > 0 ? () => void navigate('dot-xet', { id: roundId }) : undefined }))}
              />
            </ChartFigure>
          )}
          <ul id={list} className={classes.list}>
            {lines.map((line) => (
              <li key={line.id} className={line.verdict === 'over-max' ? `${classes.full} ${classes.over}` : classes.full}>
                <div>
                  <Text fw={500}>{line.printed}</Text>
                  <Text c="dimmed" size="sm">
                    {line.sentence}
                  </Text>
                </div>
                <div className={classes.side}>
                  <span className={classes.use}>{quotaUse(line)}</span>
                  <StatusBadge status={quotaWord(line)} />
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
