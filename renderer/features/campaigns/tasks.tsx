import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { Mark } from './mark.tsx';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

/** «Việc của đơn vị»: what the plan gives to this unit, each with whom it names and where it is printed. */
export function Tasks({ data: { tasks } }: { readonly data: CampaignPage }) {
  return (
    <Section title="Việc của đơn vị" flush={tasks.length > 0}>
      {tasks.length === 0 ? (
        <EmptyState compact sentence="Kế hoạch không giao việc riêng cho đơn vị. Việc chung xem ở phần Kế hoạch." />
      ) : (
        <ul className={classes.items}>
          {tasks.map(({ id, text, body, section, mark }) => (
            <li key={id} className={classes.item}>
              <div>{text}</div>
              <div className={classes.meta}>
                <span>{body}</span>
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
