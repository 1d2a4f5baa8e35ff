import { Button, SegmentedControl } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { holdsOn } from '../../../shared/catalogue/dated.ts';
import { awardsInForce } from '../../../shared/catalogue/awards.ts';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';
import { reviewOf, ruleSetsToReview } from '../../../shared/catalogue/rule-sets.ts';
import { awardByName } from '../../../shared/domain/award-by-name.ts';
import { setConfirmation } from '../../../shared/domain/law-confirmation.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';
import { recipientsWords } from '../../../shared/law/words.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { fold } from '../../../shared/text/fold.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { heldRows } from '../../components/held-rows.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { EmptyState } from '../../components/states.tsx';
import { AsOf } from './as-of.tsx';
import { bonusLine } from './bonus-line.ts';
import { ConfirmRulesDialog } from './confirm-dialog.tsx';
import type { Confirming } from './confirm-dialog.tsx';
import { LawNotices, ReviewNotice } from './review-notice.tsx';
import { LAW_TYPES, lawAt, readLaw, showOn, useLaw } from './store.ts';
import type { LawState } from './store.ts';
import classes from './law.module.css';

const KINDS = [
  { value: 'tat-ca', label: 'Tất cả' },
  { value: 'title', label: 'Danh hiệu thi đua' },
  { value: 'award', label: 'Hình thức khen thưởng' },
];

/** «Tra cứu danh hiệu, hình thức»: what the law of a day says of each award. */
export function LookupPage() {
  const api = useApi();
  const { law, asOf } = useLaw();
  useEffect(() => void readLaw(api), [api]);
  useChanged(LAW_TYPES, () => void readLaw(api));
  return (
    <Page
      title="Tra cứu danh hiệu, hình thức"
      wide
      subtitle="Đối tượng, người quyết định, điều kiện, hồ sơ, tỷ lệ phiếu, thời hạn, tiền thưởng theo quy định của từng ngày."
      back={{ page: 'thiet-lap', label: 'Thiết lập' }}
      actions={
        <Button variant="default" onClick={() => void navigate('quy-dinh-tinh')}>
          Quy định của tỉnh
        </Button>
      }
    >
      <RemoteView of={law} onRetry={() => void readLaw(api)} lines={8}>
        {(state) => <Content state={state} date={asOf ?? state.today} />}
      </RemoteView>
    </Page>
  );
}

function Content({ state, date }: { readonly state: LawState; readonly date: string }) {
  const [kind, setKind] = useState('tat-ca');
  const [search, setSearch] = useState('');
  const [confirming, setConfirming] = useState<Confirming | null>(null);
  const law = useMemo(() => lawAt(state, date), [state, date]);
  const inForce = new Set(awardsInForce(date).map(({ code }) => code));
  const shown = law.awards.filter((award) => inForce.has(award.code) && (kind === 'tat-ca' || award.kind === kind) && isNamed(award, search));
  const due = ruleSetsToReview(date, law.confirmations, law.awards).filter(({ reviewBy }) => reviewBy !== null);
  return (
    <>
      <LawNotices law={law} general />
      <ReviewNotice due={due} onConfirm={setConfirming} />
      <div className={classes.filters}>
        <AsOf date={date} today={state.today} />
        <SegmentedControl aria-label="Loại" data={KINDS} value={kind} onChange={setKind} />
        <SearchField label="Tìm danh hiệu, hình thức" placeholder="Tên hoặc chữ viết tắt: CSTĐCS" value={search} onSearch={setSearch} />
        {date !== state.today && (
          <Button variant="subtle" onClick={() => showOn(null)}>
            Về hôm nay
          </Button>
        )}
      </div>
      <DataTable
        key={`${date} ${kind} ${search} ${state.confirmations.length} ${state.profiles.map(({ version, used }) => `${version}${used}`).join()}`}
        label="Danh hiệu thi đua, hình thức khen thưởng"
        columns={columnsOf(law)}
        load={heldRows(shown)}
        rowKey={(award) => award.code}
        onOpen={(award) => void navigate('tra-cuu-chi-tiet', { code: award.code })}
        rowHeight={56}
        maxHeight="calc(100vh - 330px)"
        empty={
          <EmptyState
            compact
            sentence={inForce.size === 0 ? `Dữ liệu không có quy định của ngày ${formatScreenDate(date)}. Khen thưởng cũ vẫn được ghi và tính, nhưng không xét theo quy định.` : 'Không có danh hiệu, hình thức nào phù hợp.'}
          />
        }
      />
      {confirming !== null && <ConfirmRulesDialog {...confirming} today={state.today} onClose={() => setConfirming(null)} />}
    </>
  );
}

/** By a part of the name, or as clerks shorten it: «CSTĐCS», «BKTTg». */
function isNamed({ code, nameVi }: AwardDefinition, search: string): boolean {
  const [name, wanted] = [fold(nameVi), fold(search)];
  const initials = name.split(/[^a-z0-9]+/u).map((word) => word.slice(0, 1)).join('');
  return name.includes(wanted) || (wanted.length > 1 && initials.startsWith(wanted)) || awardByName(search, null)?.code === code;
}

function columnsOf(law: LawBook): Column<AwardDefinition>[] {
  const deciders = (award: AwardDefinition): string => award.decidedBy.filter((decider) => holdsOn(decider, law.date)).map(({ nameVi }) => nameVi).join('; ');
  return [
    { key: 'name', heading: 'Danh hiệu thi đua/Hình thức khen thưởng', width: 250, grow: 1, render: (award) => <span className={classes.name}>{award.nameVi}</span> },
    { key: 'recipients', heading: 'Đối tượng', width: 220, grow: 1, render: (award) => recipientsWords(award.recipients) },
    { key: 'decider', heading: 'Người quyết định', width: 230, grow: 1, render: (award) => deciders(award) || 'Chưa có quy định' },
    { key: 'bonus', heading: 'Tiền thưởng', width: 190, render: (award) => bonusLine(award, law) },
    { key: 'state', heading: 'Đối chiếu', width: 150, render: (award) => stateOf(award, law) },
  ];
}

function stateOf(award: AwardDefinition, law: LawBook): string {
  const review = reviewOf(award, law.date, law.confirmations);
  if (review.reviewBy !== null) return 'Chưa đối chiếu';
  const by = setConfirmation(law.confirmations, award.code, null, law.date);
  if (by !== null) return `Đã đối chiếu ${formatScreenDate(by.on)}`;
  return review.uncertain.length > 0 ? `${review.uncertain.length} điểm cần kiểm tra` : '';
}
