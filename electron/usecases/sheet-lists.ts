import { awardOfText, rowOfContent } from '../../shared/domain/intake-rows.ts';
import { mended } from '../../shared/domain/intake.ts';
import type { IntakeContent, IntakeLine } from '../../shared/domain/intake.ts';
import { isAtHome } from '../../shared/domain/nomination-steps.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { CLOSED_VALUES, canonical } from '../../shared/domain/return-columns.ts';
import type { Cells, ReturnColumn } from '../../shared/domain/return-columns.ts';
import { listKeyOf } from '../../shared/domain/sheet-export.ts';
import type { SheetList } from '../../shared/domain/sheet-export.ts';
import type { ExportedRow, PresentRow } from '../../shared/domain/sheet-return.ts';
import { SUBJECT_KIND_WORDS, birthText, placeOf } from '../../shared/domain/subject.ts';
import type { Subject, SubjectFields, SubjectKind } from '../../shared/domain/subject.ts';
import { organName } from '../../shared/domain/unit.ts';
import { villageOf } from '../../shared/domain/village.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { nameSortKey, textSortKey } from '../../shared/text/order.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { SheetToFill } from '../../shared/documents/sheet-to-fill.ts';
import { addNominations } from './add-nominations.ts';
import { awardNameOf, awardOptions, checklistOf } from './award-names.ts';
import type { AwardOptionView } from './award-names.ts';
import type { Reading } from './db.ts';
import { linesOf } from './intake-lines.ts';
import { contentAward } from './intake-view.ts';
import { mergeItems } from './nominations.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { cellsOf, kindOfCells, subjectColumns, subjectOfCells, surplus, withCells } from './sheet-cells.ts';
import type { Remembering } from './sheet-undo.ts';
import { suspectsOf } from './subjects.ts';

/** Whom of the registry a new row may be. */
export interface SheetSuspect {
  readonly id: string;
  readonly name: string;
  readonly reason: string;
}

/** A list that goes out and comes back, and how its rows are written. */
export interface SheetSource {
  readonly key: string;
  readonly name: string;
  readonly kind: SubjectKind | null;
  /** Everything it can hold, in the order of the sheet. */
  readonly columns: readonly ReturnColumn[];
  /** Proposed to go out. */
  readonly ticked: readonly ReturnColumn[];
  readonly choices: SheetToFill['choices'];
  /** Who may fill it in, as proposals. */
  readonly receivers: readonly string[];
  /** All rows of the list, and those of `also` that left it meanwhile. Rows that are locked do not go out. */
  rows(also: readonly string[]): PresentRow[];
  /** Rows that went out under the names they have now: a record merged into another since then is that one. */
  current(rows: readonly ExportedRow[]): readonly ExportedRow[];
  /** Why these cells cannot be saved; empty: they can. `notes`: what is not kept. */
  check(cells: Cells, now: Cells | null): { readonly blocked: string; readonly notes: readonly string[] };
  /** Whom a new row may be; `mayBe`: one of them can be taken as the one meant. */
  suspects(cells: Cells): readonly SheetSuspect[];
  readonly mayBe: boolean;
  change(tx: Remembering, id: string, cells: Cells): void;
  add(tx: Remembering, cells: Cells, who: string | null): void;
  remove(tx: Remembering, id: string): void;
}

/** @param read the store, or the transaction it is written in. Refusal: the list is gone. */
export function sheetSource(open: OpenUnit, read: Reading, list: SheetList): SheetSource {
  switch (list.list) {
    case 'intake':
      return intakeSource(open, read, list.id, listKeyOf(list));
    case 'round':
      return roundSource(open, read, list.id, listKeyOf(list));
    case 'subjects':
      return subjectSource(read, list.kind, list.place, listKeyOf(list));
  }
}

const describe = (subject: SubjectFields): string => [subject.name, subject.kind === 'person' ? birthText(subject.birth) : '', placeOf(subject)].filter(Boolean).join(' · ');

function suspectsFor(read: Reading, cells: Cells, listKind: SubjectKind | null): SheetSuspect[] {
  const kind = kindOfCells(cells, listKind);
  return kind === null ? [] : suspectsOf(read, subjectOfCells(cells, kind)).map(({ subject, reason }) => ({ id: subject.id, name: describe(subject), reason }));
}

function surplusNotes(cells: Cells, kind: SubjectKind): string[] {
  const left = surplus(cells, kind);
  return left.length === 0 ? [] : [`${SUBJECT_KIND_WORDS[kind]} không có ${left.map((column) => WORDS[column] ?? column).join(', ')}; phần đó không lưu.`];
}
const WORDS: Readonly<Partial<Record<ReturnColumn, string>>> = { birth: 'ngày sinh', position: 'chức vụ', nationalId: 'số căn cước', department: 'phòng ban', workplace: 'đơn vị công tác', managedBy: 'đơn vị quản lý' };

