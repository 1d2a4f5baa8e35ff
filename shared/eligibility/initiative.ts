import { REACHES } from './facts.ts';
import type { InitiativeFact } from './facts.ts';
import { asked } from './confirmed.ts';
import { worst } from './judged.ts';
import type { Judged } from './judged.ts';
import type { ParamsOf } from './params.ts';
import { confirmationKey } from './place.ts';
import type { Place } from './place.ts';
import type { Evidence, Finding } from './report.ts';
import { allOf } from './judged.ts';
import { BODY_WORDS, DETAIL_WORDS, REACH_WORDS, either, wordOf, yearsText } from './words.ts';

type Params = ParamsOf<'initiative'>;

const KIND_WORDS = { sang_kien: 'sáng kiến', cong_trinh_khoa_hoc: 'công trình khoa học' } as const;

/**
 * Rule `initiative` (award-law 8.4): recognised initiatives or accepted scientific works up to the award year; one of a wider reach
 * satisfies a narrower one. One not recognised yet does not count; whether it can be replicated, where nobody said, is not known.
 */
export function judgeInitiative(params: Params, place: Place): Judged {
  const { proposal, index } = place.trial;
  const years = params.within === 'same_years' ? place.besideYears : null;
  const known = index.facts.initiatives.filter(({ kind, year }) => params.kinds.includes(kind) && year <= proposal.year && (years === null || years.includes(year)));
  const wide = known.filter((initiative) => reaches(initiative, params));
  const sure = preferred(wide.filter(({ replicable }) => params.replicable !== true || replicable === true));
  const open = wide.filter(({ replicable }) => params.replicable === true && replicable === null);
  const need = `${params.minCount} ${needWords(params, years)}`;
  if (sure.length >= params.minCount) {
    const used = sure.slice(0, params.minCount);
    const found: Judged = { result: 'dat', evidence: used.map(initiativeEvidence), sentence: `Có ${need}: ${used.map(({ name, year }) => `“${name}” (${year})`).join(', ')}.` };
    return plus(params, found, used, place);
  }
  const waiting = known.filter(({ reach }) => reach === null).map(({ name }) => `“${name}” chưa được công nhận`);
  const narrow = known.filter((initiative) => initiative.reach !== null && !reaches(initiative, params)).map(({ name, reach }) => `“${name}” phạm vi ${reach === null ? '' : REACH_WORDS[reach]}`);
  const notReplicable = wide.filter(({ replicable }) => params.replicable === true && replicable === false).map(({ name }) => `“${name}” không nhân rộng được`);
  const unsaid = open.map(({ name }) => `khả năng nhân rộng của “${name}”`);
  const result = sure.length + open.length >= params.minCount ? 'thieu-so-lieu' : 'chua-dat';
  const clauses = [sure.length === 0 ? 'chưa có' : `mới có ${sure.length}`, ...waiting, ...narrow, ...notReplicable, ...(result === 'thieu-so-lieu' ? unsaid.map((words) => `chưa rõ ${words}`) : [])];
  return { result, evidence: known.map(initiativeEvidence), sentence: `Cần ${need}; ${clauses.join('; ')}.`, missing: result === 'thieu-so-lieu' ? unsaid : [need] };
}

function reaches({ reach }: InitiativeFact, { scopes }: Params): boolean {
  if (reach === null) return false;
  return scopes === undefined || scopes.some((scope) => REACHES.indexOf(reach) >= REACHES.indexOf(scope));
}

/** Those not used before come first, then the newest. */
function preferred(initiatives: readonly InitiativeFact[]): InitiativeFact[] {
  return [...initiatives].sort((one, other) => one.usedFor.length - other.usedFor.length || other.year - one.year || one.id.localeCompare(other.id));
}

function needWords(params: Params, years: readonly number[] | null): string {
  const kinds = either(params.kinds.map((kind) => KIND_WORDS[kind]));
  const reach = params.scopes === undefined ? ' được công nhận' : ` phạm vi từ ${either(params.scopes.map((scope) => REACH_WORDS[scope]))}`;
  return `${kinds}${reach}${params.replicable === true ? ', nhân rộng được' : ''}${years === null ? '' : ` trong năm ${yearsText(years)}`}`;
}

/** What a person confirms beside the count: help given to others, and recognition where the record does not show it. */
function plus(params: Params, found: Judged, used: readonly InitiativeFact[], place: Place): Judged {
  const byProvince = params.recognisedBy === undefined || (params.recognisedBy.includes('tinh') && used.every(({ reach }) => reach !== null && REACHES.indexOf(reach) >= REACHES.indexOf('tinh')));
  const questions = [
    byProvince || params.recognisedBy === undefined ? '' : `sáng kiến do ${either(params.recognisedBy.map((body) => wordOf(BODY_WORDS, body)))} công nhận`,
    ...(params.plus ?? []).map((code) => wordOf(DETAIL_WORDS, code)),
  ].filter(Boolean);
  if (questions.length === 0) return found;
  const answer = asked(place, confirmationKey(place.conditionId, `${place.path}/${['sang_kien', ...(params.plus ?? [])].join('+')}`), questions.join('; '));
  return { ...answer, result: worst([found.result, answer.result]), sentence: `${found.sentence} ${answer.sentence}`, evidence: [...(found.evidence ?? []), ...(answer.evidence ?? [])] };
}

export function initiativeEvidence(initiative: InitiativeFact): Evidence {
  const details = [initiative.reach === null ? 'chưa được công nhận' : `phạm vi ${REACH_WORDS[initiative.reach]}`, initiative.decision, initiative.recognisedBy].filter(Boolean);
  return { kind: 'initiative', id: initiative.id, text: `${initiative.kind === 'sang_kien' ? 'Sáng kiến' : 'Công trình'} “${initiative.name}” năm ${initiative.year} (${details.join('; ')})` };
}

/**
 * Rule `initiativeReuse` (G13, a warning): initiatives that the award's other findings rest on and that an earlier title or award
 * used already.
 * @param others findings of the same award
 */
export function judgeReuse(params: ParamsOf<'initiativeReuse'>, place: Place, others: readonly Finding[]): Judged {
  const relied = new Set(others.flatMap(allOf).filter((finding) => finding.result !== 'chua-dat').flatMap((finding) => finding.evidence).filter(({ kind }) => kind === 'initiative').map(({ id }) => id));
  const initiatives = place.trial.index.facts.initiatives.filter(({ id }) => relied.has(id));
  const again = initiatives.filter(({ usedFor }) => usedFor.length >= params.maxUses);
  if (again.length === 0) return { result: 'dat', sentence: initiatives.length === 0 ? 'Không dựa vào sáng kiến nào.' : 'Sáng kiến chưa dùng để xét lần nào trước đây.' };
  const told = again.map(({ name, usedFor }) => `“${name}” đã dùng cho ${usedFor.map((use) => `${use.name} năm ${use.year}`).join(', ')}`);
  return { result: 'chua-dat', sentence: `Sáng kiến ${told.join('; ')}; mỗi sáng kiến nên dùng ${params.maxUses === 1 ? 'một' : params.maxUses} lần.`, evidence: again.map(initiativeEvidence) };
}
