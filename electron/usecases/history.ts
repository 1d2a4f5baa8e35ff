import { DOSSIER_STATE_WORDS } from '../../shared/domain/dossier.ts';
import { changeWords, fieldChanges } from '../../shared/domain/history.ts';
import type { FieldChange } from '../../shared/domain/history.ts';
import { displayName } from '../../shared/domain/subject.ts';
import { buildRegisterList } from '../../shared/documents/register-list.ts';
import { sheetName } from '../../shared/documents/sheet.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import { SELF_ENTITY_WORDS } from '../../shared/exchange/self-kinds.ts';
import { addDays, formatScreenDate } from '../../shared/text/dates.ts';
import { Refusal, catchRefusal, fault, ok } from '../../shared/result.ts';
import type { HistoryRow, JournalRow } from '../../shared/api/audit.ts';
import { DENIED_ACTION } from './denials.ts';
import { orRefuse } from './dossier-papers.ts';
import type { EntityName, Reading } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { issuerOf } from './paper-facts.ts';
import { paperTexts } from './paper-texts.ts';
import { MEDIA_TYPES, renderAll } from './papers.ts';

type Methods = 'audit.history' | 'audit.print' | 'audit.journal' | 'audit.journalChoices' | 'audit.printJournal';
type About = 'dossier' | 'nomination' | 'decision';

/** Lines that a history shows and prints; a dossier of hundreds of nominations has more. */
const MOST_LINES = 2000;
/** Rows whose content is a frozen copy of another: that they were made says all. */
const COPIES: ReadonlySet<string> = new Set(['nomination_version', 'dossier_version', 'attachment', 'receipt']);

/** Who did what to a dossier, a nomination, a decision: the journal in words. */
export function historyHandlers(open: OpenUnit): HandlersOf<Methods> {
  return {
    'audit.history': (_ctx, { about, id }) => catchRefusal(() => historyOf(open, about, id)),
    'audit.print': async (_ctx, { about, id, format }) => {
      const found = catchRefusal(() => historyOf(open, about, id));
      if (!found.ok) return found;
      const files = await renderAll(open, [format === 'xlsx' ? { format, sheets: [sheetOf(found.value)] } : { format, papers: [orRefuse(paperOf(open, found.value))] }]);
      return files.ok ? ok({ fileName: `Nhat-ky-${open.clock.today()}.${format}`, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array }) : files;
    },
    'audit.journal': (_ctx, { after, limit, ...filter }) => {
      const rows = journalRows(open, after, limit, filter);
      return ok({ rows, next: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null, total: open.db.store.journalCount(storeFilter(filter)) });
    },
    'audit.journalChoices': () => {
      const { actors, entities } = open.db.store.journalChoices();
      const byWord = (a: string, b: string) => a.localeCompare(b, 'vi');
      return ok({ actors: actors.map((value) => ({ value, label: actorWords(value) })).sort((a, b) => byWord(a.label, b.label)), kinds: entities.map((value) => ({ value, label: kindWord(value) })).sort((a, b) => byWord(a.label, b.label)) });
    },
    'audit.printJournal': async (_ctx, { lines, format, ...filter }) => {
      const rows = journalRows(open, null, lines, filter);
      const shown: Journal = { rows, under: underOf(filter, rows) };
      const files = await renderAll(open, [format === 'xlsx' ? { format, sheets: [journalSheet(shown)] } : { format, papers: [orRefuse(journalPaper(open, shown))] }]);
      return files.ok ? ok({ fileName: `Nhat-ky-${open.clock.today()}.${format}`, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array }) : files;
    },
  };
}

interface Filter {
  readonly actor: string | null;
  readonly kind: string | null;
  readonly from: string | null;
  readonly to: string | null;
}
interface Journal {
  readonly rows: readonly JournalRow[];
  /** What it is limited to. */
  readonly under: string;
}

function journalRows({ db: { store, read } }: OpenUnit, after: number | null, limit: number, filter: Filter): JournalRow[] {
  const lines = store.journal(after, limit, storeFilter(filter));
  return lines.map(({ seq, at, actor: by, action, entity, entity_id, note }) => ({ seq, at, actor: actorWords(by), action: actionWords(action), thing: entity === null || entity_id === null ? '' : thingOf(read, entity, entity_id), detail: detailOf(action, note) }));
}

const storeFilter = ({ actor, kind, from, to }: Filter) => ({ actor, entity: kind, from: from === null ? null : beginning(from), to: to === null ? null : beginning(addDays(to, 1)) });

/** Milliseconds of the first moment of a day, by the clock of this machine. */
const beginning = (day: string): number => new Date(`${day}T00:00:00`).getTime();

