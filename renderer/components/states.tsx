import { Button, CloseButton, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Fault } from '../../shared/result.ts';
import classes from './states.module.css';

export interface EmptyStateProps {
  /** What is not here yet and how it comes, one sentence. */
  readonly sentence: string;
  readonly icon?: ReactNode;
  /** The button that ends the emptiness, where the clerk can. */
  readonly action?: ReactNode;
  /** Less air, inside a table or a small section. */
  readonly compact?: boolean;
}

/** Says that a list or page holds nothing, and what to do about it. */
export function EmptyState({ sentence, icon, action, compact = false }: EmptyStateProps) {
  return (
    <div className={compact ? `${classes.state} ${classes.compact}` : classes.state} role="status">
      <div className={classes.icon} aria-hidden>
        {icon ?? <IconInbox size={24} stroke={1.5} />}
      </div>
      <Text className={classes.sentence}>{sentence}</Text>
      {action !== undefined && <div className={classes.actions}>{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  readonly fault: Fault;
  /** Shows «Thử lại». */
  readonly onRetry?: () => void;
  /** A further way out, e.g. a button to another page. */
  readonly action?: ReactNode;
  readonly compact?: boolean;
}

/** Stands where content could not be read: what happened, what to do next, and a way to try again. */
export function ErrorState({ fault, onRetry, action, compact = false }: ErrorStateProps) {
  return (
    <div className={compact ? `${classes.state} ${classes.compact}` : classes.state} role="alert">
      <div className={`${classes.icon} ${classes.iconFault}`} aria-hidden>
        <IconAlertCircle size={24} stroke={1.5} />
      </div>
      <Text className={classes.sentence} fw={500}>
        {fault.message}
      </Text>
      {fault.next !== undefined && <Text className={classes.next}>{fault.next}</Text>}
      {(onRetry !== undefined || action !== undefined) && (
        <div className={classes.actions}>
          {onRetry && (
            <Button variant="default" onClick={onRetry}>
              Thử lại
            </Button>
          )}
          {action}
        </div>
      )}
    </div>
  );
}

export interface LoadingStateProps {
  /** What is being read, for those who hear the screen; «Đang tải…» when left out. */
  readonly label?: string;
  /** How many grey lines; 4 when left out. */
  readonly lines?: number;
}

/** Grey lines in the shape of what will come. */
export function LoadingState({ label = 'Đang tải…', lines = 4 }: LoadingStateProps) {
  return (
    <div role="status" aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      <Stack gap={12} p={16} aria-hidden>
        {Array.from({ length: lines }, (_, index) => (
          <Skeleton key={index} height={14} width={`${94 - ((index * 23) % 46)}%`} />
        ))}
      </Stack>
    </div>
  );
}

export interface FaultAlertProps {
  /** Nothing is drawn when null. */
  readonly fault: Fault | null | undefined;
  readonly onClose?: () => void;
  readonly action?: ReactNode;
}

/** A fault beside content that stays usable: above a form, inside a dialog. */
export function FaultAlert({ fault, onClose, action }: FaultAlertProps) {
  if (fault === null || fault === undefined) return null;
  return (
    <div className={classes.alert} role="alert">
      <IconAlertCircle size={20} stroke={1.75} className={classes.alertIcon} aria-hidden />
      <div className={classes.alertBody}>
        <Text fw={500}>{fault.message}</Text>
        {fault.next !== undefined && <Text>{fault.next}</Text>}
        {action !== undefined && <div className={classes.actions}>{action}</div>}
      </div>
      {onClose && <CloseButton aria-label="Đóng" onClick={onClose} />}
    </div>
  );
}
