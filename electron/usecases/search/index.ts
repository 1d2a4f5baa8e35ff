import { contract } from '../../../shared/api/contract.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { NamesOf } from '../../../shared/api/define.ts';
import { lackedRole } from '../../../shared/api/roles.ts';
import type { Found } from '../../../shared/api/search.ts';
import { FOUND_KINDS, orderedGroups } from '../../../shared/domain/search/groups.ts';
import type { FoundKind } from '../../../shared/domain/search/groups.ts';
import { meantBy } from '../../../shared/domain/search/edits.ts';
import { CALLED, ranked, searched } from '../../../shared/domain/search/rank.ts';
import { plainWords, readTyped } from '../../../shared/domain/search/typed.ts';
import type { Typed } from '../../../shared/domain/search/typed.ts';
import { birthText, placeOf } from '../../../shared/domain/subject.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { ok } from '../../../shared/result.ts';
import type { HandlersOf } from '../handlers.ts';
import type { Ctx, OpenUnit } from '../open-unit.ts';
import { knownWords } from './known-words.ts';
import type { KnownWords } from './known-words.ts';
import { awardsOf, findInRegister } from './register.ts';
import { SHELVED, shelves } from './shelves.ts';
import type { ShelfLine, Shelved } from './shelves.ts';
import { recentlyWritten } from './recent.ts';
import { findSubjects } from './subjects.ts';

/** Lines of a kind in one answer; subjects, who are looked for most, have more. */
const SHOWN: Readonly<Record<FoundKind, number>> = { subject: 8, award: 4, campaign: 4, round: 4, dossier: 4, 'received-dossier': 4, session: 4, decision: 4, exemplar: 4, initiative: 4, item: 4 };
/** With fewer answers than this, none of which is called what was typed, typing errors are forgiven. */
const FEW = 3;
const POOL = 40;

/** The method that shows each kind: who may not call it is not told that there is one. */
const SHOWN_BY: Readonly<Record<FoundKind, NamesOf<SoVangContract, 'call'>>> = {
  subject: 'subject.get', award: 'register.list', campaign: 'campaign.get', round: 'round.get', dossier: 'dossier.get', 'received-dossier': 'inbox.get', session: 'session.get',
  decision: 'decision.get', exemplar: 'exemplar.get', initiative: 'record.list', item: 'received.get',
};

interface Group {
  readonly kind: FoundKind;
  readonly found: Found[];
  readonly more: boolean;
  readonly best: number;
}

/** The one search (Ctrl+K). */
export function searchHandlers(open: OpenUnit): HandlersOf<'search.find' | 'search.recent'> {
  const shelf = shelves(open);
  const known = knownWords(open);
  const mayOpen = ({ actor }: Ctx) => (kind: FoundKind): boolean => lackedRole(contract, SHOWN_BY[kind], { role: actor.role, focal: (actor.focal ?? []).map(({ role }) => role) }) === null;
  return {
    'search.find': (ctx, { text }) => {
      const typed = readTyped(text);
      const kinds = FOUND_KINDS.filter(mayOpen(ctx));
      const exact = find(open, shelf, typed, kinds, null);
      const few = exact.reduce((sum, { found }) => sum + found.length, 0) < FEW && exact.every(({ best }) => best < CALLED) && typed.nationalId === null;
      const groups = few ? together(exact, find(open, shelf, typed, kinds, known)) : exact;
      return ok({ groups: orderedGroups(groups).map(({ kind, found, more }) => ({ kind, found, more })) });
    },
    'search.recent': (ctx) => {
      const kinds = new Set(FOUND_KINDS.filter(mayOpen(ctx)));
      const isShelved = (kind: FoundKind): kind is Shelved => SHELVED.some((one) => one === kind);
      const found = recentlyWritten(open, ctx.actor.name).flatMap(({ kind, id }): Found[] => {
        if (!kinds.has(kind)) return [];
        if (kind === 'subject') {
          const subject = open.db.read.get('subject', id);
          return subject === null ? [] : [foundSubject(open, subject, false)];
        }
        const held = isShelved(kind) ? shelf(kind).find((one) => one.id === id) : undefined;
        return held === undefined || !isShelved(kind) ? [] : [foundLine(kind, held, false)];
      });
      return ok({ found: found.slice(0, SHOWN.subject) });
    },
  };
}

