import { Button, Checkbox, Select } from '@mantine/core';
import { IconCalendarPlus, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { AGENDA_KIND_WORDS, AGENDA_KINDS } from '../../../shared/domain/calendar/agenda.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { saveFile } from '../../components/save-file.ts';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { AgendaMonths } from './agenda-months.tsx';
import { ClockNotice } from './clock-notice.tsx';
import { narrow, rangeOf, readAgenda, readSurroundings, useAgenda } from './store.ts';
import type { Filter } from './store.ts';
import classes from './agenda.module.css';

const SHOWN_TYPES = ['setting', 'campaign', 'plan_revision', 'round', 'obligation', 'obligation_state', 'peak_period', 'launching_plan', 'campaign_report'];
const ALL = 'tat-ca';
const YEARS_AROUND = 5;

/** «Lịch và hạn»: everything of the unit that has a day, month by month. `params.id`: only this campaign. */
export function AgendaPage({ params: { id } }: { readonly params: PageParams }) {
  const api = useApi();
  const { agenda, filter, today } = useAgenda();
  useEffect(() => {
    void readSurroundings(api).then(() => narrow({ campaignId: id ?? null }));
  }, [api, id]);
  useEffect(() => void readAgenda(api), [api, filter]);
  useChanged(SHOWN_TYPES, () => void readAgenda(api));
  return (
    <Page
      title="Lịch và hạn"
      wide
      subtitle="Hạn gửi, mốc của kế hoạch, đợt xét, cao điểm và ngày kỷ niệm."
      {...(id === undefined ? {} : { back: { page: 'phong-trao', label: 'Phong trào' } })}
      actions={filter === null ? undefined : <Actions filter={filter} />}
    >
      {filter !== null && today !== null && <Filters filter={filter} today={today} />}
      <RemoteView of={filter === null || today === null ? loading : agenda} onRetry={() => void readAgenda(api)} lines={8}>
        {({ lines, clock }) => (
          <>
            {clock !== null && <ClockNotice clock={clock} />}
            {filter !== null && today !== null && <AgendaMonths lines={lines.filter(({ kind }) => !filter.hidden.includes(kind))} today={today} year={filter.year} />}
          </>
        )}
      </RemoteView>
    </Page>
  );
}

function Actions({ filter }: { readonly filter: Filter }) {
  const api = useApi();
  const papers = usePapers();
  const [busy, setBusy] = useState(false);
  async function exportIcs(): Promise<void> {
    setBusy(true);
    const result = await api.download('agenda.ics', rangeOf(filter));
    setBusy(false);
    if (result.ok) saveFile(result.value);
    else toast.error(result.error);
  }
  const id = filter.campaignId === null ? String(filter.year) : `${filter.campaignId}/${filter.year}`;
  return (
    <>
      <Button variant="default" loading={papers.busy !== null} leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} onClick={() => void papers.show('lich-han', id, 'Lịch các hạn')}>
        In lịch
      </Button>
      <Button variant="default" loading={busy} leftSection={<IconCalendarPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void exportIcs()}>
        Xuất lịch (.ics)
      </Button>
      <Button onClick={() => void navigate('nghia-vu', filter.campaignId === null ? {} : { id: filter.campaignId })}>Hạn gửi và đã gửi</Button>
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
      <PaperPreview of={papers} />
    </>
  );
}

function Filters({ filter, today }: { readonly filter: Filter; readonly today: string }) {
  const campaigns = useAgenda((state) => state.campaigns);
  const here = Number(today.slice(0, 4));
  const years = Array.from({ length: 2 * YEARS_AROUND + 1 }, (_, index) => here - YEARS_AROUND + index);
  return (
    <div className={classes.filters} role="search" aria-label="Lọc lịch">
      <Select
        label="Phong trào"
        w={360}
        allowDeselect={false}
        data={[{ value: ALL, label: 'Tất cả' }, ...campaigns.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filter.campaignId ?? ALL}
        onChange={(value) => narrow({ campaignId: value === null || value === ALL ? null : value })}
      />
      <Select label="Năm" w={104} allowDeselect={false} data={years.map(String)} value={String(filter.year)} onChange={(value) => narrow({ year: Number(value ?? here) })} />
      <div className={classes.kinds} role="group" aria-label="Loại">
        {AGENDA_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={AGENDA_KIND_WORDS[kind]}
            checked={!filter.hidden.includes(kind)}
            onChange={(event) => narrow({ hidden: event.currentTarget.checked ? filter.hidden.filter((other) => other !== kind) : [...filter.hidden, kind] })}
          />
        ))}
      </div>
    </div>
  );
}
