import type { z } from 'zod';
import type { DossierWay } from '../../shared/api/handover.ts';
import { decidersOf } from '../../shared/catalogue/awards.ts';
import type { AwardDefinition } from '../../shared/catalogue/award-schema.ts';
import { awardSide } from '../../shared/domain/award-side.ts';
import { awardFormOf } from '../../shared/domain/award.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { dossierTerms } from '../../shared/domain/dossier-terms.ts';
import { HANDOVER_RESULT_WORDS } from '../../shared/domain/handover.ts';
import type { Handover } from '../../shared/domain/handover.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { isAway } from '../../shared/domain/nomination-steps.ts';
import { routesOf, standingOn } from '../../shared/domain/route.ts';
import type { Route, RouteStep, RouteStanding, RoutedAward } from '../../shared/domain/route.ts';
import type { Round } from '../../shared/domain/round.ts';
import { awardIn } from '../../shared/law/law-book.ts';
import { daysBetween, formatScreenDate } from '../../shared/text/dates.ts';
import { awardNameOf, catalogueCodeOf, planOfRound } from './award-names.ts';
import { workCalendarOf } from './calendar-settings.ts';
import { nominationsOf } from './dossier-nominations.ts';
import { lawOf } from './law.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { voteOf } from './votes.ts';

interface Way {
  readonly route: Route;
  readonly standing: RouteStanding;
  readonly nominations: readonly Nomination[];
}

/** The routes of a dossier's nominations, each with where it stands on them. */
export function waysOf(open: OpenUnit, dossier: Dossier): Way[] {
  const { read } = open.db;
  const round = read.needEver('round', dossier.roundId);
  const nominations = nominationsOf(open, dossier);
  const handovers = read.all('handover', { dossier: dossier.id });
  const today = open.clock.today();
  const byStep = new Map(handovers.map((one) => [one.stepId, one.on]));
  const question = {
    plan: planOfRound(open, round),
    province: unitOf(open).province,
    unit: unitOf(open),
    dayOf: (stepId: string) => byStep.get(stepId) ?? today,
    handed: new Set(byStep.keys()),
  };
  const ways = new Map<string, Way>();
  for (const nomination of nominations) {
    const [route] = routesOf([routedAward(open, nomination, round, dossier.receiver.name)], question);
    if (route === undefined) continue;
    const held = ways.get(route.id);
    const together = [...(held?.nominations ?? []), nomination];
    const awards = [...new Set([...(held?.route.awards ?? []), ...route.awards])];
    const decided = dossier.state === 'da-co-quyet-dinh' && together.every((one) => !isAway(one));
    ways.set(route.id, { route: { ...route, awards }, nominations: together, standing: standingOn(route, handovers, { sent: dossier.state !== 'dang-soan', decided }) });
  }
  return [...ways.values()];
}

function routedAward(open: OpenUnit, nomination: Nomination, round: Round, receiver: string): RoutedAward {
  const { award } = nomination;
  const plan = planOfRound(open, round);
  const law = lawOf(open, open.clock.today());
  const code = award === null ? null : catalogueCodeOf(open, award);
  const definition = code === null ? undefined : awardIn(law, code);
  const form = award?.source === 'campaign' && plan !== null ? awardFormOf(plan, award.formId) : undefined;
  return {
    formId: award?.source === 'campaign' ? award.formId : null,
    name: awardNameOf(open, nomination, round) || '(chưa chọn mức khen)',
    side: awardSide(award, { plan, unitKind: unitOf(open).kind, law }),
    decider: definition === undefined ? (form?.decidedBy ?? null) : (decidersOf(definition, law.date)[0]?.nameVi ?? null),
    receiver,
  };
}

/** The way as the page shows it. */
export function wayOf(open: OpenUnit, dossier: Dossier): z.infer<typeof DossierWay> {
  const ways = waysOf(open, dossier);
  const round = open.db.read.needEver('round', dossier.roundId);
  const [first] = ways;
  const sent = dossier.state !== 'dang-soan';
  return {
    routes: ways.map(({ route, standing, nominations }) => ({
      id: route.id,
      awards: [...route.awards],
      citation: route.citation,
      steps: standing.steps.map(({ step, state, handover }) => ({
        id: step.id, printed: step.printed, body: step.body, action: step.action, own: step.own, note: step.note, state, handover,
        record: handover === null ? automatic(open, dossier, round, step, nominations) : recordWords(handover),
        recordable: sent && !step.own && dossier.state !== 'luu-tru',
      })),
    })),
    where: whereNow(open, dossier, ways),
    nextStepId: sent ? (first?.standing.next?.id ?? null) : null,
    terms: ways.flatMap((way) => termsOf(open, dossier, way)).map(({ kind: _kind, ...term }) => term),
  };
}

function recordWords({ on, toName, listCount, result, resultOn, note }: Handover): string {
  const given = `${formatScreenDate(on)}: chuyển ${toName}, danh sách ${listCount} đề nghị`;
  const back = result === null ? '' : `${HANDOVER_RESULT_WORDS[result]}${resultOn === null ? '' : ` ngày ${formatScreenDate(resultOn)}`}`;
  return [given, back, note].filter(Boolean).join(' · ');
}