/** One kind for all rows; null: several, or none yet. */
function oneKind(kinds: readonly SubjectKind[]): SubjectKind | null {
  const [first] = kinds;
  return first !== undefined && kinds.every((kind) => kind === first) ? first : null;
}

function awardChoices(options: readonly AwardOptionView[], only: boolean): SheetToFill['choices'] {
  return { kind: { values: CLOSED_VALUES.kind ?? [], only: true }, gender: { values: CLOSED_VALUES.gender ?? [], only: true }, award: { values: [...new Set(options.map(({ name }) => name))], only } };
}

const NO_KIND = 'Chưa chọn loại đối tượng (Cá nhân, Tập thể hay Hộ gia đình).';

function intakeSource(open: OpenUnit, read: Reading, id: string, key: string): SheetSource {
  const intake = read.need('intake', id);
  const round = read.needEver('round', intake.roundId);
  const options = awardOptions(open, round);
  const organ = organName(unitOf(open));
  const cells = (line: IntakeLine): Cells => {
    const row = rowOfContent({ ...line, fields: line.fields.kind === 'person' ? { ...line.fields, honorific: '' } : line.fields }, contentAward(open, line, round));
    const { place, position, nationalId, award, merit, note, name, birth } = row;
    return Object.fromEntries(Object.entries({ kind: SUBJECT_KIND_WORDS[row.kind], name, birth, position, place: row.kind === 'person' ? place : placeOf(line.fields), nationalId, award, merit, note }).map(([column, text]) => [column, canonical(text)]));
  };
  const awarded = (text: string, kind: SubjectKind): Pick<IntakeContent, 'award' | 'awardText'> => ({ award: awardOfText(text, kind, options, organ)?.choice ?? null, awardText: text });
  const contentOf = (given: Cells, kind: SubjectKind): IntakeContent => ({ fields: subjectOfCells({ ...given, note: '' }, kind), ...awarded(given.award ?? '', kind), merit: nfc(given.merit ?? ''), note: nfc(given.note ?? '') });
  let sendings = intake.sendings.length;
  return {
    key, kind: null, mayBe: false, receivers: [intake.senderName],
    name: `Danh sách đề nghị của ${intake.senderName} – ${round.name}`,
    columns: ['kind', 'name', 'birth', 'position', 'place', 'nationalId', 'award', 'merit', 'note'],
    ticked: ['kind', 'name', 'birth', 'position', 'place', 'award', 'merit', 'note'],
    choices: awardChoices(options, false),
    current: (rows) => rows,
    rows: () => linesOf(read, id).map((line) => ({
      id: line.id, cells: cells(line),
      locked: line.state === 'accepted' ? 'Dòng này đã nhận vào đợt xét; sửa ở đề nghị.' : '',
      kept: line.state === 'waiting' && line.nominationId === null && line.earlier.length === 0 ? '' : 'Dòng này đã trả lại hoặc đã gửi nhiều lần nên không bỏ được.',
    })),
    check: (given, now) => {
      const kind = kindOfCells({ ...now, ...given }, null);
      if (kind === null) return { blocked: NO_KIND, notes: [] };
      const unknown = (given.award ?? '') !== '' && given.award !== now?.award && awardOfText(given.award ?? '', kind, options, organ) === null;
      return { blocked: '', notes: [...surplusNotes(given, kind), ...(unknown ? [`Đợt xét không có mức khen «${given.award ?? ''}»; giữ nguyên chữ và chọn mức khen sau.`] : [])] };
    },
    suspects: () => [],
    change: (tx, lineId, given) => {
      const line = tx.tx.need('intake_line', lineId);
      const kind = kindOfCells(given, line.fields.kind) ?? line.fields.kind;
      const { note: _note, ...own } = given;
      const fields = kind === line.fields.kind ? withCells(line.fields, own) : subjectOfCells({ ...cells(line), ...own, note: '' }, kind);
      const content = { fields, ...(given.award === undefined ? { award: line.award, awardText: line.awardText } : awarded(given.award, kind)), merit: given.merit ?? line.merit, note: given.note ?? line.note };
      const other = fields.name !== line.fields.name || kind !== line.fields.kind;
      const forgets = other ? { subjectId: null, apart: false } : {};
      if (line.state === 'returned') tx.put('intake_line', { ...mended(line, content, resent(tx)), ...(other ? { apart: false } : {}) });
      else tx.put('intake_line', { ...line, ...content, ...forgets });
    },
    add: (tx, given) => {
      const kind = kindOfCells(given, null);
      if (kind === null) throw new Refusal(fault('thieu-loai', NO_KIND));
      const position = Math.max(-1, ...linesOf(tx.tx, id).map((line) => line.position)) + 1;
      tx.add('intake_line', { ...contentOf(given, kind), intakeId: id, position, sending: sendings, state: 'waiting', subjectId: null, apart: false, nominationId: null, earlier: [] });
    },
    remove: (tx, lineId) => tx.remove('intake_line', lineId),
  };

  /** Returned lines come again with a sending of their own, once for the file. */
  function resent(tx: Remembering): number {
    if (sendings > intake.sendings.length) return sendings;
    const held = tx.tx.need('intake', id);
    tx.put('intake', { ...held, sendings: [...held.sendings, { number: '', date: null, receivedOn: open.clock.today(), scanIds: [] }] });
    sendings = held.sendings.length + 1;
    return sendings;
  }
}

