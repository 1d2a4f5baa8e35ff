import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { ReportSection } from '../../../shared/domain/campaign-report.ts';
import type { OutlineLine } from '../../../shared/domain/report/outline.ts';
import type { ReportView } from './store.ts';
import { textName } from './values.ts';
import { occurrenceText } from './words.ts';
import classes from './reports.module.css';

const fieldOf = (item: string): string => (item.startsWith('section:') ? textName(item.slice('section:'.length)) : item);

function focusOn(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

interface SidePanelProps {
  readonly sections: readonly ReportSection[];
  readonly outline: readonly OutlineLine[];
  /** Null: not kept yet. */
  readonly view: ReportView | null;
}

/** Beside the editor: what is still to be done before sending, and the parts of the report to go to. */
export function SidePanel({ sections, outline, view }: SidePanelProps) {
  return (
    <aside className={classes.side} aria-label="Mục lục và việc còn lại">
      {view !== null && (
        <div className={classes.box}>
          <h2 className={classes.boxTitle}>Trước khi gửi</h2>
          {view.occurrence !== null && <Text size="sm">{occurrenceText(view.occurrence)}</Text>}
          {view.missing.length === 0 ? (
            <Text size="sm">Đủ để gửi.</Text>
          ) : (
            <ul className={classes.todo}>
              {view.missing.map(({ item, sentence, blocks }) => (
                <li key={item + sentence}>
                  <UnstyledButton className={blocks ? `${classes.todoLine ?? ''} ${classes.blocks ?? ''}` : classes.todoLine} onClick={() => focusOn(fieldOf(item))}>
                    {blocks ? <IconAlertTriangle size={16} aria-hidden /> : <IconInfoCircle size={16} aria-hidden />}
                    <span>{sentence}</span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <nav className={classes.box} aria-label="Mục lục">
        <h2 className={classes.boxTitle}>Mục lục</h2>
        <ul className={classes.todo}>
          {sections.map(({ id, heading }, at) => (
            <li key={id}>
              <UnstyledButton className={`${classes.outlineLine ?? ''} ${outline[at]?.level === 2 ? (classes.inner ?? '') : ''} ${outline[at]?.printed === false ? (classes.unprinted ?? '') : ''}`} onClick={() => focusOn(textName(id))}>
                <span className={classes.outlineNumber}>{outline[at]?.number ?? ''}</span>
                <span>{heading}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  );
}
