import { useEffect, useMemo, useState } from 'react';
import { holdsOn } from '../../../shared/catalogue/dated.ts';
import type { AwardDefinition } from '../../../shared/catalogue/award-schema.ts';
import { reviewOf, ruleKey, textsOf } from '../../../shared/catalogue/rule-sets.ts';
import type { RulePart } from '../../../shared/catalogue/rule-sets.ts';
import { setConfirmation } from '../../../shared/domain/law-confirmation.ts';
import { awardIn } from '../../../shared/law/law-book.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';
import { TYPE_WORDS, recipientsWords } from '../../../shared/law/words.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { TwoSides } from '../../components/two-sides.tsx';
import { AsOf } from './as-of.tsx';
import { ConditionsSection, DossierSection } from './award-sections.tsx';
import { BonusSection, DeadlinesSection, VotesSection } from './award-sides.tsx';
import { ConfirmRulesDialog } from './confirm-dialog.tsx';
import type { Confirming } from './confirm-dialog.tsx';
import { LawNotices, ReviewNotice } from './review-notice.tsx';
import { RuleLine } from './rule-line.tsx';
import { LAW_TYPES, lawAt, readLaw, reconfirm, unconfirm, useLaw } from './store.ts';
import type { LawState } from './store.ts';
import classes from './law.module.css';

/** Asks to confirm one rule: its part, the rule, and how the screen names it. */
export type ConfirmRule = (part: RulePart, rule: { readonly validFrom: string | null; readonly citation: string }, name: string) => void;

const LEVELS: Readonly<Record<AwardDefinition['level'], string>> = { co_so: 'Cơ sở', tinh: 'Tỉnh', bo_nganh: 'Bộ, ban, ngành', nha_nuoc: 'Nhà nước' };

/** What the law of a day says of one award. `params.code`. */
export function AwardRulesPage({ params: { code = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const { law, asOf } = useLaw();
  useEffect(() => void readLaw(api), [api]);
  useChanged(LAW_TYPES, () => void readLaw(api));
  const date = law.phase === 'ready' ? (asOf ?? law.value.today) : '';
  const book = useMemo(() => (law.phase === 'ready' ? lawAt(law.value, date) : null), [law, date]);
  const award = book === null ? undefined : awardIn(book, code);
  return (
    <Page
      title={award?.nameVi ?? 'Danh hiệu, hình thức khen thưởng'}
      wide
      subtitle={award === undefined ? undefined : award.kind === 'title' ? 'Danh hiệu thi đua' : 'Hình thức khen thưởng'}
      back={{ page: 'tra-cuu', label: 'Tra cứu danh hiệu, hình thức' }}
      actions={
        law.phase === 'ready' ? <AsOf date={date} today={law.value.today} /> : undefined
      }
    >
      <RemoteView of={law} onRetry={() => void readLaw(api)} lines={8}>
        {(state) =>
          award === undefined || book === null ? (
            <EmptyState sentence="Danh mục không có danh hiệu, hình thức này." />
          ) : holdsOn(award, date) ? (
            <Content key={date} state={state} award={award} law={book} />
          ) : (
            <EmptyState sentence={`Dữ liệu không có quy định của ngày ${formatScreenDate(date)}. Quyết định cũ vẫn được ghi và tính khi xét các lần sau, nhưng không xét lại theo quy định.`} />
          )
        }
      </RemoteView>
    </Page>
  );
}

function Content({ state, award, law }: { readonly state: LawState; readonly award: AwardDefinition; readonly law: LawBook }) {
  const [confirming, setConfirming] = useState<Confirming | null>(null);
  const review = reviewOf(award, law.date, law.confirmations);
  const confirm: ConfirmRule = (part, rule, name) =>
    setConfirming({ awardCode: award.code, rule: { key: ruleKey(part, rule as never), name }, texts: textsOf(rule.citation) });
  return (
    <>
      <LawNotices law={law} awardCode={award.code} />
      <ReviewNotice due={review.reviewBy === null ? [] : [review]} onConfirm={setConfirming} />
      <Compared award={award} law={law} state={state} />
      <TwoSides
        widerLeft
        left={
          <>
            <ConditionsSection award={award} law={law} onConfirm={confirm} />
            <DossierSection award={award} law={law} onConfirm={confirm} />
          </>
        }
        right={
          <>
            <Section title="Thông tin chung">
              <KeyValueList
                items={[
                  { label: 'Đối tượng', value: recipientsWords(award.recipients) },
                  { label: 'Loại hình khen thưởng', value: award.types.map((type) => TYPE_WORDS[type]).join(', ') || 'Chưa quy định' },
                  { label: 'Cấp khen thưởng', value: LEVELS[award.level] },
                ]}
              />
            </Section>
            <DecidersSection award={award} law={law} onConfirm={confirm} />
            <VotesSection award={award} law={law} onConfirm={confirm} />
            <DeadlinesSection award={award} law={law} onConfirm={confirm} />
            <BonusSection award={award} law={law} onConfirm={confirm} />
          </>
        }
      />
      {confirming !== null && <ConfirmRulesDialog {...confirming} today={state.today} onClose={() => setConfirming(null)} />}
    </>
  );
}

export interface AwardPart {
  readonly award: AwardDefinition;
  readonly law: LawBook;
  readonly onConfirm: ConfirmRule;
}

function DecidersSection({ award, law, onConfirm }: AwardPart) {
  const deciders = award.decidedBy.filter((decider) => holdsOn(decider, law.date));
  return (
    <Section title="Người quyết định" note={`Quyết định ký ngày ${formatScreenDate(law.date)}, mỗi người đối với phạm vi của mình.`} flush>
      {deciders.length === 0 ? (
        <EmptyState compact sentence="Chưa có quy định của ngày này." />
      ) : (
        <ul className={classes.rules}>
          {deciders.map((decider) => (
            <RuleLine key={decider.authority} rule={decider} name={decider.nameVi} onConfirm={() => onConfirm('decidedBy', decider, decider.nameVi)} remark={decider.validTo === null ? '' : `đến trước ${formatScreenDate(decider.validTo)}`}>
              {decider.nameVi}
            </RuleLine>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** «Đã đối chiếu ngày …, người …», and the way to take it back where it is the unit's own. */
function Compared({ award, law, state }: { readonly award: AwardDefinition; readonly law: LawBook; readonly state: LawState }) {
  const api = useApi();
  const review = reviewOf(award, law.date, law.confirmations);
  const by = review.reviewBy === null ? setConfirmation(law.confirmations, award.code, null, law.date) : null;
  if (by === null) return null;
  const own = state.confirmations.find((one) => one.on === by.on && one.by === by.by && one.awardCode === by.awardCode && one.ruleKey === null);
  async function take(id: string): Promise<void> {
    const result = await unconfirm(api, id);
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã bỏ ghi đối chiếu.', () => reconfirm(api, id));
  }
  return (
    <section className={classes.notice} aria-label="Đã đối chiếu">
      <div className={classes.noticeWords}>
        Đã đối chiếu ngày {formatScreenDate(by.on)}, {by.by}.{by.textsChecked.length > 0 && <span className={classes.small}>{by.textsChecked.join('; ')}</span>}
      </div>
      {own !== undefined && (
        <Button deed="law.unconfirm" variant="subtle" onClick={() => void take(own.id)}>
          Bỏ ghi
        </Button>
      )}
      <Button variant="subtle" onClick={() => void navigate('quy-dinh-tinh')}>
        Quy định của tỉnh
      </Button>
    </section>
  );
}
