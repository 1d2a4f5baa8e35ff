import { SegmentedControl, Select } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { sectorWords } from '../../../shared/domain/indicator-tree.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { dayText } from '../../components/day-words.ts';
import { DateField } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { SendItemButton } from '../../components/send-item.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { IndicatorPanel } from './indicator-panel.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { Overview } from './overview.tsx';
import { NO_FILTER, holdCampaign, lookAt, openLine, readPage, refresh, setFilter, shownLines, useIndicators } from './store.ts';
import type { IndicatorPage as Data, Whose } from './store.ts';
import { TargetBars } from './target-bars.tsx';
import { BUCKETS } from './words.ts';
import classes from './indicators.module.css';

const WRITTEN = ['indicator_value', 'indicator_note', 'own_target', 'plan_revision', 'campaign'];
const whoseChoices = (issuerWord: string): { readonly value: Whose; readonly label: string }[] => [
  { value: 'tat-ca', label: 'Tất cả' },
  { value: 'giao-don-vi', label: 'Giao cho đơn vị tôi' },
  { value: 'tinh', label: `Của ${issuerWord}` },
  { value: 'don-vi', label: 'Của đơn vị' },
];

/** Chỉ tiêu: how a campaign's indicators stand on a day, and the figure, reason and remedy of each. */
export function IndicatorsPage({ params: { id = '', indicator } }: { readonly params: PageParams }) {
  const api = useApi();
  const { page, id: held, opened } = useIndicators();
  useEffect(() => {
    holdCampaign(id);
    openLine(indicator ?? null);
    void readPage(api, id);
    return () => openLine(null);
  }, [api, id, indicator]);
  useChanged(WRITTEN, () => void refresh(api));
  const back = { page: 'phong-trao', label: 'phong trào' };
  if (page.phase !== 'ready' || held !== id) {
    return (
      <Page title="Chỉ tiêu" back={back}>
        <RemoteView of={page} onRetry={() => void readPage(api, id)} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  const data = page.value;
  const line = data.lines.find((one) => one.id === opened);
  return (
    <Page title="Chỉ tiêu" wide back={back} subtitle={subtitleOf(data)} actions={<Actions id={id} data={data} />}>
      {data.lines.length === 0 ? (
        <Section>
          <EmptyState
            sentence="Phong trào này chưa có chỉ tiêu. Đơn vị có thể tự đặt chỉ tiêu hoặc tiêu chí của mình."
            action={<Button deed="ownTarget.save" onClick={() => void navigate('chi-tieu-don-vi', { id })}>Thêm chỉ tiêu của đơn vị</Button>}
          />
        </Section>
      ) : (
        <>
          <Overview summary={data.summary} issuerWord={data.issuerWord} />
          <Lines id={id} data={data} />
        </>
      )}
      {line !== undefined && <IndicatorPanel key={line.id} campaignId={id} data={data} line={line} />}
    </Page>
  );
}

function subtitleOf({ campaignName, on, revision }: Data): string {
  const judged = revision !== null && revision > 1 ? `theo bản thứ ${revision} của kế hoạch` : '';
  return [campaignName, `tính đến ngày ${dayText(on)}`, judged].filter(Boolean).join(' · ');
}

function Actions({ id, data }: { readonly id: string; readonly data: Data }) {
  const api = useApi();
  const papers = usePapers({ onFault: toast.error });
  const [copying, setCopying] = useState(false);
  const some = data.lines.length > 0;
  return (
    <>
      {some && <Button deed="indicator.saveValue" onClick={() => void navigate('nhap-so-lieu', { id })}>Nhập số liệu</Button>}
      <Button deed="ownTarget.save" variant="default" onClick={() => void navigate('chi-tieu-don-vi', { id })}>
        Thêm chỉ tiêu của đơn vị
      </Button>
      {some && <SendItemButton kind="figures" title={`Gửi số liệu năm ${data.year}`} detail="Mọi số đã nhập của năm này đi trong gói dữ liệu kế tiếp. Chỉ tiêu chưa nhập không được tính là 0." send={(to) => api.call('item.send', { kind: 'figures', sourceId: id, year: data.year, to })} />}
      {data.lines.some(({ owner }) => owner === 'province') && (
        <Button deed="ownTarget.copyFrom" variant="default" onClick={() => setCopying(true)}>
          Sao chép từ kế hoạch
        </Button>
      )}
      {some && (
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
            loading={papers.busy === 'bang-chi-tieu pdf'}
            onClick={() => void papers.show('bang-chi-tieu', id, 'Bảng chỉ tiêu')}
          >
            Xem trước bản in
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />}
            loading={papers.busy === 'bang-chi-tieu xlsx'}
            onClick={() => void papers.save('bang-chi-tieu', id, 'xlsx')}
          >
            Xuất Excel
          </Button>
        </>
      )}
      <PaperPreview of={papers} />
      {copying && <CopyDialog campaignId={id} lines={data.lines} onClose={() => setCopying(false)} />}
    </>
  );
}

const LOOKS = { bang: 'Bảng', 'bieu-do': 'Biểu đồ' } as const;

function Lines({ id, data }: { readonly id: string; readonly data: Data }) {
  const { filter } = useIndicators();
  const lines = shownLines(data.lines, filter);
  const filtered = lines.length < data.lines.length;
  const table = useId();
  const [look, setLook] = useState<keyof typeof LOOKS>('bang');
  return (
    <Section
      {...(lines.length > 0 ? { actions: <SegmentedControl size="xs" aria-label="Xem chỉ tiêu bằng" data={(['bang', 'bieu-do'] as const).map((value) => ({ value, label: LOOKS[value] }))} value={look} onChange={(next) => setLook(next === 'bieu-do' ? 'bieu-do' : 'bang')} /> } : {})}
      flush={lines.length > 0}
    >
      <Filters id={id} data={data} shown={lines.length} />
      {lines.length > 0 ? (
        <>
          {look === 'bieu-do' && <TargetBars lines={lines} year={data.year} table={table} />}
          {/* A chart alone on paper takes its table along. */}
          <div id={table} {...(look === 'bieu-do' ? { 'data-print-only': '' } : {})}>
            <IndicatorTable lines={lines} />
          </div>
        </>
      ) : (
        <EmptyState
          compact
          sentence="Không có dữ liệu phù hợp."
          action={
            filtered && (
              <Button variant="default" onClick={() => setFilter(NO_FILTER)}>
                Xóa lọc
              </Button>
            )
          }
        />
      )}
    </Section>
  );
}

function Filters({ id, data, shown }: { readonly id: string; readonly data: Data; readonly shown: number }) {
  const api = useApi();
  const { filter, on } = useIndicators();
  const whose = whoseChoices(data.issuerWord);
  const sectors = [...new Set(data.lines.map(({ sector }) => sector))];
  const none = filter.bucket === null && filter.sector === null && filter.whose === 'tat-ca';
  return (
    <div className={classes.filters} role="group" aria-label="Lọc chỉ tiêu">
      <Select
        label="Năm"
        w={96}
        allowDeselect={false}
        data={data.years.map(String)}
        value={String(data.year)}
        onChange={(year) => year !== null && void lookAt(api, id, { year: Number(year) })}
      />
      <div className={classes.day}>
        <DateField
          name="on"
          label="Tính đến ngày"
          value={on ?? data.on}
          revision={0}
          onCommit={(day, rejected) => {
            if (rejected === undefined && day !== (on ?? data.on)) void lookAt(api, id, { on: day });
          }}
          onTouched={() => undefined}
        />
      </div>
      <Select
        label="Đánh giá"
        w={172}
        placeholder="Tất cả"
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn: Đánh giá' }}
        data={BUCKETS.map(({ key, word }) => ({ value: key, label: word }))}
        value={filter.bucket}
        onChange={(next) => setFilter({ bucket: BUCKETS.find(({ key }) => key === next)?.key ?? null })}
      />
      <Select
        label="Lĩnh vực"
        w={208}
        placeholder="Tất cả"
        clearable
        clearButtonProps={{ 'aria-label': 'Bỏ chọn: Lĩnh vực' }}
        data={sectors.map((sector) => ({ value: sector === '' ? '-' : sector, label: sectorWords(sector) }))}
        value={filter.sector === '' ? '-' : filter.sector}
        onChange={(next) => setFilter({ sector: next === '-' ? '' : next })}
      />
      <Select
        label="Của ai"
        w={188}
        allowDeselect={false}
        data={whose}
        value={filter.whose}
        onChange={(next) => setFilter({ whose: whose.find(({ value }) => value === next)?.value ?? 'tat-ca' })}
      />
      <span className={classes.shown} role="status">
        {none ? `${formatNumber(shown)} chỉ tiêu` : `${formatNumber(shown)}/${formatNumber(data.lines.length)} chỉ tiêu`}
      </span>
      {!none && (
        <Button variant="subtle" size="compact-sm" onClick={() => setFilter(NO_FILTER)}>
          Xóa lọc
        </Button>
      )}
    </div>
  );
}
