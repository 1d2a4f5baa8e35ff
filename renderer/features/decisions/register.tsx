import { Anchor, Select, TextInput } from '@mantine/core';
import { IconFileTypePdf, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { withLooks } from '../../components/table/column.ts';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { AWARD_TYPES } from '../../../shared/catalogue/award-schema.ts';
import { AWARD_TYPE_WORDS } from '../../../shared/domain/award-type.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS, plainName } from '../../../shared/domain/subject.ts';
import { AWARD_COLUMNS, CANCELLED, arrangementFor, bookWords } from '../../../shared/tables/store-lists.ts';
import { fold } from '../../../shared/text/fold.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { NumberDialog } from './number-dialog.tsx';
import { loadFilters, loadSource, setRegister, useDecisions } from './store.ts';
import type { RegisterRow } from './store.ts';
import classes from './decisions.module.css';

const TYPING_MS = 150;
const STATES = [{ value: 'false', label: 'Còn hiệu lực' }, { value: 'true', label: 'Đã hủy' }];
const ANY = 'Tất cả';
const pick = <T extends string>(all: readonly T[], value: string | null): T | null => all.find((one) => one === value) ?? null;

/** «Sổ khen thưởng»: every award on record with its number, narrowed by year, award, kind and type. */
export function Register() {
  const api = useApi();
  const filter = useDecisions((state) => state.register);
  const filters = useDecisions((state) => state.filters);
  const thisYear = useDecisions((state) => (state.source.phase === 'ready' ? state.source.value.today.slice(0, 4) : ''));
  const [typed, setTyped] = useState(filter.search);
  const [reading, setReading] = useState(0);
  const [renumbered, setRenumbered] = useState<RegisterRow | null>(null);
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => void Promise.all([loadSource(api), loadFilters(api)]), [api]);
  useEffect(() => {
    const timer = setTimeout(() => setRegister({ search: typed }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useChanged(['award_entry'], () => {
    setReading((count) => count + 1);
    void loadFilters(api);
  });
  async function assign(): Promise<void> {
    const result = await api.call('register.assign', {});
    if (result.ok) toast.success(`Đã cấp số cho ${formatNumber(result.value.assigned)} dòng, theo thứ tự ngày quyết định.`);
    else toast.error(result.error);
  }
  const book = String(filter.year ?? thisYear);
  const { search, ...narrowed } = filter;
  const filtered = search !== '' || Object.values(narrowed).some((value) => value !== null);
  return (
    <>
      <div className={classes.filters}>
        <TextInput
          className={classes.narrow}
          label="Tìm kiếm"
          placeholder="Tên, đơn vị, số quyết định"
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue={search}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Filter label="Năm khen thưởng" w={136} data={(filters?.years ?? []).map(String)} value={filter.year === null ? null : String(filter.year)} onChange={(next) => setRegister({ year: next === null ? null : Number(next) })} />
        <Filter label="Danh hiệu/Hình thức" w={190} data={filters?.awards ?? []} value={filter.award} onChange={(award) => setRegister({ award })} />
        <Filter label="Đối tượng" w={120} data={SUBJECT_KINDS.map((value) => ({ value, label: SUBJECT_KIND_WORDS[value] }))} value={filter.kind} onChange={(next) => setRegister({ kind: pick(SUBJECT_KINDS, next) })} />
        <Filter label="Loại hình" w={140} data={AWARD_TYPES.map((value) => ({ value, label: AWARD_TYPE_WORDS[value] }))} value={filter.type} onChange={(next) => setRegister({ type: pick(AWARD_TYPES, next) })} />
        <Filter label="Trạng thái" w={130} data={STATES} value={filter.cancelled === null ? null : String(filter.cancelled)} onChange={(next) => setRegister({ cancelled: next === null ? null : next === 'true' })} />
      </div>
      <div className={classes.bar}>
        <Button size="compact-md" variant="default" leftSection={<IconFileTypePdf size={16} aria-hidden />} loading={papers.busy === 'so-khen-thuong pdf'} onClick={() => void papers.show('so-khen-thuong', book, `Sổ khen thưởng năm ${book}`)}>
          Xem trước bản in sổ năm {book}
        </Button>
        <Button size="compact-md" variant="subtle" loading={papers.busy === 'so-khen-thuong docx'} onClick={() => void papers.save('so-khen-thuong', book, 'docx')}>
          Word
        </Button>
        <Button size="compact-md" variant="subtle" loading={papers.busy === 'so-khen-thuong xlsx'} onClick={() => void papers.save('so-khen-thuong', book, 'xlsx')}>
          Xuất Excel
        </Button>
        <Button size="compact-md" variant="default" onClick={() => void navigate('thong-ke')}>
          Thống kê khen thưởng
        </Button>
        {(filters?.unnumbered ?? 0) > 0 && (
          <Button deed="register.assign" size="compact-md" variant="light" onClick={() => void assign()}>
            Cấp số cho {formatNumber(filters?.unnumbered ?? 0)} dòng chưa có số
          </Button>
        )}
      </div>
      <DataTable
        label="Sổ khen thưởng"
        columns={columns(setRenumbered)}
        list="award-register"
        load={(page) => api.call('register.list', { ...page, ...filter, ...arrangementFor('award', page) })}
        printed={(look) => ({ list: 'award', query: { ...filter, ...arrangementFor('award', look) } })}
        filterKey={`${fold(search)} ${JSON.stringify(narrowed)}`}
        refreshKey={reading}
        rowKey={(row) => row.id}
        onOpen={(row) => {
          if (row.decisionId !== null) void navigate('quyet-dinh-xem', { id: row.decisionId });
          else if (row.subjectId !== null) void navigate('doi-tuong-chi-tiet', { id: row.subjectId });
        }}
        maxHeight="calc(100vh - 340px)"
        empty={<EmptyState sentence={filtered ? 'Không có dữ liệu phù hợp.' : 'Sổ khen thưởng chưa có dòng nào. Mỗi kết quả khen thưởng trong một quyết định vào sổ này.'} />}
      />
      {renumbered !== null && <NumberDialog row={renumbered} onClose={() => setRenumbered(null)} />}
      <PaperPreview of={papers} />
    </>
  );
}

interface FilterProps {
  readonly label: string;
  readonly w: number;
  readonly data: readonly (string | { readonly value: string; readonly label: string })[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Filter({ label, data, ...rest }: FilterProps) {
  return <Select {...rest} label={label} data={[...data]} placeholder={ANY} clearable clearButtonProps={{ 'aria-label': `Bỏ chọn: ${label}` }} nothingFoundMessage="Không có dữ liệu phù hợp." />;
}

const columns = (onNumber: (row: RegisterRow) => void): readonly Column<RegisterRow>[] =>
  withLooks<(typeof AWARD_COLUMNS)[number], RegisterRow>(AWARD_COLUMNS, {
    number: {
      render: (row) =>
        row.origin === 'backfill' && row.registerNumber === null ? (
          bookWords(row)
        ) : (
          <Button className={classes.link} size="compact-sm" variant="subtle" aria-label={`Sửa số vào sổ ${bookWords(row)}: ${plainName(row.subjectName)}`} onClick={() => onNumber(row)}>
            {bookWords(row)}
          </Button>
        ),
    },
    name: {
      render: (row) =>
        row.subjectId === null ? (
          plainName(row.subjectName)
        ) : (
          <Anchor component="button" type="button" ta="left" aria-label={`Mở đối tượng: ${plainName(row.subjectName)}`} onClick={() => void navigate('doi-tuong-chi-tiet', { id: row.subjectId ?? '' })}>
            {plainName(row.subjectName)}
          </Anchor>
        ),
    },
    cancelled: { render: (row) => (row.cancelledOn === null ? '' : <StatusBadge status={CANCELLED} />) },
  });
