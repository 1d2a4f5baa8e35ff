import type { z } from 'zod';
import type { AWARD_QUERY, DECISION_QUERY, DOSSIER_QUERY, NOMINATION_QUERY, SUBJECT_QUERY } from '../../../shared/api/lists.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { NOMINATION_STATE_WORDS } from '../../../shared/domain/nomination.ts';
import type { Nomination } from '../../../shared/domain/nomination.ts';
import type { Decision } from '../../../shared/domain/response.ts';
import type { Round } from '../../../shared/domain/round.ts';
import { birthText, placeOf } from '../../../shared/domain/subject.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { Refusal, fault } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { awardNameOf } from '../award-names.ts';
import { stateWordNow } from '../cancelled-award.ts';
import { nominationsOf } from '../dossier-nominations.ts';
import { whereNow } from '../dossier-way.ts';
import { dossierWordOf } from '../dossier-words.ts';
import type { Reading } from '../db.ts';
import { unitOf } from '../open-unit.ts';
import type { OpenUnit } from '../open-unit.ts';
import { subjectOf } from '../subject-of.ts';
import { listQuery } from './list-query.ts';
import { COLUMNS, USUAL } from './store-lists.ts';

type Query<S extends z.ZodRawShape> = Omit<z.output<z.ZodObject<S>>, 'count'>;
type Cursor = (string | number | null)[] | null;
/** Where a page begins, how many rows it has at most (1 … 500), and whether all are counted. */
export interface PageAsked {
  readonly after: Cursor;
  readonly limit: number;
  readonly count: boolean;
}

/** Pages of the lists that stand in the store: the same for the window and for the printed list. */
export function subjectPage({ read }: OpenUnit['db'], query: Query<typeof SUBJECT_QUERY>, page: PageAsked) {
  const { where, order } = listQuery(COLUMNS.subject, query, USUAL.subject);
  const own = { ...(query.kind === null ? {} : { kind: query.kind }), ...(query.untagged ? { untagged: 1 } : {}) };
  const found = read.page('subject', { ...page, where: [own, ...where], search: query.search, order, bin: query.bin });
  const awards = read.countBy('award_entry', 'subject', found.rows.map(({ id }) => id), { cancelled: null });
  const rows = found.rows.map((subject) => ({
    id: subject.id,
    kind: subject.kind,
    name: subject.name,
    place: placeOf(subject),
    birth: subject.kind === 'person' ? birthText(subject.birth) : '',
    awards: awards.get(subject.id) ?? 0,
  }));
  return { ...found, rows };
}

/** More are not changed by one press of a button. */
const MOST_MATCHING = 20_000;

/** All subjects that the list shows with this filter, read page by page. Refusal `qua-nhieu-dong` above 20,000. */
export function subjectsMatching({ read }: OpenUnit['db'], query: Query<typeof SUBJECT_QUERY>): string[] {
  const { where, order } = listQuery(COLUMNS.subject, query, USUAL.subject);
  const own = { ...(query.kind === null ? {} : { kind: query.kind }), ...(query.untagged ? { untagged: 1 } : {}) };
  const ids: string[] = [];
  let after: Cursor = null;
  do {
    const page: { rows: { id: string }[]; next: Cursor } = read.page('subject', { where: [own, ...where], search: query.search, order, bin: query.bin, after, limit: 1000, count: false });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
    if (ids.length > MOST_MATCHING) throw new Refusal(fault('qua-nhieu-dong', `Bộ lọc còn hơn ${formatNumber(MOST_MATCHING)} dòng; một lần ghi được nhiều nhất chừng đó.`, { next: 'Lọc bớt rồi làm lại.' }));
  } while (after !== null);
  return ids;
}