/** «Người thực hiện: Lê Thị Mẫu; từ ngày 01/10/2026; 25 dòng mới nhất». */
function underOf({ actor, kind, from, to }: Filter, rows: readonly JournalRow[]): string {
  const parts = [actor === null ? '' : `người thực hiện: ${actorWords(actor)}`, kind === null ? '' : kindWord(kind), from === null ? '' : `từ ngày ${formatScreenDate(from)}`, to === null ? '' : `đến ngày ${formatScreenDate(to)}`];
  const words = [...parts.filter((part) => part !== ''), `${rows.length} dòng, mới nhất trước`].join('; ');
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}

/** Words of the few actions that the program itself takes. */
const PROGRAM_ACTIONS: Readonly<Record<string, string>> = { 'store.open': 'Mở dữ liệu có điều cần biết', 'store.new-lineage': 'Bắt đầu dãy gói mới' };
/** Under this the store itself writes, before anybody has signed in. */
const actorWords = (actor: string): string => (actor === 'program' ? 'Chương trình, khi mở' : actor);
const actionWords = (action: string): string => PROGRAM_ACTIONS[action] ?? action;

function detailOf(action: string, note: unknown): string {
  if (action !== DENIED_ACTION || typeof note !== 'object' || note === null || !('denied' in note)) return '';
  return (note.denied as { method: string; times: number }[]).map(({ method, times }) => (times === 1 ? method : `${method} (${times} lần)`)).join(', ');
}

interface History {
  readonly title: string;
  readonly rows: HistoryRow[];
  readonly more: boolean;
}

function historyOf(open: OpenUnit, about: About, id: string): History {
  const { read } = open.db;
  if (read.getEver(about, id) === null) throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy mục này; có thể đã bị xóa.', { next: 'Quay lại danh sách và mở lại.' }));
  const rows = thingsAround(read, about, id).flatMap(([type, of]) => linesOf(open, type, of));
  rows.sort((a, b) => b.seq - a.seq);
  return { title: thingOf(read, about, id), rows: rows.slice(0, MOST_LINES), more: rows.length > MOST_LINES };
}

/** The thing itself and the records that say something of it. */
function thingsAround(read: Reading, about: About, id: string): (readonly [EntityName, string])[] {
  const ids = <K extends EntityName>(type: K, where: Record<string, string>) => read.all(type, where).map((row) => [type, (row as { id: string }).id] as const);
  const remarks = read.all('remark', { about_id: id }).map((remark) => ['remark', remark.id] as const);
  if (about === 'nomination') return [['nomination', id], ...ids('achievement_report', { nomination: id }), ...ids('nomination_version', { nomination: id }), ...ids('return_note', { nomination: id }), ...ids('decision_line', { nomination: id }), ...remarks];
  if (about === 'decision') {
    const entries = ids('award_entry', { decision: id });
    const ofEntries = entries.flatMap(([, entry]) => [...ids('certificate_print', { entry }), ...ids('presentation', { entry }), ...ids('bonus_payment', { entry })]);
    return [['decision', id], ...ids('decision_line', { decision: id }), ...ids('correction', { decision: id }), ...ids('cancellation', { decision: id }), ...ids('decision_answer', { decision: id }), ...ofEntries];
  }
  const versions = read.all('dossier_version', { dossier: id });
  const nominations = new Set([...(read.getEver('dossier', id)?.nominationIds ?? []), ...read.all('nomination_version', { dossier: id }).map(({ nominationId }) => nominationId)]);
  return [
    ['dossier', id],
    ...versions.map((version) => ['dossier_version', version.id] as const),
    ...versions.flatMap((version) => ids('receipt', { dossier_version: version.id })),
    ...ids('handover', { dossier: id }),
    ...[...nominations].map((nomination) => ['nomination', nomination] as const),
    ...[...nominations].flatMap((nomination) => ids('return_note', { nomination })),
    ...remarks,
  ];
}

function linesOf(open: OpenUnit, type: EntityName, id: string): HistoryRow[] {
  const { db } = open;
  const thing = thingOf(db.read, type, id);
  let before: object | null = null;
  return db.store.read.history<{ id: string }>(type, id).map(({ seq, at, actor, action, op, entity, erased }) => {
    const changes: FieldChange[] = op === 'put' && !erased && !COPIES.has(type) ? fieldChanges(type, before, entity) : [];
    if (op !== 'note' && entity !== null) before = entity;
    const moved = op === 'remove' ? [{ field: 'Thùng rác', before: '', after: 'Đã đưa vào' }] : op === 'restore' ? [{ field: 'Thùng rác', before: 'Ở trong', after: 'Đã lấy ra' }] : [];
    return { seq, at, actor: actorWords(actor), action: actionWords(action), thing, changes: [...changes, ...moved], erased };
  });
}

