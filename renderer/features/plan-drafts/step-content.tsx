import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Button, MenuItem } from '../../components/button.tsx';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { PLAN_LIST_WORDS } from '../../../shared/domain/plan-words.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { FindingCard } from './finding-card.tsx';
import type { FindingCardProps } from './finding-card.tsx';
import { LeftoverList } from './leftover-list.tsx';
import type { LeftoverListProps } from './leftover-list.tsx';
import { isMendable } from './mending.ts';
import { addableIn, undoubted } from './review-steps.ts';
import type { AddableList, ReviewItem, ReviewStep } from './review-steps.ts';
import { useReview } from './review-store.ts';
import classes from './plan-drafts.module.css';

const AT_ONCE = 40;

export interface StepContentProps extends Pick<FindingCardProps, 'onAccept' | 'onMend' | 'onDrop' | 'onTakeBack'>, Pick<LeftoverListProps, 'onSeen'> {
  readonly draft: PlanDraft;
  readonly step: ReviewStep;
  readonly items: readonly ReviewItem[];
  readonly onAcceptAll: (items: readonly ReviewItem[]) => void;
  readonly onAdd: (list: AddableList) => void;
  readonly onAddFromLeftover: LeftoverListProps['onAdd'];
}

/** The lines of one step; long lists grow as one reads on. */
export function StepContent({ draft, step, items, onAcceptAll, onAdd, onSeen, onAddFromLeftover, ...acts }: StepContentProps) {
  const selected = useReview((state) => state.selected);
  const [shown, setShown] = useState(AT_ONCE);
  const at = selected === null ? -1 : items.findIndex(({ path }) => path === selected.path);
  const leftoverAt = Number(/^leftover\.(\d+)$/u.exec(selected?.path ?? '')?.[1] ?? -1);
  const most = Math.max(shown, at + AT_ONCE / 4, leftoverAt + AT_ONCE / 4);
  const sure = undoubted(items.flatMap(({ finding }) => (finding === null ? [] : [finding])));
  const addable = addableIn(step);
  const total = Math.max(items.length, step.key === 'con-lai' ? draft.leftovers.length : 0);
  const missing = step.lists.length > 0 && items.every(({ finding }) => finding === null) && step.empty !== '';
  return (
    <>
      <div className={classes.stepBar}>
        <span className={classes.stepAsk}>{step.asked ? 'Cần xem trước khi mở' : 'Không bắt buộc'}</span>
        {sure.length > 1 && (
          <Button deed="planDraft.edit" size="compact-sm" variant="subtle" onClick={() => onAcceptAll(items)} aria-label={`Nhận ${formatNumber(sure.length)} điều không nghi ngờ ở bước ${step.label}`}>
            Nhận {formatNumber(sure.length)} điều không nghi ngờ
          </Button>
        )}
        {addable.length > 0 && <AddMenu lists={addable} onAdd={onAdd} />}
      </div>
      {missing && <p className={classes.missing}>{step.empty}</p>}
      {items.length > 0 && (
        <ul className={classes.cards} aria-label={`Điều đã đọc: ${step.label}`}>
          {items.slice(0, most).map((item) => (
            <FindingCard key={item.path} draft={draft} item={item} selected={selected?.path === item.path ? selected : null} mendable={isMendable(item.path)} {...acts} />
          ))}
        </ul>
      )}
      {step.key === 'con-lai' && <LeftoverList draft={draft} most={most} onSeen={onSeen} onAdd={onAddFromLeftover} />}
      {total > most && (
        <Button variant="default" size="compact-md" className={classes.more} onClick={() => setShown(most + AT_ONCE)}>
          Hiện thêm ({formatNumber(total - most)})
        </Button>
      )}
    </>
  );
}

function AddMenu({ lists, onAdd }: { readonly lists: readonly AddableList[]; readonly onAdd: (list: AddableList) => void }) {
  const icon = <IconPlus size={16} stroke={2} aria-hidden />;
  const [only, ...more] = lists;
  if (only !== undefined && more.length === 0) {
    return (
      <Button deed="planDraft.edit" size="compact-sm" variant="default" leftSection={icon} onClick={() => onAdd(only)} aria-label={`Thêm mới: ${PLAN_LIST_WORDS[only]}`}>
        Thêm mới
      </Button>
    );
  }
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={icon}>
          Thêm mới
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {lists.map((list) => (
          <MenuItem deed="planDraft.edit" key={list} onClick={() => onAdd(list)}>
            {PLAN_LIST_WORDS[list]}
          </MenuItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
