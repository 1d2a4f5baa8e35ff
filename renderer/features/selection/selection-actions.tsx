import { Checkbox, Menu, Popover, Stack } from '@mantine/core';
import { IconColumns, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { saveFile } from '../../components/save-file.ts';
import { toast } from '../../components/toasts.ts';
import type { Downloaded } from '../../../shared/api/client.ts';
import { SELECTION_COLUMNS, sortedRows } from '../../../shared/domain/selection-columns.ts';
import { quotaLeft } from '../../../shared/domain/selection.ts';
import { chosenOf, putInSession, showColumn, useSelection } from './store.ts';
import type { SelectionData } from './store.ts';

const TITLE = 'Bảng so sánh các đề nghị khen thưởng';

/** To the council with those ticked; what is shown on paper or as a spreadsheet; which columns. */
export function SelectionActions({ roundId, data }: { readonly roundId: string; readonly data: SelectionData }) {
  const api = useApi();
  const chosen = useSelection(chosenOf);
  const [shown, setShown] = useState<Downloaded | null>(null);
  const [busy, setBusy] = useState(false);
  const { rows, quotas, openSessions } = data;
  // In the order of the round, whatever the table is sorted by: ballots and minutes keep it.
  const ids = rows.filter(({ nominationId, fate }) => fate === 'open' && chosen.has(nominationId)).map(({ nominationId }) => nominationId);

  async function print(format: 'pdf' | 'docx' | 'xlsx'): Promise<void> {
    const { sort, columns } = useSelection.getState();
    const order = (sort === null ? rows : sortedRows(rows, sort, quotaLeft(quotas, rows, chosen))).map(({ nominationId }) => nominationId);
    setBusy(true);
    const file = await api.download('selection.print', { roundId, order, chosen: ids, columns: [...columns], format });
    setBusy(false);
    if (!file.ok) toast.error(file.error);
    else if (format === 'pdf') setShown(file.value);
    else saveFile(file.value);
  }
  async function join(sessionId: string): Promise<void> {
    const result = await putInSession(api, sessionId, ids);
    if (result.ok) void navigate('hop-xet', { id: sessionId });
    else toast.error(result.error);
  }

  return (
    <>
      <Button disabled={ids.length === 0} onClick={() => void navigate('hop-xet', { roundId, chon: ids.join(',') })}>
        {ids.length === 0 ? 'Đưa ra họp xét' : `Đưa ${ids.length} đề nghị ra họp xét`}
      </Button>
      {openSessions.map(({ id, date }) => (
        <Button deed="session.save" key={id} variant="default" disabled={ids.length === 0} onClick={() => void join(id)}>
          Đưa vào cuộc họp {dayText(date)}
        </Button>
      ))}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconPrinter size={18} />} loading={busy}>
            In
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void print('pdf')}>Xem trước bản in</Menu.Item>
          <Menu.Item onClick={() => void print('docx')}>Lưu bản Word</Menu.Item>
          <Menu.Item onClick={() => void print('xlsx')}>Xuất Excel</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Columns />
      <PdfPreview file={shown} title={TITLE} onClose={() => setShown(null)} />
    </>
  );
}

/** Which columns are shown; the name always is. */
function Columns() {
  const columns = useSelection((state) => state.columns);
  return (
    <Popover position="bottom-end" withinPortal trapFocus returnFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns size={18} />}>
          Cột
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          {SELECTION_COLUMNS.filter(({ key }) => key !== 'name').map(({ key, heading }) => (
            <Checkbox key={key} label={heading} checked={columns.includes(key)} onChange={(event) => showColumn(key, event.currentTarget.checked)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
