import { Checkbox, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReturnColumn } from '../../../shared/domain/return-columns.ts';
import type { SheetList } from '../../../shared/domain/sheet-export.ts';
import { listKeyOf } from '../../../shared/domain/sheet-export.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import type { Fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { saveFile } from '../../components/save-file.ts';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { homeOf, listOf, paramsOf } from './list-params.ts';
import { loadOptions, loadPlaces, useSheet } from './store.ts';
import type { Options } from './store.ts';

/** «Xuất Excel để đơn vị điền»: which list, which columns, to whom; and what went out before. */
export function ExportPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const list = listOf(params);
  const key = listKeyOf(list);
  const { options } = useSheet();
  useEffect(() => {
    useSheet.setState({ options: loading });
    const asked = listOf(params);
    void loadOptions(api, asked);
    void loadPlaces(api, asked);
  }, [api, key, params]);
  useChanged(['sheet_export', 'subject', 'nomination', 'intake_line'], () => void loadOptions(api, listOf(params)));
  const home = homeOf(list);
  return (
    <Page
      title="Xuất Excel để đơn vị điền"
      subtitle={options.phase === 'ready' ? `${options.value.name} · ${formatNumber(options.value.rows)} dòng` : undefined}
      back={{ page: home.page, label: home.label }}
      actions={
        <Button deed="sheet.read" variant="default" leftSection={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('doc-lai-tep', paramsOf(list))}>
          Đọc lại tệp đã điền
        </Button>
      }
    >
      {list.list === 'subjects' && <WhichSubjects list={list} />}
      <RemoteView of={options} onRetry={() => void loadOptions(api, list)}>
        {(value) => (
          <>
            <WhatGoesOut key={key} list={list} options={value} />
            <WentOut options={value} />
          </>
        )}
      </RemoteView>
    </Page>
  );
}

function WhichSubjects({ list }: { readonly list: SheetList & { readonly list: 'subjects' } }) {
  const { places } = useSheet();
  const open = (kind: string, place: string) => void replacePage('xuat-de-dien', { list: 'subjects', kind, place });
  return (
    <Section title="Danh sách nào">
      <Group gap={16} align="flex-end">
        <NativeSelect label="Loại đối tượng" value={list.kind} onChange={(event) => open(event.currentTarget.value, '')} data={SUBJECT_KINDS.map((kind) => ({ value: kind, label: SUBJECT_KIND_WORDS[kind] }))} />
        <NativeSelect
          label={list.kind === 'household' ? 'Thôn, tổ dân phố' : 'Đơn vị, thôn, tổ dân phố'}
          miw={320}
          value={list.place}
          onChange={(event) => open(list.kind, event.currentTarget.value)}
          data={[{ value: '', label: 'Tất cả' }, ...(places.phase === 'ready' ? places.value.map(({ place, name, rows }) => ({ value: place, label: `${name} (${formatNumber(rows)})` })) : [])]}
        />
      </Group>
    </Section>
  );
}

function WhatGoesOut({ list, options }: { readonly list: SheetList; readonly options: Options }) {
  const api = useApi();
  const [columns, setColumns] = useState<readonly ReturnColumn[]>(() => options.columns.filter(({ always, ticked }) => always || ticked).map(({ column }) => column));
  const [receiver, setReceiver] = useState(options.receivers[0] ?? '');
  const [blanks, setBlanks] = useState<number | string>(20);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const personal = options.columns.filter(({ column, personal: asks }) => asks && columns.includes(column));

  async function save(): Promise<void> {
    setBusy(true);
    const result = await api.download('sheet.export', { list, columns: [...columns], receiver, blanks: typeof blanks === 'number' ? blanks : 0 });
    setBusy(false);
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    saveFile(result.value);
    toast.success('Đã xuất tệp Excel. Khi đơn vị gửi lại, bấm «Đọc lại tệp đã điền».');
    await loadOptions(api, list);
  }
  return (
    <Section
      title="Cột và nơi điền"
      note="Mỗi dòng mang một mã ẩn để đọc lại đúng dòng, dù nơi điền sắp xếp lại, đổi chỗ cột hay đổi tên."
      actions={
        <Button deed="sheet.export" leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />} loading={busy} onClick={() => void save()}>
          Xuất Excel
        </Button>
      }
    >
      <Stack gap={16}>
        <FaultAlert fault={fault} onClose={() => setFault(null)} />
        <Group gap={16} align="flex-end">
          <TextInput label="Nơi điền" placeholder="Ví dụ: Thôn Đông, Trường Tiểu học" miw={360} maxLength={300} value={receiver} onChange={(event) => setReceiver(event.currentTarget.value)} />
          <NumberInput label="Số dòng trống để thêm" w={180} min={0} max={500} value={blanks} onChange={setBlanks} />
        </Group>
        <SimpleGrid cols={4} spacing={16} verticalSpacing={10} role="group" aria-label="Các cột của tệp">
          {options.columns.map(({ column, heading, always, personal: asks }) => (
            <Checkbox
              key={column}
              label={asks ? `${heading} (dữ liệu cá nhân)` : heading}
              checked={always || columns.includes(column)}
              disabled={always}
              onChange={(event) => setColumns(event.currentTarget.checked ? [...columns, column] : columns.filter((one) => one !== column))}
            />
          ))}
        </SimpleGrid>
        {personal.length > 0 && <Text c="var(--sv-attention)">Tệp sẽ có {personal.map(({ heading }) => heading.toLocaleLowerCase('vi')).join(', ')} của từng người. Chỉ gửi cho nơi cần biết.</Text>}
      </Stack>
    </Section>
  );
}

function WentOut({ options: { exports } }: { readonly options: Options }) {
  return (
    <Section title="Đã xuất">
      {exports.length === 0 ? (
        <EmptyState compact sentence="Danh sách này chưa xuất lần nào." />
      ) : (
        <WideTable minWidth={640}>
          <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Các lần đã xuất">
            <Table.Thead>
              <Table.Tr>
                {['Lần', 'Ngày xuất', 'Nơi điền', 'Số dòng', 'Đọc lại'].map((heading) => (
                  <Table.Th key={heading}>{heading}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {exports.map(({ id, n, on, receiver, rows, readOn }) => (
                <Table.Tr key={id}>
                  <Table.Td>{n}</Table.Td>
                  <Table.Td>{dayText(on)}</Table.Td>
                  <Table.Td>{receiver || '–'}</Table.Td>
                  <Table.Td>{formatNumber(rows)}</Table.Td>
                  <Table.Td>{readOn === null ? 'Chưa' : dayText(readOn)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      )}
    </Section>
  );
}