function roundSource(open: OpenUnit, read: Reading, id: string, key: string): SheetSource {
  const round = read.need('round', id);
  const options = awardOptions(open, round);
  const organ = organName(unitOf(open));
  const nominations = read.all('nomination', { round: id }).sort((a, b) => a.position - b.position);
  const pairs = nominations.flatMap((nomination): [Nomination, Subject][] => {
    const subject = read.getEver('subject', nomination.subjectId);
    return subject === null ? [] : [[nomination, subject]];
  });
  const kind = oneKind(pairs.map(([, subject]) => subject.kind));
  const columns: readonly ReturnColumn[] = [...subjectColumns(kind).filter((column) => !['honorific', 'ethnicity', 'phone', 'category', 'note', 'field', 'representative'].includes(column)), 'award', 'merit'];
  const own = (subject: Subject): Cells => cellsOf(subject, subjectColumns(kind));
  const known = (text: string, of: SubjectKind) => awardOfText(text, of, options, organ)?.choice ?? null;
  return {
    key, kind, columns, mayBe: true, name: `Danh sách đề nghị – ${round.name}`, receivers: [],
    ticked: columns.filter((column) => column !== 'nationalId' && column !== 'address'),
    choices: awardChoices(options, true),
    current: (rows) => rows,
    rows: () => pairs.map(([nomination, subject]) => ({
      id: nomination.id, cells: { ...own(subject), award: canonical(awardNameOf(open, nomination, round)), merit: canonical(nomination.merit) },
      locked: lockOf(nomination), kept: nomination.sentVersions > 0 ? 'Đề nghị này đã từng gửi lên; thu hồi thay vì bỏ.' : '',
    })),
    check: (given, now) => {
      const of = kindOfCells({ ...now, ...given }, kind);
      if (of === null) return { blocked: NO_KIND, notes: [] };
      if (now !== null && given.kind !== undefined && given.kind !== now.kind) return { blocked: 'Không đổi được loại đối tượng của một đề nghị.', notes: [] };
      if ((given.award ?? '') !== '' && given.award !== now?.award && known(given.award ?? '', of) === null) return { blocked: `Đợt xét không có mức khen «${given.award ?? ''}» cho ${SUBJECT_KIND_WORDS[of].toLowerCase()}.`, notes: [] };
      return { blocked: '', notes: surplusNotes(given, of) };
    },
    suspects: (given) => suspectsFor(read, given, kind),
    change: (tx, nominationId, given) => {
      const nomination = tx.tx.need('nomination', nominationId);
      const subject = tx.tx.need('subject', nomination.subjectId);
      const { award, merit, ...about } = given;
      if (Object.keys(about).length > 0) tx.put('subject', withCells(subject, about));
      if (award === undefined && merit === undefined) return;
      const choice = award === undefined ? nomination.award : award === '' ? null : known(award, subject.kind);
      const items = award === undefined ? nomination.items : mergeItems(nomination.items, checklistOf(open, choice, round, subject));
      tx.put('nomination', { ...nomination, award: choice, merit: merit ?? nomination.merit, items });
    },
    add: (tx, given, who) => {
      const subjectId = who ?? newSubject(tx, given, kind);
      const of = tx.tx.need('subject', subjectId);
      const [added] = addNominations(open, tx.tx, round, [subjectId], { award: known(given.award ?? '', of.kind), merit: given.merit ?? '' });
      if (added !== undefined) tx.noteAdded('nomination', added);
    },
    remove: (tx, nominationId) => tx.remove('nomination', nominationId),
  };
}

function lockOf(nomination: Nomination): string {
  if (!isAtHome(nomination)) return 'Đề nghị này đã gửi hoặc đã có quyết định nên không sửa được.';
  return nomination.dossierId === null ? '' : 'Đề nghị này đang nằm trong một hồ sơ; bỏ khỏi hồ sơ trước.';
}

