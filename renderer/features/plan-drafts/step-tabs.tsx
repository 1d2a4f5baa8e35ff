import { Tabs } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { REVIEW_STEPS, progressOf } from './review-steps.ts';
import type { ReviewItem, StepKey } from './review-steps.ts';
import { openStep } from './review-store.ts';
import classes from './plan-drafts.module.css';

export interface StepTabsProps {
  readonly items: Readonly<Record<StepKey, readonly ReviewItem[]>>;
  readonly leftovers: PlanDraft['leftovers'];
  readonly step: StepKey;
  readonly children: ReactNode;
}

/** The steps of the review in two rows, each with what still waits in it; arrow keys move between them. */
export function StepTabs({ items, leftovers, step, children }: StepTabsProps) {
  return (
    <Tabs value={step} onChange={(key) => key !== null && openStep(key as StepKey)} className={classes.steps}>
      <Tabs.List aria-label="Các bước xem lại" className={classes.stepList}>
        {REVIEW_STEPS.map(({ key, label, asked }, index) => {
          const { waiting, doubted } = progressOf(key, items[key], leftovers);
          const state = waiting === 0 ? ': đã xem hết' : ` ${formatNumber(waiting)} chờ xem${doubted > 0 ? `, ${formatNumber(doubted)} nghi ngờ` : ''}`;
          return (
            <Tabs.Tab key={key} value={key} className={classes.step} aria-label={`${index + 1}. ${label}${state}${asked ? '' : ', không bắt buộc'}`}>
              <span className={classes.stepLabel}>
                {index + 1}. {label}
              </span>{' '}
              <span className={doubted > 0 ? `${classes.stepState} ${classes.stepDoubt}` : classes.stepState}>
                {waiting === 0 ? <IconCheck size={14} stroke={2.5} aria-hidden /> : formatNumber(waiting)}
              </span>
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      <Tabs.Panel value={step} className={classes.stepPanel} tabIndex={-1}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