const OWN_WORDS: Readonly<Record<string, string>> = { user: 'Người dùng', draft: 'Bản đang soạn', remark: 'Góp ý' };
const kindWord = (type: string): string => OWN_WORDS[type] ?? (SELF_ENTITY_WORDS as Readonly<Record<string, string>>)[type] ?? 'Mục khác';

/** «Đề nghị: Lê Thị Mẫu»: what a row is, and which. */
function thingOf(read: Reading, type: string, id: string): string {
  const word = kindWord(type);
  const which = whichOf(read, type, id);
  return which === '' ? word : `${word}: ${which}`;
}

const subjectName = (read: Reading, id: string | undefined): string => {
  const subject = id === undefined ? null : read.getEver('subject', id);
  return subject === null ? '' : displayName(subject);
};
const nomineeName = (read: Reading, id: string | undefined): string => (id === undefined ? '' : subjectName(read, read.getEver('nomination', id)?.subjectId));

function whichOf(read: Reading, type: string, id: string): string {
  switch (type) {
    case 'dossier': {
      const dossier = read.getEver(type, id);
      return dossier === null ? '' : `${dossier.submission.content} (${DOSSIER_STATE_WORDS[dossier.state]})`;
    }
    case 'dossier_version':
      return read.getEver(type, id)?.submission.content ?? '';
    case 'nomination':
      return nomineeName(read, id);
    case 'achievement_report':
    case 'nomination_version':
    case 'return_note':
    case 'decision_line':
      return nomineeName(read, read.getEver(type, id)?.nominationId);
    case 'certificate_print':
    case 'presentation':
    case 'bonus_payment':
      return read.getEver('award_entry', read.getEver(type, id)?.entryId ?? '')?.subjectName ?? '';
    case 'decision': {
      const decision = read.getEver(type, id);
      return decision === null ? '' : `${decision.number}, ${decision.title}`;
    }
    case 'correction':
    case 'cancellation':
      return read.getEver(type, id)?.number ?? '';
    case 'handover':
      return read.getEver(type, id)?.toName ?? '';
    case 'subject':
      return subjectName(read, id);
    case 'campaign':
    case 'round':
    case 'user':
      return read.getEver(type, id)?.name ?? '';
    default:
      return '';
  }
}

/** «20/11/2026 08:05», by the clock of this machine. */
function time(at: number): string {
  const moment = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

const changesText = ({ changes, erased }: HistoryRow): string => (erased ? 'Nội dung đã xóa theo yêu cầu' : changes.map(changeWords).join('\n'));
const HEADINGS: readonly (readonly [string, number])[] = [['Thời gian', 30], ['Người thực hiện', 38], ['Việc', 42], ['Đối tượng', 48], ['Trước, sau', 90]];
const cellsOf = (row: HistoryRow): string[] => [time(row.at), row.actor, row.action, row.thing, changesText(row)];

function sheetOf({ title, rows }: History): Sheet {
  return { name: sheetName('Nhật ký'), titles: ['NHẬT KÝ: AI ĐÃ LÀM GÌ', title], columns: HEADINGS.map(([heading, widthMm]) => ({ heading, type: 'text' as const, widthMm })), rows: rows.map(cellsOf) };
}

function paperOf(open: OpenUnit, { title, rows, more }: History) {
  return buildRegisterList(
    {
      issuer: issuerOf(open), date: open.clock.today(), title: 'Ai đã làm gì', under: more ? `${title}; ${rows.length} dòng mới nhất` : title,
      columns: HEADINGS.map(([heading, widthMm]) => ({ heading, widthMm, align: 'left' as const })), rows: rows.map(cellsOf), totals: [],
    },
    paperTexts(open),
  );
}

const JOURNAL_HEADINGS: readonly (readonly [string, number])[] = [['Số', 16], ['Thời gian', 30], ['Người thực hiện', 45], ['Việc', 60], ['Đối tượng', 100]];
const journalCells = ({ seq, at, actor, action, thing, detail }: JournalRow): string[] => [String(seq), time(at), actor, detail === '' ? action : `${action}: ${detail}`, thing];

function journalSheet({ rows, under }: Journal): Sheet {
  return { name: sheetName('Nhật ký'), titles: ['NHẬT KÝ CỦA ĐƠN VỊ', under], columns: JOURNAL_HEADINGS.map(([heading, widthMm]) => ({ heading, type: 'text' as const, widthMm })), rows: rows.map(journalCells) };
}

function journalPaper(open: OpenUnit, { rows, under }: Journal) {
  return buildRegisterList(
    { issuer: issuerOf(open), date: open.clock.today(), title: 'Nhật ký của đơn vị', under, columns: JOURNAL_HEADINGS.map(([heading, widthMm]) => ({ heading, widthMm, align: 'left' as const })), rows: rows.map(journalCells), totals: [] },
    paperTexts(open),
  );
}
