import { buildCertificate } from '../../shared/documents/certificate.ts';
import { buildDecisionList } from '../../shared/documents/decision-list.ts';
import type { DecisionRecipient } from '../../shared/documents/decision-list.ts';
import { buildDecision } from '../../shared/documents/decision.ts';
import type { Paper } from '../../shared/documents/model.ts';
import { awardByCode } from '../../shared/catalogue/awards.ts';
import { numberInBook } from '../../shared/domain/register-number.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import { measureText } from '../documents/measure.ts';
import { entriesOf } from './award-views.ts';
import { orRefuse } from './dossier-papers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { countKinds, distribution, headSigner, issuerOf, ownAuthority, paperNumber } from './paper-facts.ts';
import type { PaperMaker } from './paper-maker.ts';
import { paperTexts } from './paper-texts.ts';

/** Ending of an id that asks for the certificates which were not printed yet. */
const NOT_PRINTED = '/chua-in';

/** «Hộ ông …», a person's or a collective's name as papers print it. */
export const printedName = ({ subjectKind, subjectName }: Pick<AwardEntry, 'subjectKind' | 'subjectName'>): string =>
  subjectKind === 'household' && !/^hộ\s/iu.test(subjectName) ? `Hộ ${subjectName}` : subjectName;

function recipients(entries: readonly AwardEntry[]): Record<'collectives' | 'persons' | 'households', DecisionRecipient[]> {
  const of = (kind: AwardEntry['subjectKind']): DecisionRecipient[] =>
    entries.filter((e) => e.subjectKind === kind).map((e) => ({ name: printedName(e), place: e.subjectPlace, merit: e.merit, bonus: '' }));
  return { collectives: of('collective'), persons: of('person'), households: of('household') };
}

export function decisionPaper(open: OpenUnit, id: string): Result<Paper> {
  const decision = open.db.read.need('decision', id);
  const entries = entriesOf(open.db.read, id);
  const unit = unitOf(open);
  const all = recipients(entries);
  const named = [...all.collectives, ...all.persons, ...all.households];
  return buildDecision({
    issuer: issuerOf(open),
    province: unit.province,
    paper: paperNumber(open, 'QĐ', decision.number, decision.date),
    authority: ownAuthority(unit),
    verb: verbOf(entries),
    award: [...new Set(entries.map((e) => e.awardName))].join(' và '),
    counts: countKinds(entries.map((e) => e.subjectKind)),
    merit: meritOf(entries),
    named: named.length <= 5 ? named : [],
    bases: [],
    proposals: [],
    bonus: null,
    enforcers: 'Các bộ phận có liên quan và các tập thể, cá nhân có tên tại Điều 1',
    signer: headSigner(open, { name: decision.signerName, title: decision.signerTitle }),
    distribution: distribution(open, []),
    draft: false,
  }, paperTexts(open));
}

/** Verb of the award's own data: «tặng», «công nhận». */
function verbOf(entries: readonly AwardEntry[]): string {
  const code = entries[0]?.awardCode ?? null;
  return (code === null ? undefined : awardByCode(code))?.verb.textVi ?? 'tặng';
}

/** The reason all entries share, without the opening «Đã có thành tích»; the title's wording where they differ. */
function meritOf(entries: readonly AwardEntry[]): string {
  const merits = new Set(entries.map((e) => e.merit.replace(/^đã có thành tích\s*/iu, '')));
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

/** One giấy khen for a register entry, or all of a decision, or those of it that were not printed yet. A cancelled award has none. */
export function certificatePapers(open: OpenUnit, id: string): Paper[] {
  const { read } = open.db;
  const one = read.get('award_entry', id);
  const rest = id.endsWith(NOT_PRINTED);
  const decisionId = one?.decisionId ?? (rest ? id.slice(0, -NOT_PRINTED.length) : id);
  const entries = entriesOf(read, decisionId);
  const asked = one !== null ? [one] : rest ? entries.filter((entry) => read.count('certificate_print', { entry: entry.id }) === 0) : entries;
  const wanted = asked.filter(({ cancelledOn }) => cancelledOn === null);
  if (wanted.length === 0) throw new Refusal(fault('khong-co-giay-khen', rest ? 'Giấy khen của quyết định này đã in hết.' : 'Không có giấy khen nào để in.', { next: rest ? 'Chọn từng người để in lại.' : 'Chọn quyết định có dòng được khen thưởng.' }));
  const unit = unitOf(open);
  const place = issuerOf(open).place;
  const decision = read.get('decision', decisionId);
  return wanted.map((entry) => {
    const title = isTitle(entry);
    return orRefuse(
      buildCertificate(
        {
          authority: decision?.authority ?? ownAuthority(unit),
          verb: title ? 'tặng danh hiệu' : 'tặng',
          award: title ? entry.awardName : 'Giấy khen',
          recipient: printedName(entry),
          place: entry.subjectPlace,
          merit: entry.merit.match(/^đã có thành tích/iu) === null ? `Đã có thành tích ${entry.merit}` : entry.merit,
          decisionNumber: entry.decisionNumber,
          decisionDate: entry.decisionDate,
          bookNumber: entry.registerNumber === null ? null : numberInBook(entry.registerNumber, entry),
          placeName: place,
          signer: headSigner(open, decision === null ? null : { name: decision.signerName, title: decision.signerTitle }),
        },
        measureText,
        paperTexts(open),
      ),
    );
  });
}

const isTitle = ({ awardCode }: AwardEntry): boolean => awardCode !== null && awardByCode(awardCode)?.kind === 'title';

export const DECISION_PAPERS = {
  'quyet-dinh': { papers: decisionPaper },
  'danh-sach-quyet-dinh': { papers: decisionListPaper },
  'giay-khen': { papers: certificatePapers },
} satisfies Readonly<Record<string, PaperMaker>>;
