import { useState } from 'react';
import type { ClockView } from '../../shared/api/agenda.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { useApi } from '../app/api.tsx';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { toast } from './toasts.ts';

/** What the clerk can say about a clock that seems wrong: the day it jumped to is right, or the later day recorded was wrong. */
export function ClockDeed({ clock, onDone }: { readonly clock: ClockView; readonly onDone: () => Promise<void> }) {
  const api = useApi();
  const [asking, setAsking] = useState(false);
  const today = formatScreenDate(clock.today);
  const latest = formatScreenDate(clock.latest);
  async function confirm(): Promise<void> {
    const result = await api.call('agenda.confirmClock', {});
    if (!result.ok) return void toast.error(result.error);
    await onDone();
    toast.success('Đã ghi nhận ngày của máy.');
  }
  async function reset() {
    const result = await api.call('agenda.resetClock', { today: clock.today });
    if (!result.ok) return result;
    toast.success(`Hạn lại được tính theo ngày ${today}.`);
    void onDone();
    return result;
  }
  if (clock.kind === 'tien') {
    return (
      <Button deed="agenda.confirmClock" variant="default" onClick={() => void confirm()}>
        Xác nhận ngày của máy đúng
      </Button>
    );
  }
  return (
    <>
      <Button deed="agenda.resetClock" variant="default" onClick={() => setAsking(true)}>
        Ngày đúng là hôm nay
      </Button>
      <ConfirmDialog
        opened={asking}
        question={`Ngày đúng là hôm nay, ${today}?`}
        detail={`Ngày ${latest} ghi lần trước được bỏ, mọi hạn lại tính theo ngày ${today}. Việc đã ghi là đã gửi giữ nguyên ngày gửi. Việc xác nhận này được ghi vào nhật ký.`}
        confirmLabel="Ngày đúng là hôm nay"
        onConfirm={reset}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