/** Somebody new, told apart from those of the same name the clerk was shown. */
function newSubject(tx: Remembering, given: Cells, listKind: SubjectKind | null): string {
  const kind = kindOfCells(given, listKind);
  if (kind === null) throw new Refusal(fault('thieu-loai', NO_KIND));
  const fields = subjectOfCells(given, kind);
  const suspects = suspectsOf(tx.tx, fields);
  const added = tx.add('subject', fields);
  for (const { subject } of suspects) tx.add('apart', { first: added.id, second: subject.id });
  return added.id;
}

const SUBJECT_LISTS: Readonly<Record<SubjectKind, string>> = { person: 'Danh sách cá nhân', collective: 'Danh sách tập thể', household: 'Danh sách hộ gia đình' };

function subjectSource(read: Reading, kind: SubjectKind, place: string, key: string): SheetSource {
  const columns = subjectColumns(kind);
  const row = (subject: Subject): PresentRow => {
    const awards = read.count('award_entry', { subject: subject.id, cancelled: null });
    const nominations = read.count('nomination', { subject: subject.id });
    return { id: subject.id, cells: cellsOf(subject, columns), locked: '', kept: awards + nominations > 0 ? 'Đã có khen thưởng hoặc đề nghị trong sổ nên không bỏ theo tệp. Nếu đã chuyển đi, ghi thay đổi nơi công tác.' : '' };
  };
  const word = place === '' ? '' : (sheetPlaces(read, kind).find((one) => one.place === place)?.name ?? '');
  return {
    key, kind, columns, mayBe: false, receivers: word === '' ? [] : [word],
    name: word === '' ? SUBJECT_LISTS[kind] : `${SUBJECT_LISTS[kind]} – ${word}`,
    ticked: columns.filter((column) => !['honorific', 'nationalId', 'ethnicity', 'phone', 'category', 'department'].includes(column)),
    choices: { gender: { values: CLOSED_VALUES.gender ?? [], only: true } },
    rows: (also) => {
      const inside = read.all('subject', { kind }).filter((subject) => place === '' || placesOf(subject).some((one) => one.place === place));
      const held = new Set(inside.map(({ id }) => id));
      const left = also.flatMap((id) => (held.has(id) ? [] : [read.get('subject', id)])).filter((one): one is Subject => one !== null);
      const sorted = inside.map((subject): [string, Subject] => [kind === 'person' ? nameSortKey(subject.name) : textSortKey(subject.name), subject]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, subject]) => subject);
      return [...sorted, ...left].map(row);
    },
    current: (rows) => mergedRows(read, rows),
    check: (given, now) => ({ blocked: '', notes: now !== null || place === '' || placesOf(subjectOfCells(given, kind)).some((one) => one.place === place) ? [] : [`Dòng mới không ghi là thuộc ${word}.`] }),
    suspects: (given) => suspectsFor(read, given, kind),
    change: (tx, id, given) => void tx.put('subject', withCells(tx.tx.need('subject', id), given)),
    add: (tx, given) => void newSubject(tx, given, kind),
    remove: (tx, id) => tx.remove('subject', id),
  };
}

/** A record merged into one that did not go out itself stands for that one. */
function mergedRows(read: Reading, rows: readonly ExportedRow[]): ExportedRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  return rows.map((row) => {
    const kept = read.get('subject', row.id) === null ? read.all('subject_merge', { merged: row.id }).findLast(({ undoneOn }) => undoneOn === null)?.keptId : undefined;
    return kept === undefined || ids.has(kept) ? row : { ...row, id: kept };
  });
}

/** Where a subject belongs: its workplace or managing unit, and the village of its address. */
function placesOf(subject: SubjectFields): { readonly place: string; readonly name: string }[] {
  const unit = subject.kind === 'person' ? subject.workplace : subject.kind === 'collective' ? subject.managedBy : '';
  const village = villageOf(subject.address);
  return [...(unit === '' ? [] : [{ place: `cq ${fold(unit)}`, name: unit }]), ...(village.key === '' || village.key === fold(unit) ? [] : [{ place: `th ${village.key}`, name: village.name }])];
}

/** Workplaces and villages of the registry with how many subjects of a kind each has, by name. */
export function sheetPlaces(read: Reading, kind: SubjectKind): { place: string; name: string; rows: number }[] {
  const found = new Map<string, { place: string; name: string; rows: number }>();
  for (const subject of read.all('subject', { kind })) {
    for (const { place, name } of placesOf(subject)) {
      const held = found.get(place);
      if (held === undefined) found.set(place, { place: place.slice(0, 300), name, rows: 1 });
      else {
        held.rows++;
        if (/^\p{Ll}/u.test(held.name) && /^\p{Lu}/u.test(name)) held.name = name;
      }
    }
  }
  return [...found.values()].sort((a, b) => (textSortKey(a.name) < textSortKey(b.name) ? -1 : 1));
}
