import { Button } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { toast } from '../../components/toasts.ts';
import { readAgenda } from './store.ts';
import type { Agenda } from './store.ts';
import classes from './agenda.module.css';

/** The PC's day seems wrong. A jump forward can be confirmed; a clock set back has to be mended. */
export function ClockNotice({ clock }: { readonly clock: NonNullable<Agenda['clock']> }) {
  const api = useApi();
  async function confirm(): Promise<void> {
    const result = await api.call('agenda.confirmClock', {});
    if (!result.ok) return void toast.error(result.error);
    await readAgenda(api);
    toast.success('Đã ghi nhận ngày của máy.');
  }
  return (
    <section className={classes.notice} aria-label="Đồng hồ của máy">
      <div className={classes.noticeWords}>
        {clock.message} {clock.next}
      </div>
      {clock.kind === 'tien' && (
        <Button variant="default" onClick={() => void confirm()}>
          Xác nhận ngày của máy đúng
        </Button>
      )}
    </section>
  );
}