/** One pass over all kinds: as typed, or with typing errors forgiven. */
function find(open: OpenUnit, shelf: (kind: Shelved) => readonly ShelfLine[], typed: Typed, kinds: readonly FoundKind[], forgiving: KnownWords | null): Group[] {
  if (typed.words.length === 0) return [];
  const subjects = kinds.includes('subject') ? subjectGroup(open, typed, forgiving) : null;
  const few = (subjects?.found.length ?? 0) < FEW;
  const groups = kinds.flatMap((kind): Group[] => {
    if (kind === 'subject') return subjects === null ? [] : [subjects];
    // Whoever is a subject here shows the awards on that line.
    if (kind === 'award') return few || typed.words.some(({ plain }) => /\d/u.test(plain)) ? [groupOf(kind, findInRegister(open.db.read, typed, forgiving))] : [];
    if (kind === 'initiative' || kind === 'item') return [groupOf(kind, indexed(open, kind, typed, forgiving))];
    return [groupOf(kind, ranked(typed, shelf(kind).map((item) => ({ item, searched: item.searched })), forgiving !== null).map(({ item, value, near }) => ({ value, found: foundLine(kind, item, near) })))];
  });
  return groups.filter(({ found }) => found.length > 0);
}

function groupOf(kind: FoundKind, all: readonly { readonly value: number; readonly found: Found }[]): Group {
  return { kind, found: all.slice(0, SHOWN[kind]).map(({ found }) => found), more: all.length > SHOWN[kind], best: all[0]?.value ?? 0 };
}

function subjectGroup(open: OpenUnit, typed: Typed, forgiving: KnownWords | null): Group {
  const all = findSubjects(open.db.read, typed, SHOWN.subject + 1, forgiving);
  const shown = all.slice(0, SHOWN.subject);
  return { kind: 'subject', found: shown.map(({ item, near }) => foundSubject(open, item, near)), more: all.length > shown.length, best: all[0]?.value ?? 0 };
}

function foundSubject(open: OpenUnit, subject: Subject, near: boolean): Found {
  const birth = subject.kind === 'person' ? birthText(subject.birth) : '';
  const place = placeOf(subject);
  const note = [birth === '' ? '' : `sinh ${birth}`, place, place.includes(subject.address) ? '' : subject.address].filter(Boolean).join(' · ');
  const state = subject.kind === 'collective' && subject.endedOn !== null ? 'Đã kết thúc' : '';
  return { kind: 'subject', id: subject.id, title: subject.name, note, state, awards: awardsOf(open.db.read, subject.id), subjectKind: subject.kind, near };
}

const foundLine = (kind: FoundKind, { id, title, note, state }: Pick<ShelfLine, 'id' | 'title' | 'note' | 'state'>, near: boolean): Found => ({ kind, id, title, note, state, awards: null, subjectKind: null, near });

/** Kinds of which there may be many: found by their own search index. */
function indexed(open: OpenUnit, kind: 'initiative' | 'item', typed: Typed, forgiving: KnownWords | null): { value: number; found: Found }[] {
  const { read } = open.db;
  const words = plainWords(typed);
  if (words.join('').length < 2) return [];
  const type = kind === 'item' ? 'received_item' : 'initiative';
  const places = words.map((word, at) => (forgiving === null ? [word] : meantBy(word, forgiving(type), at === words.length - 1)));
  const lines = kind === 'item'
    ? read.find('received_item', places, POOL).map((one) => ({ id: one.id, title: one.title, note: `${one.ownerName} · ${formatScreenDate(one.receivedOn)}`, state: '', searched: searched(one.title, () => one.ownerName) }))
    : read.find('initiative', places, POOL).map((one) => ({ id: one.id, title: one.name, note: [one.authors, String(one.year)].filter(Boolean).join(' · '), state: '', searched: searched(one.name, () => `${one.authors} ${one.year} ${one.recognisedBy} ${one.decisionNumber}`) }));
  return ranked(typed, lines.map((item) => ({ item, searched: item.searched })), forgiving !== null).map(({ item, value, near }) => ({ value, found: foundLine(kind, item, near) }));
}

/** What was found as typed, and after it what was found by forgiving. */
function together(exact: readonly Group[], near: readonly Group[]): Group[] {
  return FOUND_KINDS.flatMap((kind): Group[] => {
    const first = exact.find((group) => group.kind === kind);
    const second = near.find((group) => group.kind === kind);
    if (second === undefined) return first === undefined ? [] : [first];
    const ids = new Set(first?.found.map(({ id }) => id));
    const found = [...(first?.found ?? []), ...second.found.filter(({ id }) => !ids.has(id))];
    return [{ kind, found: found.slice(0, SHOWN[kind]), more: second.more || found.length > SHOWN[kind], best: Math.max(first?.best ?? 0, second.best) }];
  });
}
