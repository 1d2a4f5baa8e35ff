import { Menu, Pill } from '@mantine/core';
import { IconChevronDown, IconColumns3, IconCopy, IconFileSpreadsheet, IconFilter, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { conditionWords, withoutColumn } from '../../../shared/tables/condition.ts';
import type { Condition } from '../../../shared/tables/condition.ts';
import { Button } from '../button.tsx';
import type { Column } from './column.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { FilterDialog } from './filter-dialog.tsx';
import type { Question } from './filter-dialog.tsx';
import { changeLook, listViewsOf, takeView, useTables } from './table-store.ts';
import type { Look } from './table-store.ts';
import { KeepViewDialog, ViewsDialog } from './views-dialog.tsx';
import classes from '../data-table.module.css';

interface TableBarProps<Row> {
  /** Name of the list, under which its look and views are kept. */
  readonly list: string;
  readonly columns: readonly Column<Row>[];
  readonly look: Look;
  /** What can be asked of the columns; looked up when the dialog opens. */
  readonly questions: () => readonly Question[];
  /** Whether the list can be filtered at all. */
  readonly filters: boolean;
  readonly onCopy: () => void;
  readonly onPrint: (format: 'pdf' | 'xlsx') => void;
}

/** Above a list: what it is filtered by, and three calm ways to filter, to arrange and to print it. */
export function TableBar<Row>({ list, columns, look, questions, filters, onCopy, onPrint }: TableBarProps<Row>) {
  const [open, setOpen] = useState<'filter' | 'columns' | 'keep' | 'views' | null>(null);
  const { views } = useTables((state) => listViewsOf(state, list));
  const close = () => setOpen(null);
  const setFilter = (filter: Condition[]) => changeLook(list, { filter });
  const headingOf = (key: string) => columns.find((column) => column.key === key)?.heading ?? '';
  const changed = look.sort !== null || look.filter.length > 0 || look.columns.order.length + look.columns.hidden.length + Object.keys(look.columns.widths).length > 0;
  return (
    <div className={classes.bar}>
      <div className={classes.chips}>
        {look.filter.map((condition) => {
          const words = conditionWords(condition, headingOf(condition.column));
          return (
            <Pill key={condition.column} size="md" withRemoveButton removeButtonProps={{ 'aria-label': `Bỏ lọc: ${words}`, 'aria-hidden': false, tabIndex: 0 }} onRemove={() => setFilter(withoutColumn(look.filter, condition.column))}>
              {words}
            </Pill>
          );
        })}
        {look.filter.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setFilter([])}>
            Xóa bộ lọc
          </Button>
        )}
      </div>
      {filters && (
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconFilter size={16} stroke={1.5} aria-hidden />} onClick={() => setOpen('filter')}>
          Lọc
        </Button>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconColumns3 size={16} stroke={1.5} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
            {look.view === null ? 'Kiểu xem' : `Kiểu xem: ${look.view}`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setOpen('columns')}>Cột…</Menu.Item>
          <Menu.Divider />
          {views.map((view) => (
            <Menu.Item key={view.name} onClick={() => takeView(list, view)}>
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Item disabled={!changed} onClick={() => takeView(list, null)}>
            Như ban đầu
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => setOpen('keep')}>Lưu kiểu xem…</Menu.Item>
          {views.length > 0 && <Menu.Item onClick={() => setOpen('views')}>Sửa các kiểu xem…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />} rightSection={<IconChevronDown size={14} aria-hidden />}>
            In, xuất
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />} onClick={() => onPrint('pdf')}>
            In danh sách
          </Menu.Item>
          <Menu.Item leftSection={<IconFileSpreadsheet size={16} stroke={1.5} aria-hidden />} onClick={() => onPrint('xlsx')}>
            Xuất Excel danh sách
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} stroke={1.5} aria-hidden />} rightSection={<span className={classes.keys}>Ctrl+C</span>} onClick={onCopy}>
            Chép dòng đã chọn
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'filter' && <FilterDialog questions={questions()} filter={look.filter} onFilter={setFilter} onClose={close} />}
      {open === 'columns' && <ColumnsDialog columns={columns} value={look.columns} onChange={(next) => changeLook(list, { columns: next })} onClose={close} />}
      {open === 'keep' && <KeepViewDialog list={list} onClose={close} />}
      {open === 'views' && <ViewsDialog list={list} onClose={close} />}
    </div>
  );
}
