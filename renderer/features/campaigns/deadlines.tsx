import { daysBetween, formatScreenDate } from '../../../shared/text/dates.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { DeadlineBadge } from '../../components/status-badge.tsx';
import { Mark } from './mark.tsx';
import { useCampaigns } from './store.ts';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

/** «Thời hạn»: what this unit owes, to whom, and by when, with the printed words beside the day. */
export function Deadlines({ data: { deadlines } }: { readonly data: CampaignPage }) {
  const today = useCampaigns((state) => state.today);
  return (
    <Section title="Thời hạn" flush={deadlines.length > 0}>
      {deadlines.length === 0 ? (
        <EmptyState compact sentence="Kế hoạch không quy định báo cáo nào cho đơn vị." />
      ) : (
        <ul className={classes.items}>
          {deadlines.map(({ id, text, to, printed, lastDay, words, section, mark }) => (
            <li key={id} className={classes.item}>
              <div className={classes.split}>
                <span>{text}</span>
                {lastDay !== null && today !== null ? <DeadlineBadge daysLeft={daysBetween(today, lastDay)} /> : <span className={classes.quiet}>{words}</span>}
              </div>
              <div className={classes.meta}>
                {lastDay !== null && <span>Chậm nhất {formatScreenDate(lastDay)}</span>}
                <span>Văn bản ghi: {printed}</span>
                <span>Gửi {to.join('; ')}</span>
                <span>Mục {section}</span>
                <Mark mark={mark} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
