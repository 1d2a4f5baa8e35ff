import { Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconFileSearch,
  IconHourglass,
} from '@tabler/icons-react';
import { STATUS_TONES, deadlineWord } from './status-words.ts';
import type { StatusTone, StatusWord } from './status-words.ts';
import classes from './status-badge.module.css';

const ICONS: Record<StatusTone, typeof IconCircleDashed> = {
  quiet: IconCircleDashed,
  active: IconCircleHalf2,
  waiting: IconHourglass,
  good: IconCircleCheck,
  attention: IconAlertTriangle,
  bad: IconCircleX,
  closed: IconArchive,
};

function Badge({ word, tone }: { readonly word: string; readonly tone: StatusTone }) {
  const Icon = ICONS[tone];
  return (
    <span className={`${classes.badge} ${classes[tone] ?? ''}`}>
      <Icon size={14} stroke={2} aria-hidden />
      {word}
    </span>
  );
}

export interface StatusBadgeProps {
  /** A word of the table of states; its colour and icon follow from it. A word outside the table is drawn quietly. */
  readonly status: StatusWord | (string & {});
}

/** A state said three ways: word, icon and colour, so that none of them is needed alone. */
export function StatusBadge({ status }: StatusBadgeProps) {
  return <Badge word={status} tone={(STATUS_TONES as Readonly<Record<string, StatusTone>>)[status] ?? 'quiet'} />;
}

export interface DeadlineBadgeProps {
  /** Whole days until the deadline: 0 is today, negative is overdue. */
  readonly daysLeft: number;
}

/** «Còn 3 ngày» · «Hôm nay» · «Quá hạn 2 ngày». */
export function DeadlineBadge({ daysLeft }: DeadlineBadgeProps) {
  return <Badge {...deadlineWord(daysLeft)} />;
}

export interface ConfidenceMarkProps {
  /** How sure the reading is; nothing is drawn for `high`. */
  readonly confidence?: 'high' | 'medium' | 'low';
  /** Why the reading is not certain, shown on hover and focus. */
  readonly reason?: string;
}

/** «cần kiểm tra văn bản»: stands beside a figure or rule whose source is not certain. */
export function ConfidenceMark({ confidence = 'low', reason }: ConfidenceMarkProps) {
  if (confidence === 'high') return null;
  const className = `${classes.badge} ${classes.attention} ${classes.mark}`;
  const content = (
    <>
      <IconFileSearch size={14} stroke={2} aria-hidden />
      cần kiểm tra văn bản
    </>
  );
  if (reason === undefined) return <span className={className}>{content}</span>;
  return (
    <Tooltip label={reason} multiline w={320} withArrow events={{ hover: true, focus: true, touch: true }}>
      <span className={className} tabIndex={0}>
        {content}
        <VisuallyHidden>: {reason}</VisuallyHidden>
      </span>
    </Tooltip>
  );
}
