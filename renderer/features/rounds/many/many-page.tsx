import { SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { IconClipboardText, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../../app/api.tsx';
import type { PageParams } from '../../../app/navigation.ts';
import { replacePage } from '../../../app/navigation.ts';
import { Button } from '../../../components/button.tsx';
import { DataTable } from '../../../components/data-table.tsx';
import type { Column } from '../../../components/data-table.tsx';
import { heldRows } from '../../../components/held-rows.ts';
import { Page } from '../../../components/page.tsx';
import { RemoteView, loading } from '../../../components/remote.tsx';
import { EmptyState } from '../../../components/states.tsx';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../../shared/domain/subject.ts';
import type { SubjectKind } from '../../../../shared/domain/subject.ts';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { loadAwards, loadRound, useRounds } from '../store.ts';
import { NamesDialog } from './names-dialog.tsx';
import { NominateDialog } from './nominate-dialog.tsx';
import { loadMany, loadVillages, useMany } from './store.ts';
import type { ManyFilter, ManyRow } from './store.ts';
import classes from './many.module.css';

const TYPING_MS = 200;
const KINDS = [...SUBJECT_KINDS].reverse().map((value) => ({ value: value as string, label: SUBJECT_KIND_WORDS[value] }));

const COLUMNS: readonly Column<ManyRow>[] = [
  { key: 'stt', heading: 'STT', width: 56, align: 'right', render: (_, index) => index + 1 },
  { key: 'name', heading: 'Họ tên/Tên tập thể', width: 260, grow: 2, kind: 'name', render: (row) => row.name },
  { key: 'birth', heading: 'Ngày sinh', width: 110, render: (row) => row.birth },
  { key: 'place', heading: 'Chức vụ, đơn vị/Địa chỉ', width: 260, grow: 2, render: (row) => row.place },
  { key: 'state', heading: 'Trong đợt xét', width: 150, render: (row) => (row.nominated ? <Text c="dimmed">đã có đề nghị</Text> : '') },
];

/** «Thêm nhiều đối tượng»: a village's households ticked at once (R97). `params`: `roundId`, `kind` to begin with. */
export function ManyPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const roundId = params['roundId'] ?? '';
  const round = useRounds((state) => (state.roundId === roundId ? state.round : loading));
  const awards = useRounds((state) => (state.roundId === roundId ? state.awards : loading));
  const { rows, villages } = useMany();
  const [filter, setFilter] = useState<ManyFilter>({ kind: SUBJECT_KINDS.find((kind) => kind === params['kind']) ?? 'household', village: null, search: '' });
  const [typed, setTyped] = useState('');
  const [pasting, setPasting] = useState(false);
  const [chosen, setChosen] = useState<{ readonly ids: readonly string[]; readonly kinds: readonly SubjectKind[]; readonly left: number } | null>(null);
  useEffect(() => {
    void loadRound(api, roundId);
    void loadAwards(api, roundId);
  }, [api, roundId]);
  useEffect(() => {
    const timer = setTimeout(() => setFilter((now) => (now.search === typed ? now : { ...now, search: typed })), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => void loadMany(api, roundId, filter), [api, roundId, filter]);
  useEffect(() => void loadVillages(api, filter.kind), [api, filter.kind]);
  useChanged(['subject', 'nomination'], () => {
    void loadMany(api, roundId, filter);
    void loadVillages(api, filter.kind);
  });
  const paste = (
    <Button deed="subject.addMany" variant="default" leftSection={<IconClipboardText size={18} stroke={1.75} aria-hidden />} onClick={() => setPasting(true)}>
      Dán danh sách tên
    </Button>
  );

  return (
    <Page title="Thêm nhiều đối tượng" wide subtitle={round.phase === 'ready' ? round.value.round.name : undefined} back={{ page: 'ho-so', label: 'đợt xét' }} actions={paste}>
      <div className={classes.filters}>
        <SegmentedControl
          aria-label="Loại đối tượng"
          data={KINDS}
          value={filter.kind}
          onChange={(value) => setFilter({ ...filter, kind: SUBJECT_KINDS.find((kind) => kind === value) ?? 'household', village: null })}
        />
        <Select
          className={classes.village}
          label="Thôn, tổ dân phố"
          placeholder="Tất cả"
          data={villages.map(({ key, name, count }) => ({ value: key, label: `${name} (${formatNumber(count)})` }))}
          value={filter.village}
          onChange={(village) => setFilter({ ...filter, village })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': 'Xem tất cả thôn, tổ dân phố' }}
          nothingFoundMessage="Không có dữ liệu phù hợp."
        />
        <TextInput
          className={classes.search}
          label="Tìm kiếm"
          placeholder="Tên, địa chỉ; không cần dấu"
          leftSection={<IconSearch size={16} aria-hidden />}
          defaultValue=""
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <RemoteView of={rows} onRetry={() => void loadMany(api, roundId, filter)} lines={8}>
        {(list) => (
            <DataTable
              label="Đối tượng để chọn"
              columns={COLUMNS}
              load={heldRows(list)}
              filterKey={`${filter.kind} ${filter.village ?? ''} ${filter.search}`}
              refreshKey={list.length === 0 ? 0 : `${list[0]?.id ?? ''} ${list.length} ${list.filter(({ nominated }) => nominated).length}`}
              rowKey={({ id }) => id}
              rowName={({ name }) => name}
              rowHeight={36}
              maxHeight="calc(100vh - 330px)"
              bulk={(selected) => {
                const fresh = selected.filter(({ nominated }) => !nominated);
                return (
                  <Button deed="many.nominate" size="compact-md" disabled={fresh.length === 0} onClick={() => setChosen({ ids: fresh.map(({ id }) => id), kinds: [filter.kind], left: selected.length - fresh.length })}>
                    Đề nghị cho {formatNumber(fresh.length)} đối tượng
                  </Button>
                );
              }}
              empty={
                <EmptyState
                  sentence={filter.village === null && filter.search === '' ? `Sổ đối tượng chưa có ${SUBJECT_KIND_WORDS[filter.kind].toLowerCase()} nào. Dán danh sách tên để thêm cùng lúc.` : 'Không có dữ liệu phù hợp.'}
                  action={paste}
                />
              }
            />
        )}
      </RemoteView>
      {pasting && (
        <NamesDialog
          kind={filter.kind}
          village={villages.find(({ key }) => key === filter.village)?.name ?? ''}
          onClose={() => setPasting(false)}
          onAdded={(ids) => {
            setPasting(false);
            const held = new Set((rows.phase === 'ready' ? rows.value : []).filter(({ nominated }) => nominated).map(({ id }) => id));
            const fresh = ids.filter((id) => !held.has(id));
            setChosen({ ids: fresh, kinds: [filter.kind], left: ids.length - fresh.length });
          }}
        />
      )}
      {chosen !== null && awards.phase === 'ready' && (
        <NominateDialog roundId={roundId} {...chosen} options={awards.value} merit={round.phase === 'ready' ? round.value.round.reason : ''} onClose={() => setChosen(null)} onDone={() => void replacePage('dot-xet', { id: roundId })} />
      )}
    </Page>
  );
}
