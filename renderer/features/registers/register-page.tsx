import { Menu, NativeSelect } from '@mantine/core';
import { IconDownload, IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { REGISTER_NAMES, registerSpec } from '../../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { saveFile } from '../../components/save-file.ts';
import { SearchField } from '../../components/search-field.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { CampaignSelect } from './campaign-select.tsx';
import { LineDialog } from './line-dialog.tsx';
import { LineTable } from './line-table.tsx';
import { markWritten, readSurroundings, readTotals, useRegisters } from './store.ts';
import type { Filter, Line } from './store.ts';
import { capital, totalWords, yearsOf } from './words.ts';
import classes from './registers.module.css';

const FORMATS = [
  { format: 'xlsx', label: 'Xuất Excel' },
  { format: 'docx', label: 'Xuất Word' },
  { format: 'pdf', label: 'Xuất PDF' },
] as const;

const registerOf = (name: string | undefined): RegisterName => REGISTER_NAMES.find((register) => register === name) ?? 'support';

/** One register. `params`: `register`, its name; `campaignId` narrows it to one campaign; `search`: what it is searched for. */
export function RegisterPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const register = registerOf(params['register']);
  const spec = registerSpec(register);
  const [filter, setFilter] = useState<Filter>({ campaignId: params['campaignId'] ?? null, year: null, search: params['search'] ?? '' });
  const [edited, setEdited] = useKeptState<Line | 'new' | null>('register-page', null);
  const { campaigns, today, written } = useRegisters();
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => void readSurroundings(api), [api]);
  useEffect(() => void readTotals(api, register, filter), [api, register, filter, written]);
  useChanged([register, 'campaign', 'subject', 'exemplar', ...(register === 'propaganda' ? ['propaganda_plan'] : register === 'propaganda_plan' ? ['propaganda'] : [])], markWritten);
  const years = yearsOf(campaigns.find(({ id }) => id === filter.campaignId), today);
  const add = (
    <Button deed="record.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => setEdited('new')}>
      Thêm {spec.line}
    </Button>
  );
  return (
    <Page
      title={spec.title}
      wide
      subtitle={spec.about}
      back={{ page: 'so-theo-doi', label: 'Sổ theo dõi' }}
      actions={
        <>
          {add}
          <Export register={register} filter={filter} />
        </>
      }
    >
      <div className={classes.filters}>
        <SearchField label="Tìm kiếm" placeholder="Tìm kiếm: gõ không dấu cũng được" value={filter.search} onSearch={(search) => setFilter({ ...filter, search })} />
        {spec.ofSubject !== true && <CampaignSelect value={filter.campaignId} onChange={(campaignId) => setFilter({ ...filter, campaignId })} />}
        <NativeSelect
          aria-label="Năm"
          value={filter.year === null ? '' : String(filter.year)}
          onChange={(event) => setFilter({ ...filter, year: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })}
          data={[{ value: '', label: 'Mọi năm' }, ...years.map((year) => ({ value: String(year), label: `Năm ${year}` }))]}
        />
      </div>
      <Totals />
      <LineTable register={register} filter={filter} add={add} papers={papers} onOpen={setEdited} />
      {edited !== null && <LineDialog register={register} line={edited === 'new' ? null : edited} filter={filter} papers={papers} onClose={() => setEdited(null)} />}
      <PaperPreview of={papers} />
    </Page>
  );
}

/** Figures of the register as it is narrowed by campaign and year; nothing while there is nothing to sum. */
function Totals() {
  const totals = useRegisters((state) => state.totals);
  if (totals.every(({ value }) => value === null || value === 0)) return null;
  return (
    <dl className={classes.totals} aria-label="Tổng cộng">
      {totals.map((total) => (
        <div key={total.label} className={classes.total}>
          <dt>{total.label}</dt>
          <dd>
            {totalWords(total)}
            {total.note !== '' && <span className={classes.small}>{total.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Export({ register, filter }: { readonly register: RegisterName; readonly filter: Filter }) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  async function save(format: 'xlsx' | 'docx' | 'pdf'): Promise<void> {
    setBusy(true);
    const result = await api.download('record.sheet', { register, ...filter, format });
    setBusy(false);
    if (result.ok) saveFile(result.value);
    else toast.error(result.error);
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />} loading={busy} aria-label={`Xuất sổ ${capital(registerSpec(register).title)}`}>
          Xuất
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FORMATS.map(({ format, label }) => (
          <Menu.Item key={format} onClick={() => void save(format)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
