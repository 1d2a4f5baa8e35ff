import { headFinding, headStandardOf } from '../../shared/domain/head-of-unit.ts';
import type { HeadFinding, LedCollective } from '../../shared/domain/head-of-unit.ts';
import { isMemberOn } from '../../shared/domain/membership.ts';
import { meritWindows, outsideWindow } from '../../shared/domain/merit-window.ts';
import type { MeritWindow } from '../../shared/domain/merit-window.ts';
import type { DossierItem, Nomination } from '../../shared/domain/nomination.ts';
import { agedItems, paperTooOld } from '../../shared/domain/paper-age.ts';
import type { PaperAgeContext } from '../../shared/domain/paper-age.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import { awardNameOf, catalogueCodeOf, planOfRound } from './award-names.ts';
import { lawOf } from './law.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';

/** What the records say beside a nomination: how old its papers are, whose head it is, which of its merit counts. */
export interface NominationFacts {
  /** Checklist as it counts: too old papers and the condition for heads judged by what is on record. */
  readonly items: readonly DossierItem[];
  /** Why items count otherwise than they are marked. */
  readonly itemNotes: readonly { readonly code: string; readonly sentence: string }[];
  readonly head: HeadFinding;
  /** The plan asks of a head of unit that the unit is shown to have done well (R47). */
  readonly headAsked: boolean;
  /** Checklist line that the rule for heads stands for; null: none. */
  readonly headItem: string | null;
  readonly windows: readonly MeritWindow[];
  /** For each window what of the texts lies outside it. */
  readonly outside: readonly { readonly window: MeritWindow; readonly words: readonly string[] }[];
}

export function nominationFacts(open: OpenUnit, nomination: Nomination, round: Round, subject: Subject = subjectOf(open, nomination)): NominationFacts {
  const plan = planOfRound(open, round);
  const windows = meritWindows(plan, nomination.award, subject);
  const context = ageContext(open, nomination, round, windows);
  const standard = subject.kind === 'person' ? headStandardOf(plan, nomination.award) : null;
  const headItem = standard === null ? null : (nomination.items.find(({ code }) => code.startsWith(`${standard.id}-`))?.code ?? null);
  const marked = nomination.items.find(({ code }) => code === headItem)?.state === 'da-co';
  const led = standard === null ? [] : ledBy(open, nomination, round, windows);
  const head = marked && standard !== null ? ({ state: 'shown', collectives: led, sentence: 'Đã đánh dấu có minh chứng.' } as const) : headFinding(standard, nomination.headOfUnit, led);
  const texts = [nomination.merit, nomination.summary, nomination.grounds];
  return {
    items: agedItems(nomination.items, context).map((item) => (item.code === headItem ? withHead(item, head, nomination) : item)),
    itemNotes: nomination.items.flatMap((item) => {
      const old = item.state === 'da-co' ? paperTooOld(item, context) : null;
      return old === null ? [] : [{ code: item.code, sentence: old }];
    }),
    head,
    headAsked: standard !== null,
    headItem,
    windows,
    outside: windows.flatMap((window) => {
      const words = outsideWindow(window, texts);
      return words.length === 0 ? [] : [{ window, words }];
    }),
  };
}

function withHead(item: DossierItem, head: HeadFinding, { headOfUnit }: Nomination): DossierItem {
  if (head.state === 'shown') return { ...item, required: 'yes', state: 'da-co' };
  if (head.state === 'missing') return { ...item, required: 'yes' };
  return headOfUnit?.head === false ? { ...item, required: 'no', state: 'khong-yeu-cau' } : item;
}

function ageContext(open: OpenUnit, { award, dossierId }: Nomination, round: Round, windows: readonly MeritWindow[]): PaperAgeContext {
  const today = open.clock.today();
  const code = award === null ? null : catalogueCodeOf(open, award);
  const starts = windows.flatMap(({ from }) => (from === null ? [] : [from]));
  return {
    award: code === null ? null : (awardIn(lawOf(open, today), code) ?? null),
    date: (dossierId === null ? null : open.db.read.get('dossier', dossierId)?.submission.date) ?? today,
    year: round.year,
    fromYear: starts.length === 0 ? null : Math.min(...starts),
  };
}

/** Collectives a person heads: as the clerk said, else by the memberships of today. */
function ledBy(open: OpenUnit, { subjectId, headOfUnit }: Nomination, round: Round, windows: readonly MeritWindow[]): LedCollective[] {
  const { read } = open.db;
  const chosen = headOfUnit?.collectiveId ?? null;
  const today = open.clock.today();
  const ids = chosen !== null ? [chosen] : read.all('membership', { person: subjectId }).filter((one) => one.head && isMemberOn(one, today)).map(({ collectiveId }) => collectiveId);
  return [...new Set(ids)].flatMap((id): LedCollective[] => {
    const collective = read.getEver('subject', id);
    if (collective?.kind !== 'collective') return [];
    return [{ id, name: collective.name, byHand: chosen !== null, shown: shownOf(open, id, round, windows) }];
  });
}

const OUT: readonly Nomination['state'][] = ['not-passed', 'not-awarded', 'withdrawn'];

/** What shows that a collective did well in the campaign: its own nomination, an award, a result singled out, an excellent grading of the years counted. */
function shownOf(open: OpenUnit, collectiveId: string, round: Round, windows: readonly MeritWindow[]): string[] {
  const { read } = open.db;
  const counts = (year: number): boolean => year === round.year || windows.some(({ from, to }) => (from === null || year >= from) && (to === null || year <= to));
  const nominations = read.all('nomination', { subject: collectiveId }).flatMap((nomination) => {
    if (OUT.includes(nomination.state)) return [];
    const other = nomination.roundId === round.id ? round : read.get('round', nomination.roundId);
    if (other === null || (other.id !== round.id && (round.campaignId === null || other.campaignId !== round.campaignId))) return [];
    return [`có đề nghị ${awardNameOf(open, nomination, other) || '(chưa chọn mức khen)'} trong «${other.name}»`];
  });
  const awards = read.all('award_entry', { subject: collectiveId }).filter(({ cancelledOn, year }) => cancelledOn === null && counts(year)).map(({ awardName, year, decisionNumber }) => `${awardName} năm ${year}, Quyết định ${decisionNumber}`);
  const results = read.all('movement_result', { subject: collectiveId }).filter(({ campaignId, year }) => (campaignId === null || campaignId === round.campaignId) && counts(year)).map(({ title, year }) => `được bình xét «${title}» năm ${year}`);
  const gradings = read.all('quality_grading', { subject: collectiveId }).filter(({ grade, year }) => grade === 'xuat-sac' && counts(year)).map(({ year }) => `Hoàn thành xuất sắc nhiệm vụ năm ${year}`);
  return [...nominations, ...awards, ...results, ...gradings];
}
