import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import type { OutlineLine } from '../../../shared/domain/report/outline.ts';
import type { ReportView } from './store.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { focusOnItem, focusOnText } from './places.ts';
import { occurrenceText } from './words.ts';
import classes from './reports.module.css';

/** What the backend calls the households that stand under no campaign. */
const UNATTACHED = 'unattached';

interface SidePanelProps {
  readonly sections: readonly ReportSection[];
  readonly outline: readonly OutlineLine[];
  /** Null: not kept yet. */
  readonly view: ReportView | null;
}

/** Beside the editor: what is still to be done before sending, and the parts of the report to go to. */
export function SidePanel({ sections, outline, view }: SidePanelProps) {
  const [attaching, setAttaching] = useState(false);
  const all = view?.missing ?? [];
  const [plain, unknown] = [all.filter((one) => one.unknown !== true), all.filter((one) => one.unknown === true)];
  const openItem = (item: string): void => (item === UNATTACHED ? setAttaching(true) : focusOnItem(item));
  return (
    <aside className={classes.side} aria-label="Mục lục và việc còn lại">
      {view !== null && (
        <div className={classes.box}>
          <h2 className={classes.boxTitle}>Trước khi gửi</h2>
          {view.occurrence !== null && <Text size="sm">{occurrenceText(view.occurrence)}</Text>}
          {view.missing.length === 0 && <Text size="sm">Đủ để gửi.</Text>}
          {plain.length > 0 && <MissingList items={plain} onOpen={openItem} />}
          {unknown.length > 0 && (
            <details>
              <summary>Chưa có số liệu ({unknown.length})</summary>
              <MissingList items={unknown} onOpen={openItem} />
            </details>
          )}
        </div>
      )}
      <nav className={classes.box} aria-label="Mục lục">
        <h2 className={classes.boxTitle}>Mục lục</h2>
        <ul className={classes.todo}>
          {sections.map(({ id, heading }, at) => (
            <li key={id}>
              <UnstyledButton className={`${classes.outlineLine ?? ''} ${outline[at]?.level === 2 ? (classes.inner ?? '') : ''} ${outline[at]?.printed === false ? (classes.unprinted ?? '') : ''}`} onClick={() => focusOnText(id)}>
                <span className={classes.outlineNumber}>{outline[at]?.number ?? ''}</span>
                <span>{heading}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      {attaching && view !== null && <AttachDialog view={view} onClose={() => setAttaching(false)} />}
    </aside>
  );
}

function MissingList({ items, onOpen }: { readonly items: ReportView['missing']; readonly onOpen: (item: string) => void }) {
  return (
    <ul className={classes.todo}>
      {items.map(({ item, sentence, blocks }) => (
        <li key={item + sentence}>
          <UnstyledButton className={blocks ? `${classes.todoLine ?? ''} ${classes.blocks ?? ''}` : classes.todoLine} onClick={() => onOpen(item)}>
            {blocks ? <IconAlertTriangle size={16} aria-hidden /> : <IconInfoCircle size={16} aria-hidden />}
            <span>{sentence}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
