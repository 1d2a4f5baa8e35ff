import { Menu, Text } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../../app/api.tsx';
import { navigate } from '../../../app/navigation.ts';
import { Button, MenuItem } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import type { Column } from '../../../components/data-table.tsx';
import { dayText } from '../../../components/day-words.ts';
import { heldRows } from '../../../components/held-rows.ts';
import { Section } from '../../../components/page.tsx';
import { RemoteView, loading } from '../../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../../components/states.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { PaperPreview, usePapers } from '../../../components/use-papers.tsx';
import type { StatusWord } from '../../../components/status-words.ts';
import { CallDialog } from './call-dialog.tsx';
import { RemindDialog } from './remind-dialog.tsx';
import { loadOverview, useIntake } from './store.ts';
import type { ExpectedUnit, IntakeListRow, IntakeOverview } from './store.ts';
import classes from './intake.module.css';

const COLUMNS: readonly Column<IntakeListRow>[] = [
  { key: 'sender', heading: 'Đơn vị gửi', width: 240, grow: 2, render: (row) => <Text fw={500}>{row.senderName}{row.sending > 1 ? <Text span c="dimmed" fw={400}> · lần {row.sending}</Text> : null}</Text> },
  { key: 'number', heading: 'Số tờ trình', width: 150, grow: 1, render: (row) => [row.number, row.date === null ? '' : dayText(row.date)].filter(Boolean).join(', ') },
  { key: 'received', heading: 'Ngày nhận', width: 130, render: (row) => <>{dayText(row.receivedOn)}{row.late === true && <Text c="var(--sv-attention)" size="xs">muộn</Text>}</> },
  { key: 'lines', heading: 'Số dòng', width: 84, align: 'right', render: (row) => row.lines },
  { key: 'accepted', heading: 'Đã nhận', width: 84, align: 'right', render: (row) => row.accepted },
  { key: 'returned', heading: 'Trả lại', width: 84, align: 'right', render: (row) => row.returned },
  { key: 'state', heading: 'Trạng thái', width: 140, render: (row) => <StatusBadge status={row.stateWord as StatusWord} /> },
];

/** What units below sent for a round, and who has not sent yet (R92). */
export function IntakeOverviewTab({ roundId }: { readonly roundId: string }) {
  const api = useApi();
  const overview = useIntake((state) => (state.roundId === roundId ? state.overview : loading));
  useEffect(() => void loadOverview(api, roundId), [api, roundId]);
  useChanged(['intake', 'intake_line', 'intake_call', 'organisation', 'nomination'], () => void loadOverview(api, roundId));
  return (
    <RemoteView of={overview} onRetry={() => void loadOverview(api, roundId)}>
      {(data) => <Shown roundId={roundId} data={data} />}
    </RemoteView>
  );
}

function Shown({ roundId, data }: { readonly roundId: string; readonly data: IntakeOverview }) {
  const papers = usePapers();
  const [calling, setCalling] = useState(false);
  const [reminding, setReminding] = useState(false);
  const { intakes, call, expected, notSent } = data;
  const add = (
    <Button deed="intake.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('nhan-danh-sach', { roundId })}>
      Nhận danh sách
    </Button>
  );
  return (
    <div className={classes.stack}>
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
      {intakes.length > 0 && <div>{add}</div>}
        <DataTable
          label="Danh sách nhận từ cấp dưới"
          columns={COLUMNS}
          load={heldRows(intakes)}
          refreshKey={JSON.stringify(intakes.map(({ id, stateWord, lines, accepted, returned, sending }) => [id, stateWord, lines, accepted, returned, sending]))}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate('danh-sach-nhan', { id })}
          maxHeight={360}
          empty={<EmptyState compact sentence="Chưa có danh sách nào. Trường học, trạm y tế, thôn, tổ dân phố, Mặt trận gửi bằng giấy hay Excel đều ghi ở đây; không gõ lại lần thứ hai." action={add} />}
        />
      <Section
        title={call === null ? 'Đơn vị cần gửi' : notSent === 0 ? 'Đơn vị cần gửi: đã gửi đủ' : `Chưa gửi: ${notSent} đơn vị`}
        note={call === null ? undefined : [call.dueOn === null ? 'Chưa đặt hạn gửi.' : `Hạn gửi ${dayText(call.dueOn)}.`, ...call.reminders.map(({ on, number }) => `Đã đôn đốc ${dayText(on)}${number === '' ? '' : ` (${number})`}.`)].join(' ')}
        actions={
          <>
            {call !== null && notSent > 0 && (
              <>
                <Button variant="default" loading={papers.busy !== null} leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} onClick={() => void papers.show('cong-van-don-doc-danh-sach', roundId, 'Công văn đôn đốc gửi hồ sơ')}>
                  In công văn đôn đốc
                </Button>
                <Menu position="bottom-end" withinPortal>
                  <Menu.Target>
                    <Button variant="default">Thao tác khác</Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <MenuItem onClick={() => void papers.save('cong-van-don-doc-danh-sach', roundId, 'docx')}>Lưu công văn đôn đốc (Word)</MenuItem>
                    <MenuItem deed="intake.remind" onClick={() => setReminding(true)}>Ghi đã đôn đốc</MenuItem>
                  </Menu.Dropdown>
                </Menu>
              </>
            )}
            <Button variant="default" loading={papers.busy === 'huong-dan-phan-bo pdf'} leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} onClick={() => void papers.show('huong-dan-phan-bo', roundId, 'Công văn hướng dẫn, phân bổ số lượng')}>
              In công văn hướng dẫn
            </Button>
            <Button deed="intake.saveCall" variant="default" onClick={() => setCalling(true)}>
              {call === null ? 'Chọn đơn vị cần gửi' : 'Sửa'}
            </Button>
          </>
        }
      >
        {expected.length === 0 ? (
          <Text c="dimmed">Chọn những đơn vị cần gửi danh sách cho đợt xét này và hạn gửi: ai chưa gửi sẽ được nêu tên và in công văn đôn đốc.</Text>
        ) : (
          <ul className={classes.expected} aria-label="Đơn vị cần gửi">
            {[...expected].sort((a, b) => Number(a.sent) - Number(b.sent)).map((unit) => (
              <Expected key={unit.organisationId} unit={unit} roundId={roundId} />
            ))}
          </ul>
        )}
      </Section>
      {calling && <CallDialog roundId={roundId} data={data} onClose={() => setCalling(false)} />}
      {reminding && <RemindDialog roundId={roundId} onClose={() => setReminding(false)} />}
      <PaperPreview of={papers} />
    </div>
  );
}

function Expected({ unit, roundId }: { readonly unit: ExpectedUnit; readonly roundId: string }) {
  return (
    <li>
      <span className={classes.unitName}>{unit.name}</span>
      {unit.dueWord !== '' && (
        <Text span size="xs" c={unit.late ? 'var(--sv-attention)' : 'dimmed'}>
          {unit.dueWord}
        </Text>
      )}
      <StatusBadge status={unit.stateWord as StatusWord} />
      {!unit.sent && (
        <Button deed="intake.save" size="compact-sm" variant="subtle" aria-label={`Nhận danh sách của ${unit.name}`} onClick={() => void navigate('nhan-danh-sach', { roundId, senderId: unit.organisationId })}>
          Nhận
        </Button>
      )}
    </li>
  );
}
