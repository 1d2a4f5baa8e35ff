import { Checkbox, Select, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { OFFICE_COLUMNS, OFFICE_COLUMN_WORDS } from '../../../shared/domain/office-overview.ts';
import type { OfficeColumn } from '../../../shared/domain/office-overview.ts';
import { RemindDialog, matters } from './remind-dialog.tsx';
import { loadCampaigns, loadUnits, useOffice } from './store.ts';
import type { UnitRow } from './store.ts';
import { UnitGrid } from './unit-grid.tsx';
import classes from './office.module.css';

type Sorting = 'ten' | OfficeColumn;
const SHOWN = ['peer', 'bundle_in', 'bundle_out', 'follow_up', 'received_item', 'sent_item', 'publication', 'dossier_version', 'return_note', 'decision_line', 'receipt', 'quarantined', 'shared_record', 'allotment_sheet', 'indicator_value', 'intake'];
const SORTINGS = [{ value: 'ten', label: 'Tên đơn vị' }, ...OFFICE_COLUMNS.map((column) => ({ value: column, label: OFFICE_COLUMN_WORDS[column] }))];

const byName = (a: UnitRow, b: UnitRow): number => a.name.localeCompare(b.name, 'vi', { numeric: true });
const TONE_ORDER = ['thieu', 'chua-ro', 'muon', 'thuong', 'xong'] as const;

/** Rows in the chosen order: what somebody has to see to first, the longest overdue before the others. */
export function sorted(rows: readonly UnitRow[], by: Sorting): readonly UnitRow[] {
  if (by === 'ten') return rows.toSorted(byName);
  const cell = (row: UnitRow) => row.cells.find(({ column }) => column === by);
  const rank = (row: UnitRow): number => TONE_ORDER.indexOf(cell(row)?.tone ?? 'thuong');
  return rows.toSorted((a, b) => rank(a) - rank(b) || (cell(b)?.days ?? -1) - (cell(a)?.days ?? -1) || byName(a, b));
}

/** «Tình hình đơn vị»: what came from each unit below, what is missing, since when (R79, R92). `params`: `id` of a campaign; `viec`: `don-doc` opens the reminder for the connected units that owe something. */
export function UnitsPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const { units, campaigns } = useOffice();
  const [campaignId, setCampaignId] = useState<string | null>(params['id'] ?? null);
  const [year, setYear] = useState<number | null>(null);
  const [by, setBy] = useState<Sorting>('ten');
  const [onlyLate, setOnlyLate] = useState(false);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [reminding, setReminding] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const papers = usePapers({ onFault: toast.error });
  const remindAtOnce = useRef(params['viec'] === 'don-doc');
  useEffect(
    () =>
      void Promise.all([loadCampaigns(api), loadUnits(api, campaignId, year)]).then(() => {
        if (!remindAtOnce.current) return;
        remindAtOnce.current = false;
        const read = useOffice.getState().units;
        const owing = read.phase === 'ready' ? read.value.rows.filter((row) => row.connected && matters([row]) !== '') : [];
        setTicked(new Set(owing.map(({ key }) => key)));
        setReminding(owing.length > 0);
      }),
    [api, campaignId, year],
  );
  useChanged(SHOWN, () => void loadUnits(api, campaignId, year));
  const campaign = campaigns.find(({ id }) => id === campaignId) ?? null;
  const paperId = `${campaignId ?? ''}/${year ?? ''}`;

  return (
    <Page
      title="Tình hình đơn vị"
      wide
      back={{ page: 'gui-nhan', label: 'Gửi – nhận' }}
      subtitle="Đơn vị kết nối và đơn vị đã ghi tên. Điều chưa có dữ liệu ghi «Chưa rõ»."
      actions={
        <>
          <Button deed="bundle.receiveMany" variant="default" onClick={() => void navigate('nhan-nhieu-goi')}>
            Nhận nhiều gói
          </Button>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={papers.busy === 'tinh-hinh-don-vi pdf'} onClick={() => void papers.show('tinh-hinh-don-vi', paperId, 'Tình hình đơn vị')}>
            In
          </Button>
          <Button variant="default" loading={papers.busy === 'tinh-hinh-don-vi xlsx'} onClick={() => void papers.save('tinh-hinh-don-vi', paperId, 'xlsx')}>
            Xuất Excel
          </Button>
        </>
      }
    >
      <Section>
        <div className={classes.bar}>
          <Select label="Phong trào" w={400} clearable placeholder="Mọi phong trào" data={campaigns.map(({ id, name }) => ({ value: id, label: name }))} value={campaignId} onChange={setCampaignId} />
          <Select label="Năm" w={110} clearable placeholder="Mọi năm" data={yearsOf(units.phase === 'ready' ? units.value.today : null)} value={year === null ? null : String(year)} onChange={(next) => setYear(next === null ? null : Number(next))} />
          <Select label="Sắp xếp theo" w={200} allowDeselect={false} data={SORTINGS} value={by} onChange={(next) => setBy((next ?? 'ten') as Sorting)} />
          <Checkbox mb={8} label="Chỉ hiện đơn vị còn việc cần xem" checked={onlyLate} onChange={(event) => setOnlyLate(event.currentTarget.checked)} />
        </div>
        <RemoteView of={units} onRetry={() => void loadUnits(api, campaignId, year)} lines={8}>
          {({ rows }) => {
            const shown = sorted(onlyLate ? rows.filter(({ late }) => late) : rows, by);
            const chosen = shown.filter(({ key }) => ticked.has(key));
            const codes = chosen.flatMap(({ unitCode, connected }) => (connected && unitCode !== null ? [unitCode] : []));
            if (rows.length === 0) return <EmptyState sentence="Chưa có đơn vị nào. Kết nối đơn vị ở «Gửi – nhận», hoặc ghi tên ở «Đơn vị cấp dưới» của phong trào." />;
            return (
              <>
                <div className={classes.bar} role="group" aria-label="Việc với đơn vị đã chọn">
                  <Text size="sm">
                    {shown.length} đơn vị, đã chọn {chosen.length}
                  </Text>
                  <Button deed="item.write" size="compact-sm" disabled={chosen.length === 0} onClick={() => setReminding(true)}>
                    Đôn đốc
                  </Button>
                  <Button deed="campaign.publish" size="compact-sm" variant="default" disabled={codes.length === 0 || campaign === null} title={campaign === null ? 'Chọn phong trào trước.' : undefined} onClick={() => setPublishing(true)}>
                    Công bố
                  </Button>
                </div>
                <UnitGrid rows={shown} ticked={ticked} onTick={setTicked} />
                {reminding && <RemindDialog rows={chosen} campaign={campaign} onPrint={(of) => void papers.show('cong-van-don-doc', [campaignId, ...of.map(({ key }) => key.replaceAll('/', ' '))].join('/'), 'Công văn đôn đốc')} onClose={() => setReminding(false)} />}
                <ConfirmDialog
                  opened={publishing && campaign !== null}
                  question={`Công bố phong trào cho ${codes.length} đơn vị?`}
                  detail={`«${campaign?.name ?? ''}» cùng mọi bản kế hoạch đi trong gói dữ liệu kế tiếp gửi từng đơn vị.`}
                  confirmLabel="Công bố"
                  onConfirm={async () => {
                    const result = await api.call('campaign.publish', { campaignId: campaign?.id ?? '', to: codes });
                    if (result.ok) toast.success('Đã đưa vào danh sách chờ ghi ra USB. Ghi gói ở «Gửi – nhận».');
                    return result;
                  }}
                  onClose={() => setPublishing(false)}
                />
              </>
            );
          }}
        </RemoteView>
      </Section>
      <PaperPreview of={papers} />
    </Page>
  );
}

/** This year and those around it. */
function yearsOf(today: string | null): string[] {
  if (today === null) return [];
  const now = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, i) => String(now + 1 - i));
}
