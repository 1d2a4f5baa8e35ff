import { OCCURRENCE_STATE_WORDS } from '../../../shared/domain/calendar/occurrence-state.ts';
import { daysBetween, formatScreenDate } from '../../../shared/text/dates.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { DeadlineBadge, StatusBadge } from '../../components/status-badge.tsx';
import { Mark } from './mark.tsx';
import { useCampaigns } from './store.ts';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

type Deadline = CampaignPage['deadlines'][number];

/** Days after which a deadline is history: it is folded, not shouted. */
const PAST_AFTER_DAYS = 31;

/** «Thời hạn»: what this unit owes, to whom, and by when, with the printed words beside the day. What is long past is folded. */
export function Deadlines({ data: { deadlines } }: { readonly data: CampaignPage }) {
  const today = useCampaigns((state) => state.today);
  const shown = withoutRepeats(deadlines);
  const isPast = ({ lastDay }: Deadline) => today !== null && lastDay !== null && daysBetween(today, lastDay) < -PAST_AFTER_DAYS;
  const past = shown.filter(isPast);
  const open = shown.filter((line) => !isPast(line));
  return (
    <Section title="Thời hạn" flush={shown.length > 0}>
      {shown.length === 0 && <EmptyState compact sentence="Kế hoạch không quy định báo cáo nào cho đơn vị." />}
      {open.length > 0 && (
        <ul className={classes.items} aria-label="Thời hạn sắp tới">
          {open.map((line) => (
            <Line key={line.id} line={line} today={today} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <details className={classes.past}>
          <summary>Đã qua ({past.length})</summary>
          <ul className={classes.items} aria-label="Thời hạn đã qua">
            {past.map((line) => (
              <Line key={line.id} line={line} today={null} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

/** What has gone out to every receiver counts no more days. */
const isSent = (words: string): boolean => words === OCCURRENCE_STATE_WORDS['da-gui-dung-han'] || words === OCCURRENCE_STATE_WORDS['gui-muon'];

/** A yearly duty without a printed day comes once for each year; without a day the lines say the same, so one stands for all. */
function withoutRepeats(deadlines: readonly Deadline[]): Deadline[] {
  const said = (line: Deadline) => JSON.stringify([line.text, line.printed, line.section]);
  const undated = new Set<string>();
  return deadlines.filter((line) => {
    if (line.lastDay !== null) return true;
    const repeated = undated.has(said(line));
    undated.add(said(line));
    return !repeated;
  });
}

function Line({ line: { text, to, printed, lastDay, words, section, mark }, today }: { readonly line: Deadline; readonly today: string | null }) {
  return (
    <li className={classes.item}>
      <div className={classes.split}>
        <span>{text}</span>
        {lastDay === null && <span className={classes.quiet}>{words}</span>}
        {lastDay !== null && isSent(words) && <StatusBadge status={words} />}
        {lastDay !== null && today !== null && !isSent(words) && <DeadlineBadge daysLeft={daysBetween(today, lastDay)} />}
      </div>
      <div className={classes.meta}>
        {lastDay !== null && <span>Chậm nhất {formatScreenDate(lastDay)}</span>}
        <span>Văn bản ghi: {printed}</span>
        <span>{to.length === 0 ? 'Chưa rõ nơi nhận' : `Gửi ${to.join('; ')}`}</span>
        <span>Mục {section}</span>
        <Mark mark={mark} />
      </div>
    </li>
  );
}
