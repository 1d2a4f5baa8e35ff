import { Button, Text } from '@mantine/core';
import { IconBan, IconPointFilled } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { Section } from '../../components/page.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

/** Whether it is ready to be sent, and on «Vì sao?» everything that keeps it from being so. */
export function Readiness({ row }: { readonly row: NominationData['row'] }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { openPoints } = row;
  return (
    <Section
      title="Điều kiện gửi hồ sơ"
      actions={
        <>
          <StatusBadge status={row.stateWord} />
          {openPoints.length > 0 && (
            <Button size="compact-sm" variant="subtle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
              {open ? 'Ẩn lý do' : 'Vì sao?'}
            </Button>
          )}
        </>
      }
    >
      {openPoints.length === 0 && <Text c="dimmed">{row.ready ? 'Không còn điểm nào cần bổ sung.' : 'Không có điểm nào đang chờ.'}</Text>}
      {openPoints.length > 0 && (
        <ul id={id} className={classes.points} hidden={!open}>
          {openPoints.map((point) => (
            <li key={point.code} className={point.stops ? classes.stop : undefined}>
              {point.stops ? <IconBan size={16} stroke={1.75} aria-hidden /> : <IconPointFilled size={16} aria-hidden />}
              <span>
                {point.sentence}
                {!point.stops && <span className={classes.quiet}> Vẫn gửi được nếu ghi lý do.</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {row.vote !== '' && (
        <Text mt={8}>
          <Text span c="dimmed">
            Họp xét:{' '}
          </Text>
          {row.vote}
        </Text>
      )}
    </Section>
  );
}
