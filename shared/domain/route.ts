import { districtLevelEnd } from '../catalogue/bodies.ts';
import type { Plan } from '../catalogue/plan-schema.ts';
import { formatScreenDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { bodyNow } from './body-now.ts';
import { isSameBody } from './body.ts';
import type { Handover } from './handover.ts';
import { isCommune, organName } from './unit.ts';
import type { Unit } from './unit.ts';

/** What a step of a route is for. The first outside the unit receives; the last decides. */
export type StepRole = 'lap-ho-so' | 'binh-xet' | 'tiep-nhan' | 'tham-dinh' | 'thong-qua' | 'chuyen' | 'quyet-dinh';

export interface RouteStep {
  /** Stable for the route: «LD23-T1/2», «LD23-T1/huyen». */
  readonly id: string;
  /** Body as the plan prints it. */
  readonly printed: string;
  /** Who it is on the day asked: itself, its successor, or the printed name where nobody can be named. */
  readonly body: string;
  readonly action: string;
  readonly role: StepRole;
  /** Done in the unit itself. */
  readonly own: boolean;
  /** What has become of the body, or why the step stands here; empty: nothing to say. */
  readonly note: string;
}

export interface Route {
  readonly id: string;
  /** Award forms it is for, by name. */
  readonly awards: readonly string[];
  readonly steps: readonly RouteStep[];
  readonly citation: string;
}

export interface RouteQuestion {
  readonly plan: Plan | null;
  /** Province the plan was printed in. */
  readonly province: string | null;
  readonly unit: Pick<Unit, 'kind' | 'name' | 'formerDistrict'>;
  /** Day on which the body of a step is asked for: that of its hand-over where it was handed over, else today. */
  readonly dayOf: (stepId: string) => string;
  /** Steps that were handed over already: what happened is never taken out of a route. */
  readonly handed: ReadonlySet<string>;
}

/** A form of the plan, or an award without a route of its own: who decides it, and whether the unit does. */
export interface RoutedAward {
  readonly formId: string | null;
  readonly name: string;
  readonly side: 'own' | 'up' | null;
  /** Who decides, where the law or the plan names it; null: not known. */
  readonly decider: string | null;
  /** Who the dossier goes to. */
  readonly receiver: string;
}

const OWN_BODY = /^(?:cac )?(?:co quan|dia phuong|don vi|thu truong|hoi dong cua|nguoi co tham quyen|nguoi dung dau|chu tich ubnd cap xa)/u;

/**
 * The ways that awards go, each once with the awards that go it (R67): as the plan prints them; for anything else through the
 * receiver to whoever decides, and nowhere for what the unit decides itself.
 */
export function routesOf(awards: readonly RoutedAward[], question: RouteQuestion): Route[] {
  const routes = new Map<string, { route: Route; awards: string[] }>();
  for (const award of awards) {
    const route = routeOf(award, question);
    const held = routes.get(route.id);
    if (held === undefined) routes.set(route.id, { route, awards: [award.name] });
    else if (!held.awards.includes(award.name)) held.awards.push(award.name);
  }
  return [...routes.values()].map(({ route, awards: names }) => ({ ...route, awards: names }));
}

function routeOf(award: RoutedAward, question: RouteQuestion): Route {
  const { plan, unit } = question;
  const printed = award.formId === null ? undefined : plan?.submissionRoutes.find(({ awardFormIds }) => awardFormIds.includes(award.formId ?? ''));
  if (printed !== undefined && plan !== null) {
    const steps = printed.steps.toSorted((a, b) => a.order - b.order).map(({ order, body, action }) => ({ id: `${printed.id}/${order}`, body, action }));
    const first = steps[0];
    const begun = first !== undefined && OWN_BODY.test(fold(first.body)) ? steps : [{ id: `${printed.id}/0`, body: organName(unit), action: 'lập hồ sơ' }, ...steps];
    return { id: printed.id, awards: [], steps: readSteps(printed.id, begun, question), citation: `${plan.identity.shortTitle}, mục ${printed.section}` };
  }
  const own = award.side === 'own';
  const id = own ? 'tai-don-vi' : `trinh/${fold(award.receiver).replace(/[^a-z0-9]+/gu, '-').slice(0, 30)}/${fold(award.decider ?? '').replace(/[^a-z0-9]+/gu, '-').slice(0, 20)}`;
  const begin = { id: `${id}/1`, body: organName(unit), action: own ? 'họp xét' : 'họp xét, lập hồ sơ' };
  const steps = own
    ? [begin, { id: `${id}/2`, body: organName(unit), action: 'quyết định khen thưởng' }]
    : [begin, { id: `${id}/2`, body: award.receiver, action: 'tiếp nhận, thẩm định' }, { id: `${id}/3`, body: award.decider ?? 'Cấp có thẩm quyền', action: 'quyết định khen thưởng' }];
  return { id, awards: [], steps: readSteps(id, steps, question), citation: '' };
}

interface Printed {
  readonly id: string;
  readonly body: string;
  readonly action: string;
}

function readSteps(routeId: string, printed: readonly Printed[], question: RouteQuestion): RouteStep[] {
  const { unit, province } = question;
  const ownAt = (step: Printed, at: number): boolean => at === 0 || isSameBody(step.body, unit.name) || isSameBody(step.body, organName(unit));
  // A route of the unit alone ends in the unit: its last step names the head.
  const inside = printed.every((step, at) => ownAt(step, at) || OWN_BODY.test(fold(step.body)) || /cap xa/u.test(fold(step.body)));
  const steps = printed.map((step, at): RouteStep => {
    const own = inside || ownAt(step, at);
    const now = own ? null : bodyNow(step.body, question.dayOf(step.id), province);
    return { id: step.id, printed: step.body, body: now === null || now.state === 'khong-con' ? step.body : now.reading, action: step.action, role: roleOf(step, at, printed.length), own, note: now === null ? '' : [now.hint, now.note].filter(Boolean).join('. ') };
  });
  return withDistrict(routeId, steps, question);
}

function roleOf({ action, body }: Printed, at: number, count: number): StepRole {
  const words = fold(action);
  if (at === count - 1) return 'quyet-dinh';
  if (at === 0) return /hop|binh xet|xet/u.test(words) || /hoi dong/u.test(fold(body)) ? 'binh-xet' : 'lap-ho-so';
  if (/thong qua/u.test(words)) return 'thong-qua';
  if (at === 1 && /tiep nhan|tong hop/u.test(words)) return 'tiep-nhan';
  if (/tham dinh|binh xet|tham muu|xem xet/u.test(words)) return 'tham-dinh';
  return 'chuyen';
}

/**
 * R70: until 30/6/2025 a commune sent through its district, from 1/7/2025 straight on. The step stands while the next body is
 * asked for on a day of the district's time, and for ever once it was handed over there.
 */
function withDistrict(routeId: string, steps: readonly RouteStep[], { unit, dayOf, handed }: RouteQuestion): RouteStep[] {
  const firstOut = steps.findIndex(({ own }) => !own);
  if (!isCommune(unit.kind) || firstOut < 0) return [...steps];
  const id = `${routeId}/huyen`;
  const [date, wentOn] = [dayOf(id), steps.some((step) => !step.own && handed.has(step.id))];
  if (!handed.has(id) && (wentOn || date >= districtLevelEnd.date)) return [...steps];
  const body = unit.formerDistrict?.name ?? 'UBND cấp huyện';
  const step: RouteStep = {
    id, printed: body, body, action: 'tiếp nhận, tổng hợp, trình', role: 'tiep-nhan', own: false,
    note: `Cấp huyện đến hết ngày 30/6/2025; từ ${formatScreenDate(districtLevelEnd.date)} gửi thẳng cấp tỉnh.`,
  };
  return [...steps.slice(0, firstOut), step, ...steps.slice(firstOut)];
}

/** Where a dossier stands on its route by what was handed over: the last step that received it, and the one that comes. */
export interface RouteStanding {
  readonly steps: readonly { readonly step: RouteStep; readonly state: 'done' | 'current' | 'todo'; readonly handover: Handover | null }[];
  readonly at: RouteStep | null;
  /** Since when it is there, `YYYY-MM-DD`. */
  readonly since: string | null;
  readonly next: RouteStep | null;
  readonly reached: 'none' | 'appraising' | 'deciding';
}

/**
 * @param sent the dossier was submitted
 * @param decided its decision is there
 */
export function standingOn(route: Route, handovers: readonly Handover[], { sent, decided }: { readonly sent: boolean; readonly decided: boolean }): RouteStanding {
  const byStep = new Map(handovers.toSorted((a, b) => a.on.localeCompare(b.on)).map((one) => [one.stepId, one]));
  const lastAt = route.steps.findLastIndex(({ id }) => byStep.has(id));
  const lastOwn = route.steps.findLastIndex(({ own }, at) => own && (at === 0 || route.steps[at - 1]?.own === true));
  const reachedAt = decided ? route.steps.length - 1 : Math.max(lastAt, sent ? lastOwn : 0);
  const steps = route.steps.map((step, at) => {
    const state = decided || at < reachedAt || (at === reachedAt && sent && step.own) ? ('done' as const) : at === reachedAt ? ('current' as const) : ('todo' as const);
    return { step, state, handover: byStep.get(step.id) ?? null };
  });
  const at = lastAt < 0 ? null : (route.steps[lastAt] ?? null);
  const firstOut = route.steps.findIndex(({ own }) => !own);
  return {
    steps,
    at,
    since: at === null ? null : (byStep.get(at.id)?.on ?? null),
    next: decided ? null : (route.steps.find((step, index) => index > Math.max(lastAt, lastOwn) && !step.own) ?? null),
    reached: at === null || lastAt <= firstOut ? 'none' : at.role === 'quyet-dinh' ? 'deciding' : 'appraising',
  };
}
