import { useApi } from '../../app/api.tsx';
import { ClockDeed } from '../../components/clock-deed.tsx';
import { readAgenda } from './store.ts';
import type { Agenda } from './store.ts';
import classes from './agenda.module.css';

/** The PC's day seems wrong, and what the clerk can say about it. */
export function ClockNotice({ clock }: { readonly clock: NonNullable<Agenda['clock']> }) {
  const api = useApi();
  return (
    <section className={classes.notice} aria-label="Đồng hồ của máy">
      <div className={classes.noticeWords}>
        {clock.message} {clock.next}
      </div>
      <ClockDeed clock={clock} onDone={() => readAgenda(api)} />
    </section>
  );
}
