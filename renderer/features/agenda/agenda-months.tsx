import { UnstyledButton } from '@mantine/core';
import { IconCalendarEvent, IconChevronRight } from '@tabler/icons-react';
import { agendaByMonth } from '../../../shared/domain/calendar/agenda-pages.ts';
import type { AgendaMonth } from '../../../shared/domain/calendar/agenda-pages.ts';
import { weekdayOf } from '../../../shared/domain/calendar/holidays.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import type { AgendaLine } from './store.ts';
import classes from './agenda.module.css';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

export interface AgendaMonthsProps {
  readonly lines: readonly AgendaLine[];
  readonly today: string;
  readonly year: number;
}

/** What is overdue first, then month by month from the present one; months gone by are folded, what has no day stands last. */
export function AgendaMonths({ lines, today, year }: AgendaMonthsProps) {
  if (lines.length === 0) {
    return <EmptyState icon={<IconCalendarEvent size={24} stroke={1.5} />} sentence={`Năm ${year} không có hạn, mốc hay đợt cao điểm nào với bộ lọc này.`} />;
  }
  const overdue = lines.filter(({ tone, done, from }) => tone === 'late' && !done && from !== null);
  const isPast = ({ to }: AgendaLine): boolean => String(year) === today.slice(0, 4) && to !== null && to.slice(0, 7) < today.slice(0, 7);
  const rest = lines.filter((line) => !overdue.includes(line));
  const past = agendaByMonth(rest.filter(isPast));
  return (
    <>
      {overdue.length > 0 && <Month heading="Quá hạn" entries={overdue} withYear />}
      {agendaByMonth(rest.filter((line) => !isPast(line))).map((month) => (
        <Month key={month.heading} {...month} />
      ))}
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>Các tháng đã qua ({past.reduce((sum, { entries }) => sum + entries.length, 0)})</summary>
          {past.map((month) => (
            <Month key={month.heading} {...month} />
          ))}
        </details>
      )}
    </>
  );
}

function Month({ heading, entries, withYear = false }: Pick<AgendaMonth<AgendaLine>, 'heading' | 'entries'> & { readonly withYear?: boolean }) {
  return (
    <Section title={heading} flush>
      <ul className={classes.lines} aria-label={heading}>
        {entries.map((line) => (
          <li key={line.id}>
            <Line line={line} withYear={withYear} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Line({ line, withYear }: { readonly line: AgendaLine; readonly withYear: boolean }) {
  const place = placeOf(line);
  const content = (
    <>
      <span className={classes.day}>{dayWords(line, withYear)}</span>
      <span className={classes.kind}>{line.kindWord}</span>
      <span className={classes.words}>
        {line.title}
        {line.note !== '' && <span className={classes.note}>{line.note}</span>}
      </span>
      <span className={classes[line.done ? 'calm' : line.tone]}>{line.words}</span>
      {place === null ? <span /> : <IconChevronRight size={18} stroke={1.5} className={classes.arrow} aria-hidden />}
    </>
  );
  if (place === null) return <div className={classes.line}>{content}</div>;
  return (
    <UnstyledButton className={`${classes.line} ${classes.opens ?? ''}`} onClick={() => void navigate(place.page, place.params)}>
      {content}
    </UnstyledButton>
  );
}

/** «Thứ Sáu, 14/11», «14/11/2025», «17/10 – 18/11», «01/01/2023 – 31/12/2025». */
function dayWords({ from, to }: AgendaLine, withYear: boolean): string {
  if (from === null) return '';
  if (to === null || to === from) return withYear ? formatScreenDate(from) : `${WEEKDAYS[weekdayOf(from) - 1] ?? ''}, ${formatScreenDate(from).slice(0, 5)}`;
  const end = formatScreenDate(to);
  return from.slice(0, 4) === to.slice(0, 4) ? `${formatScreenDate(from).slice(0, 5)} – ${end.slice(0, 5)}` : `${formatScreenDate(from)} – ${end}`;
}

/** The page where a line is done; null for a day off. */
function placeOf({ kind, campaignId, roundId }: AgendaLine): { readonly page: string; readonly params: PageParams } | null {
  if (roundId !== null) return { page: 'dot-xet', params: { id: roundId } };
  const params: PageParams = campaignId === null ? {} : { id: campaignId };
  switch (kind) {
    case 'nghia-vu':
      return { page: 'nghia-vu', params };
    case 'moc':
      return campaignId === null ? null : { page: 'phong-trao-chi-tiet', params };
    case 'cao-diem':
    case 'ky-niem':
    case 'hoat-dong':
      return { page: 'cao-diem', params };
    case 'dot-xet':
    case 'ngay-nghi':
      return null;
  }
}
