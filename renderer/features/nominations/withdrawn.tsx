import { Text } from '@mantine/core';
import { IconArrowsMinimize, IconCircleMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { FaultAlert } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import type { Fault } from '../../../shared/result.ts';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

/** That the nomination was taken back, with the ways on: undo, or write it anew. */
export function Withdrawn({ data: { nomination } }: { readonly data: NominationData }) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const { state, withdrawal, id } = nomination;
  if (state !== 'withdrawn' || withdrawal === null) return null;
  const sent = withdrawal.before === 'sent' || withdrawal.before === 'received';
  async function undo(): Promise<void> {
    const result = await api.call('nomination.unwithdraw', { ids: [id] });
    setFault(result.ok ? null : result.error);
    if (result.ok) toast.success('Đã bỏ việc thu hồi.', () => api.call('nomination.withdraw', { ids: [id], fields: { reason: withdrawal?.reason ?? '', on: withdrawal?.on ?? null, scanIds: withdrawal?.scanIds ?? [] } }));
  }
  async function reopen(): Promise<void> {
    const result = await api.call('nomination.reopen', { id });
    setFault(result.ok ? null : result.error);
    if (result.ok) toast.success('Đề nghị soạn lại được; bản đã gửi được giữ nguyên.');
  }
  return (
    <section className={`${classes.answer} ${classes.returned}`} aria-label="Thu hồi">
      <IconCircleMinus size={20} stroke={1.75} aria-hidden />
      <div>
        <div className={classes.answerHead}>
          <StatusBadge status="Đã thu hồi" />
          <Text c="dimmed" size="sm">
            ngày {dayText(withdrawal.on)}
          </Text>
        </div>
        <Text fw={500} className={classes.lines}>
          {withdrawal.reason}
        </Text>
        {sent && (
          <Text c="dimmed" size="sm">
            Đã gửi trước khi thu hồi: in công văn thu hồi ở trang hồ sơ để báo đơn vị nhận.
          </Text>
        )}
        <div className={classes.answerDeeds}>
          <Button deed="nomination.unwithdraw" size="compact-sm" variant="default" onClick={() => void undo()}>
            Bỏ việc thu hồi
          </Button>
          <Button deed="nomination.reopen" size="compact-sm" variant="default" onClick={() => void reopen()}>
            Soạn lại
          </Button>
        </div>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
      </div>
    </section>
  );
}

/** That the same subject is nominated for the same merit elsewhere, with the way to both side by side (R51). */
export function Twice({ data: { nomination, others } }: { readonly data: NominationData }) {
  if (others === 0) return null;
  return (
    <section className={`${classes.answer} ${classes.returned}`} aria-label="Đề nghị khác của đối tượng này">
      <IconArrowsMinimize size={20} stroke={1.75} aria-hidden />
      <div>
        <Text>Đối tượng này còn {others} đề nghị khác cho cùng đợt, cùng mốc hoặc trong phong trào liên quan. Một thành tích chỉ nên đề nghị một lần.</Text>
        <div className={classes.answerDeeds}>
          <Button size="compact-sm" variant="default" onClick={() => void navigate('de-nghi-canh-nhau', { id: nomination.id })}>
            Xem cạnh nhau
          </Button>
        </div>
      </div>
    </section>
  );
}
