import { Section } from '../../components/page.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

/** Bodies printed in the plan that are no longer what they were: the successor, or that a receiver must be chosen. */
export function Bodies({ data: { bodies } }: { readonly data: CampaignPage }) {
  const changed = bodies.filter(({ state }) => state !== 'giu-nguyen');
  if (changed.length === 0) return null;
  return (
    <Section title="Cơ quan đã thay đổi" note="Tên như in ở bên trái, cơ quan hiện nay ở bên phải. Nơi nhận được hỏi lại khi lập hồ sơ." flush>
      <ul className={classes.items}>
        {changed.map(({ printed, reading, state, confidence, note }) => (
          <li key={printed} className={`${classes.item} ${classes.body}`}>
            <span>{printed}</span>
            <span>
              → {state === 'khong-con' ? <strong>{reading}</strong> : reading} <ConfidenceMark confidence={confidence} />
              {note !== '' && <span className={classes.metaLine}>{note}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
