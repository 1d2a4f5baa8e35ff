import { buildDecisionList } from '../../shared/documents/decision-list.ts';
import type { DecisionRecipient } from '../../shared/documents/decision-list.ts';
import { buildDecision } from '../../shared/documents/decision.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { awardByCode } from '../../shared/catalogue/awards.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Result } from '../../shared/result.ts';
import { namesInArticle } from '../../shared/domain/decision-paper.ts';
import { meritContinued } from '../../shared/domain/merit-words.ts';
import { moneyInWords } from '../../shared/text/amount-words.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { codeForPaper, printsCode } from './audit-guard.ts';
import { entriesOf } from './award-views.ts';
import { bonusSum, decisionPaperOf } from './decision-paper.ts';
import { printedName } from './certificate-sheets.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { countKinds, distribution, headSigner, issuerOf, ownAuthority, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

function recipients(entries: readonly AwardEntry[]): Record<'collectives' | 'persons' | 'households', DecisionRecipient[]> {
  const of = (kind: AwardEntry['subjectKind']): DecisionRecipient[] =>
    entries.filter((e) => e.subjectKind === kind).map((e) => ({ name: printedName(e), place: e.subjectPlace, merit: e.merit, bonus: '' }));
  return { collectives: of('collective'), persons: of('person'), households: of('household') };
}

/** The decision. Its bottom margin bears the end of the journal («Mã sổ»), which shows later that nothing before it was changed. */
export function decisionPaper(open: OpenUnit, id: string): Result<Paper> {
  const decision = open.db.read.need('decision', id);
  const entries = entriesOf(open.db.read, id);
  const unit = unitOf(open);
  const all = recipients(entries);
  const named = [...all.collectives, ...all.persons, ...all.households];
  const paper = decisionPaperOf(open, id);
  return buildDecision({
    issuer: issuerOf(open),
    province: unit.province,
    paper: paperNumber(open, 'QĐ', decision.number, decision.date),
    authority: ownAuthority(unit),
    verb: verbOf(entries),
    award: [...new Set(entries.map((e) => e.awardName))].join(' và '),
    counts: countKinds(entries.map((e) => e.subjectKind)),
    merit: meritOf(entries),
    named: namesInArticle(paper, named.length) ? named : [],
    bases: [],
    proposals: paper.proposals.map(({ proposer, number, date }) => ({ proposer, number: number === '' ? null : number, symbol: proposalSymbol(open), date })),
    bonus: paper.bonusFund === '' ? null : { amount: bonusWords(bonusSum(open, entries)), fund: paper.bonusFund },
    enforcers: 'Các bộ phận có liên quan và các tập thể, cá nhân có tên tại Điều 1',
    signer: headSigner(open, { name: decision.signerName, title: decision.signerTitle }),
    distribution: distribution(open, []),
    footNote: printsCode(open) ? `Mã sổ: ${codeForPaper(open)}` : null,
    draft: false,
  }, paperTexts(open));
}

/** A number typed without its symbol gets that of the drafting division's Tờ trình. */
const proposalSymbol = (open: OpenUnit): string => `TTr-${unitOf(open).draftingSymbol ?? unitOf(open).symbol ?? ''}`;

/** The sum where all of it is known; else what the law gives, without a figure. */
const bonusWords = (sum: number | null): string => (sum === null ? 'theo quy định của pháp luật về thi đua, khen thưởng' : `${formatNumber(sum)} đồng (bằng chữ: ${moneyInWords(sum)})`);

/** Verb of the award's own data: «tặng», «công nhận». */
function verbOf(entries: readonly AwardEntry[]): string {
  const code = entries[0]?.awardCode ?? null;
  return (code === null ? undefined : awardByCode(code))?.verb.textVi ?? 'tặng';
}

/** The merit all entries share, as it goes on after «đã có thành tích»; the title's wording where they differ. */
function meritOf(entries: readonly AwardEntry[]): string {
  const merits = new Set(entries.map((e) => meritContinued(e.merit)));
  return merits.size === 1 ? ([...merits][0] ?? '') : 'xuất sắc trong phong trào thi đua';
}

export function decisionListPaper(open: OpenUnit, id: string): Result<Paper> {
  const decision = open.db.read.need('decision', id);
  const entries = entriesOf(open.db.read, id);
  const [type = 'QĐ-UBND'] = decision.number.split('/').slice(1);
  return buildDecisionList({
    decision: { number: decision.number, symbol: type, date: decision.date, asOf: open.clock.today() },
    authority: decision.authority,
    verb: verbOf(entries),
    award: [...new Set(entries.map((e) => e.awardName))].join(', '),
    ...recipients(entries),
    form: 'table',
    draft: false,
  }, paperTexts(open));
}

export const DECISION_PAPERS = {
  'quyet-dinh': { papers: decisionPaper },
  'danh-sach-quyet-dinh': { papers: decisionListPaper },
} satisfies Readonly<Record<string, PaperMaker>>;
