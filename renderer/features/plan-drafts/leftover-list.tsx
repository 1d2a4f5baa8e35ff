import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { PLAN_LIST_WORDS } from '../../../shared/domain/plan-words.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Button, MenuItem } from '../../components/button.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { quoteOf } from './finding-card.tsx';
import { ADDABLE } from './review-steps.ts';
import type { AddableList } from './review-steps.ts';
import { select, useReview } from './review-store.ts';
import classes from './plan-drafts.module.css';

export interface LeftoverListProps {
  readonly draft: PlanDraft;
  /** How many are shown. */
  readonly most: number;
  readonly onSeen: (indices: readonly number[], seen: boolean) => void;
  readonly onAdd: (list: AddableList, index: number) => void;
}

/** Sentences with a figure, a date or an award that nothing was read from: listed, not lost. */
export function LeftoverList({ draft, most, onSeen, onAdd }: LeftoverListProps) {
  const selected = useReview((state) => state.selected?.path ?? null);
  const { leftovers, text } = draft;
  const waiting = leftovers.flatMap(({ state }, index) => (state === 'cho-xem' ? [index] : []));
  return (
    <>
      <div className={classes.groupHead}>
        <span>{leftovers.length === 0 ? 'Không còn câu nào có số, ngày hay tên hình thức khen mà chưa đọc ra.' : `Câu chưa đọc ra điều gì (${formatNumber(leftovers.length)})`}</span>
        {waiting.length > 0 && (
          <Button deed="planDraft.edit" size="compact-sm" variant="subtle" onClick={() => onSeen(waiting, true)}>
            Đánh dấu đã xem tất cả
          </Button>
        )}
      </div>
      <ul className={classes.cards} aria-label="Câu chưa đọc ra">
        {leftovers.slice(0, most).map(({ place, why, state }, index) => {
          const words = quoteOf(text, place);
          const short = words.slice(0, 60);
          return (
            <li key={index} className={selected === `leftover.${index}` ? `${classes.card} ${classes.cardCurrent}` : classes.card}>
              <div className={classes.cardHead}>
                <span className={classes.cardLabel}>{why}</span>
                {state !== 'cho-xem' && <StatusBadge status={state === 'da-them' ? 'Đã thêm' : 'Đã xem'} />}
                <div className={classes.cardButtons}>
                  <Button deed="planDraft.edit" size="compact-sm" variant={state === 'cho-xem' ? 'light' : 'default'} aria-pressed={state !== 'cho-xem'} onClick={() => onSeen([index], state === 'cho-xem')} aria-label={`Đã xem: ${short}`}>
                    Đã xem
                  </Button>
                  <Menu position="bottom-start" shadow="md" withinPortal>
                    <Menu.Target>
                      <Button size="compact-sm" variant="default" aria-label={`Thêm từ đoạn này: ${short}`}>
                        Thêm từ đoạn này
                      </Button>
                    </Menu.Target>
                    <Menu.Dropdown className={classes.kinds}>
                      {ADDABLE.map((list) => (
                        <MenuItem deed="planDraft.edit" key={list} onClick={() => onAdd(list, index)}>
                          {PLAN_LIST_WORDS[list]}
                        </MenuItem>
                      ))}
                    </Menu.Dropdown>
                  </Menu>
                </div>
              </div>
              <UnstyledButton className={classes.place} onClick={() => select(`leftover.${index}`, 'list')}>
                <VisuallyHidden>Xem trong văn bản: </VisuallyHidden>“{words}”
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}
