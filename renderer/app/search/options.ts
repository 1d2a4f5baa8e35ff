import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { Found } from '../../../shared/api/search.ts';
import { CALLED } from '../../../shared/domain/search/rank.ts';
import { FOUND_KIND_WORDS } from '../../../shared/domain/search/groups.ts';
import type { FoundKind } from '../../../shared/domain/search/groups.ts';
import type { Action } from './actions.ts';
import { FIRST_ACTIONS, findActions } from './actions.ts';
import { listOfKind, placeOfFound } from './places.ts';
import type { SearchPlace } from './places.ts';
import { awardWords } from './words.ts';

export type Answer = OutputOf<SoVangContract['search.find']>['groups'];

/** One line that can be chosen. */
export interface Option {
  readonly key: string;
  readonly icon: FoundKind | 'action' | 'add' | 'all';
  readonly title: string;
  readonly note: string;
  /** Whether somebody was awarded before; '' where that is no question. */
  readonly awards: string;
  readonly awarded: boolean;
  readonly state: string;
  readonly near: boolean;
  readonly place: SearchPlace;
  /** Kept among what was opened lately. */
  readonly found: Found | null;
  /** Where all of its kind are looked through: Ctrl+Enter. */
  readonly all: SearchPlace | null;
}
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

const plain = { awards: '', awarded: false, state: '', near: false, found: null, all: null };
const actionOption = ({ label, note, page, params }: Action): Option => ({ ...plain, key: `action ${label}`, icon: 'action', title: label, note, place: { page, params } });

function foundOption(found: Found, all: SearchPlace | null): Option {
  const { kind, id, title, note, state, awards, near } = found;
  return { key: `${kind} ${id}`, icon: kind, title, note, state, near, awards: awards === null ? '' : awardWords(awards), awarded: (awards?.count ?? 0) > 0, place: placeOfFound(found), found, all };
}

const MOST_LATELY = 5;
type Allowed = (action: Pick<Action, 'page' | 'deed'>) => boolean;

/** Before anything is typed: what was opened and worked on lately, and what is done most. */
export function emptyOptions(lately: readonly Found[], recent: readonly Found[], allowed: Allowed): OptionGroup[] {
  const opened = new Set(lately.map(({ kind, id }) => `${kind} ${id}`));
  const found = [...lately, ...recent.filter(({ kind, id }) => !opened.has(`${kind} ${id}`))].slice(0, MOST_LATELY);
  return groups([
    { title: 'Vừa mở, vừa làm', options: found.map((one) => foundOption(one, null)) },
    { title: 'Việc hay làm', options: FIRST_ACTIONS.filter(allowed).map(actionOption) },
  ]);
}

/** What answers the words: groups of the backend, and deeds and places of this window, which stand first where they are named. */
export function answerOptions(text: string, answer: Answer, allowed: Allowed): OptionGroup[] {
  const { actions, best } = findActions(text, allowed);
  const deeds: OptionGroup = { title: 'Việc làm, trang', options: actions.map(actionOption) };
  const found = answer.map(({ kind, found: lines, more }): OptionGroup => {
    const all = listOfKind(kind, text, lines[0]);
    const rest = more && all !== null ? [{ ...plain, key: `all ${kind}`, icon: 'all' as const, title: kind === 'award' ? 'Xem tất cả trong sổ khen thưởng' : 'Xem tất cả trong danh sách', note: '', place: all, all }] : [];
    return { title: FOUND_KIND_WORDS[kind], options: [...lines.map((line) => foundOption(line, all)), ...rest] };
  });
  return groups(best >= CALLED ? [deeds, ...found] : [...found, deeds]);
}

const ADD: readonly { readonly kind: string; readonly label: string }[] = [
  { kind: 'person', label: 'Thêm cá nhân' },
  { kind: 'collective', label: 'Thêm tập thể' },
  { kind: 'household', label: 'Thêm hộ gia đình' },
];

/** Where nobody of that name was found: the name goes into the form of a new one. */
export function addOptions(text: string, allowed: Allowed): OptionGroup[] {
  if (!/\p{L}{2}/u.test(text) || !allowed({ page: 'doi-tuong-moi' })) return [];
  return [{ title: 'Thêm mới', options: ADD.map(({ kind, label }) => ({ ...plain, key: `add ${kind}`, icon: 'add', title: `${label} «${text}»`, note: '', place: { page: 'doi-tuong-moi', params: { kind, name: text } } })) }];
}

const groups = (all: readonly OptionGroup[]): OptionGroup[] => all.filter(({ options }) => options.length > 0);