/** What other records tell of a step that nobody recorded by hand: the session, the decision. */
function automatic(open: OpenUnit, dossier: Dossier, round: Round, { role, own }: RouteStep, nominations: readonly Nomination[]): string {
  const { read } = open.db;
  if (role === 'binh-xet' && own) {
    const votes = nominations.map((nomination) => voteOf(open, nomination, round));
    const session = votes.flatMap((vote) => vote.session ?? []).sort((a, b) => b.date.localeCompare(a.date))[0];
    if (session === undefined) return '';
    const passed = votes.filter(({ state }) => state === 'passed').length;
    return `Họp ngày ${formatScreenDate(session.date)}${session.number === '' ? '' : `, biên bản số ${session.number}`} · thông qua ${passed}/${nominations.length} đề nghị`;
  }
  if (role === 'lap-ho-so' && own && dossier.state !== 'dang-soan') return sentWords(open, dossier);
  if (role !== 'quyet-dinh') return '';
  const lines = nominations.flatMap(({ id }) => read.all('decision_line', { nomination: id }));
  const decisions = [...new Set(lines.map(({ decisionId }) => decisionId))].flatMap((id) => read.get('decision', id) ?? []);
  return decisions.map(({ number, date }) => `Quyết định số ${number} ngày ${formatScreenDate(date)}`).join(' · ');
}

function sentWords(open: OpenUnit, dossier: Dossier): string {
  const version = open.db.read.all('dossier_version', { dossier: dossier.id }).at(-1);
  return version === undefined ? '' : `Trình ngày ${formatScreenDate(version.submission.date ?? version.frozenOn)}, lần ${version.sending}`;
}

/** «Đang ở đâu» in one line, with how long (R68). */
export function whereNow(open: OpenUnit, dossier: Dossier, ways: readonly Way[] = waysOf(open, dossier)): string {
  switch (dossier.state) {
    case 'dang-soan':
      return 'Tại đơn vị';
    case 'da-co-quyet-dinh':
      return 'Đã có quyết định';
    case 'bi-tra-lai':
      return 'Tại đơn vị, bị trả lại';
    case 'da-thu-hoi':
      return 'Tại đơn vị, đã thu hồi';
    case 'luu-tru':
      return 'Lưu trữ tại đơn vị';
    case 'da-gui':
    case 'da-tiep-nhan':
      break;
  }
  const place = ways.flatMap(({ standing }) => (standing.at === null || standing.since === null ? [] : [{ body: standing.at.body, since: standing.since }])).sort((a, b) => b.since.localeCompare(a.since))[0];
  const since = place?.since ?? receivedOn(open, dossier);
  const days = (day: string): string => {
    const passed = daysBetween(day, open.clock.today());
    return `từ ${formatScreenDate(day)}${passed > 0 ? ` (${passed} ngày)` : ''}`;
  };
  if (place !== undefined) return `${place.body}, ${days(place.since)}`;
  if (since !== null) return `${dossier.receiver.name}, ${days(since)}`;
  const bundle = open.db.read.all('bundle_out').findLast((b) => b.dossierIds.includes(dossier.id));
  if (dossier.state === 'da-tiep-nhan') return dossier.receiver.name;
  return bundle === undefined ? 'Chưa ghi ra USB, chưa ghi chuyển bản giấy' : `Trong gói số ${bundle.number}`;
}

/** Day the receiver says it got the dossier; null while nobody said. */
function receivedOn(open: OpenUnit, dossier: Dossier): string | null {
  const { read } = open.db;
  const versions = read.all('dossier_version', { dossier: dossier.id });
  return versions.flatMap(({ id }) => read.all('receipt', { dossier_version: id })).map(({ date }) => date).sort()[0] ?? null;
}

/** Terms that run while the dossier is with somebody else. */
export function termsOf(open: OpenUnit, dossier: Dossier, { standing, nominations }: Way) {
  if (dossier.state !== 'da-gui' && dossier.state !== 'da-tiep-nhan') return [];
  const handover = standing.at === null ? null : (standing.steps.find(({ step }) => step.id === standing.at?.id)?.handover ?? null);
  const began = handover?.resultOn ?? handover?.on ?? receivedOn(open, dossier);
  if (began === null) return [];
  const law = lawOf(open, began);
  const codes = new Set(nominations.filter(isAway).flatMap(({ award }) => (award === null ? [] : (catalogueCodeOf(open, award) ?? []))));
  const awards = [...codes].map((code) => awardIn(law, code)).filter((award): award is AwardDefinition => award !== undefined);
  return dossierTerms({ awards, body: standing.at?.body ?? dossier.receiver.name, receivedOn: began, today: open.clock.today(), calendar: workCalendarOf(open) });
}

/** Dossiers whose appraisal or decision is overdue where they are, for «Việc hôm nay» (R68). */
export function lateDossiers(open: OpenUnit): { readonly dossier: Dossier; readonly sentence: string }[] {
  return open.db.read.all('dossier').flatMap((dossier) => {
    if (dossier.state !== 'da-gui' && dossier.state !== 'da-tiep-nhan') return [];
    const late = waysOf(open, dossier).flatMap((way) => termsOf(open, dossier, way)).find(({ kind, left }) => kind !== 'tra-lai' && left < 0);
    return late === undefined ? [] : [{ dossier, sentence: late.after }];
  });
}
