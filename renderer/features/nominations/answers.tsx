import { Button, Text } from '@mantine/core';
import { IconArrowBackUp, IconAward, IconCircleX } from '@tabler/icons-react';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

/** What the receiver said, on top of everything: the decision, or the reason of the last return while it is being mended. */
export function Answers({ data: { nomination, returns, decision } }: { readonly data: NominationData }) {
  const scans = useAttachment();
  const last = returns.at(-1);
  return (
    <>
      {decision !== null && (
        <section className={`${classes.answer} ${nomination.state === 'not-awarded' ? classes.refused : classes.awarded}`} aria-label="Kết quả">
          {nomination.state === 'not-awarded' ? <IconCircleX size={20} stroke={1.75} aria-hidden /> : <IconAward size={20} stroke={1.75} aria-hidden />}
          <div>
            <Text fw={600}>
              {decision.resultWord} · Quyết định số {decision.number} ngày {dayText(decision.date)}
            </Text>
            {decision.reason !== '' && <Text>Lý do: {decision.reason}</Text>}
          </div>
        </section>
      )}
      {nomination.state === 'returned' && last !== undefined && (
        <section className={`${classes.answer} ${classes.returned}`} aria-label="Lý do trả lại">
          <IconArrowBackUp size={20} stroke={1.75} aria-hidden />
          <div>
            <div className={classes.answerHead}>
              <StatusBadge status="Bị trả lại" />
              <Text c="dimmed" size="sm">
                {last.ownerName}, ngày {dayText(last.date)}
                {last.channel === 'paper' && ' (ghi từ bản giấy)'}
              </Text>
            </div>
            <Text fw={500} className={classes.lines}>
              {last.reason}
            </Text>
            <Text c="dimmed" size="sm">
              Bổ sung, sửa theo lý do này rồi lập hồ sơ lần {nomination.sentVersions + 1}. Bản đã gửi được giữ nguyên.
            </Text>
            {last.attachmentIds.map((id, index) => (
              <Button key={id} size="compact-sm" variant="default" onClick={() => void scans.open(id, 'Văn bản trả lại')}>
                Xem bản quét {last.attachmentIds.length > 1 ? index + 1 : ''}
              </Button>
            ))}
          </div>
        </section>
      )}
      <AttachmentViewer of={scans} />
    </>
  );
}