export function awardPage({ read }: OpenUnit['db'], query: Query<typeof AWARD_QUERY>, page: PageAsked) {
  const { year, award, kind, type, cancelled, search } = query;
  const { where, order } = listQuery(COLUMNS.award, query, USUAL.award);
  const own = {
    ...(year === null ? {} : { year }), ...(award === null ? {} : { award }), ...(kind === null ? {} : { kind }), ...(type === null ? {} : { type }),
    ...(cancelled === null ? {} : { cancelled: cancelled ? { not: null } : null }),
  };
  return read.page('award_entry', { ...page, where: [own, ...where], search, order });
}

export function decisionPage(open: OpenUnit, query: Query<typeof DECISION_QUERY>, page: PageAsked) {
  const { read } = open.db;
  const found = read.page('decision', { ...page, ...listQuery(COLUMNS.decision, query, USUAL.decision) });
  const own = unitOf(open).code;
  return { ...found, rows: found.rows.map((decision) => decisionRow(read, decision, own)) };
}

export function decisionRow(read: Reading, { id, number, date, title, authority, owner }: Decision, own: string) {
  const lines = read.count('decision_line', { decision: id });
  const refused = lines === 0 ? 0 : read.all('decision_line', { decision: id }).filter(({ result }) => result === 'refused').length;
  return { id, number, date, title, authority, awarded: lines - refused, refused, own: owner === own };
}

export function dossierPage(open: OpenUnit, query: Query<typeof DOSSIER_QUERY>, page: PageAsked) {
  const found = open.db.read.page('dossier', { ...page, ...listQuery(COLUMNS.dossier, query, USUAL.dossier) });
  return { ...found, rows: found.rows.map((dossier) => dossierRow(open, dossier)) };
}

export function dossierRow(open: OpenUnit, dossier: Dossier) {
  const kinds = nominationsOf(open, dossier).map((n) => subjectOf(open, n).kind);
  const count = (kind: SubjectKind): number => kinds.filter((k) => k === kind).length;
  return {
    id: dossier.id,
    content: dossier.submission.content,
    roundName: open.db.read.getEver('round', dossier.roundId)?.name ?? '',
    receiver: dossier.receiver.name,
    persons: count('person'),
    collectives: count('collective'),
    households: count('household'),
    number: dossier.submission.number,
    state: dossier.state,
    stateWord: dossierWordOf(open, dossier),
    sending: dossier.sending,
    where: whereNow(open, dossier),
  };
}

export function nominationPage(open: OpenUnit, query: Query<typeof NOMINATION_QUERY>, page: PageAsked) {
  const { read } = open.db;
  const { where, order } = listQuery(COLUMNS.nomination, query, USUAL.nomination);
  const found = read.page('nomination', { ...page, where: [query.roundId === null ? {} : { round: query.roundId }, ...where], order });
  const rounds = read.manyEver('round', found.rows.map(({ roundId }) => roundId));
  const subjects = read.manyEver('subject', found.rows.map(({ subjectId }) => subjectId));
  const decided = read.countBy('decision_line', 'nomination', found.rows.filter(({ state }) => state === 'awarded').map(({ id }) => id));
  // A round's plan and the name of an award in it are looked up once for all that are alike.
  const names = new Map<string, string>();
  const awardOf = (nomination: Nomination, round: Round | null): string => {
    const key = `${nomination.roundId} ${JSON.stringify(nomination.award)}`;
    const name = names.get(key) ?? awardNameOf(open, nomination, round);
    names.set(key, name);
    return name;
  };
  const rows = found.rows.map((nomination) => {
    const subject = subjects.get(nomination.subjectId);
    const round = rounds.get(nomination.roundId) ?? null;
    return {
      id: nomination.id,
      subjectName: subject?.name ?? '',
      place: subject === undefined ? '' : placeOf(subject),
      awardName: awardOf(nomination, round),
      stateWord: decided.has(nomination.id) ? stateWordNow(read, nomination) : NOMINATION_STATE_WORDS[nomination.state],
      roundName: round?.name ?? '',
    };
  });
  return { ...found, rows };
}
