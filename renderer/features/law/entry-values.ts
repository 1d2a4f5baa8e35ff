import { RECIPIENT_CLASSES } from '../../../shared/catalogue/award-schema.ts';
import type { RecipientClass } from '../../../shared/catalogue/award-schema.ts';
import { ProfileEntry } from '../../../shared/domain/province-profile.ts';
import type { EntryOf, ProfileEntryKind } from '../../../shared/domain/province-profile.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { fold } from '../../../shared/text/fold.ts';
import { PAPER_WORDS } from '../../../shared/law/dossier-words.ts';

type Deadline = EntryOf<'deadline'>;
type YesNo = 'co' | 'khong';

/** What the fields of the dialog hold; each kind of entry uses its own of them. */
export interface EntryValues {
  readonly awardCode: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly citation: string;
  readonly sure: YesNo | null;
  readonly note: string;
  readonly docCode: string | null;
  readonly name: string;
  readonly required: YesNo | null;
  readonly copies: number | null;
  readonly individual: boolean;
  readonly collective: boolean;
  readonly household: boolean;
  readonly rule: EntryOf<'vote'>['rule'] | null;
  readonly percent: number | null;
  readonly base: EntryOf<'vote'>['base'] | null;
  readonly step: Deadline['step'] | null;
  readonly when: Deadline['when']['kind'] | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly bound: 'before' | 'by' | null;
  readonly nextYear: boolean;
  readonly days: number | null;
  readonly dayKind: 'working' | 'calendar' | null;
  readonly event: Extract<Deadline['when'], { kind: 'before-event' }>['event'] | null;
  readonly receiver: string | null;
  readonly sector: string;
  readonly absent: YesNo | null;
  readonly ballot: 'gio-tay' | 'phieu-kin' | null;
  readonly recipientClass: RecipientClass | null;
  readonly factor: number | null;
  readonly order: EntryOf<'bonus-order'>['order'] | null;
  readonly quotaBase: EntryOf<'title-quota'>['base'] | null;
  readonly months: number | null;
  readonly group: EntryOf<'share-target'>['group'] | null;
  readonly form: string | null;
  readonly place: string | null;
  readonly text: string;
  readonly conditionGroup: EntryOf<'condition'>['group'] | null;
  readonly severity: EntryOf<'condition'>['severity'] | null;
  readonly conditionId: string | null;
  readonly switchName: EntryOf<'switch'>['name'] | null;
  readonly on: YesNo | null;
  readonly comparedOn: string | null;
  readonly by: string;
  readonly texts: string;
}

/** Stands for a paper that the catalogue has no code for. */
export const OTHER_PAPER = 'KHAC';

const BLANK: EntryValues = {
  awardCode: null, validFrom: null, validTo: null, citation: '', sure: 'co', note: '', docCode: null, name: '', required: 'co', copies: null, individual: true, collective: true, household: true, rule: 'at-least', percent: null, base: 'all-members',
  step: 'submit', when: 'date', month: null, day: null, bound: 'before', nextYear: false, days: null, dayKind: 'working', event: 'closing_conference', receiver: 'tinh', sector: '', absent: null, ballot: null, recipientClass: null, factor: null,
  order: null, quotaBase: 'holders_of_LDTT', months: null, group: 'directWorker', form: null, place: null, text: '', conditionGroup: 'gate', severity: 'block', conditionId: null, switchName: null, on: 'co', comparedOn: null, by: '', texts: '',
};

const yes = (value: boolean): YesNo => (value ? 'co' : 'khong');
const classesIn = (appliesTo: readonly RecipientClass[]) => {
  const has = (one: RecipientClass): boolean => appliesTo.length === 0 || appliesTo.includes(one);
  return { individual: has('individual'), collective: has('collective'), household: has('household') };
};

/** Fields of an entry as it stands. */
export function valuesOf(entry: ProfileEntry | null): EntryValues {
  if (entry === null) return BLANK;
  const { awardCode, validFrom, validTo, citation, note } = entry;
  return { ...BLANK, awardCode, validFrom, validTo, citation, note, sure: yes(entry.confidence !== 'low'), ...ownValues(entry) };
}

function ownValues(entry: ProfileEntry): Partial<EntryValues> {
  switch (entry.kind) {
    case 'dossier-item':
      return { docCode: entry.docCode in PAPER_WORDS ? entry.docCode : OTHER_PAPER, name: entry.name, required: yes(entry.required), copies: entry.copies, ...classesIn(entry.appliesTo) };
    case 'copies':
      return { copies: entry.copies };
    case 'vote':
      return { rule: entry.rule, percent: entry.percent, base: entry.base };
    case 'deadline': {
      const { when } = entry;
      const more = when.kind === 'date' ? { month: when.month, day: when.day, bound: when.bound, nextYear: when.yearOffset > 0 } : { days: when.days, dayKind: when.dayKind, event: when.event };
      return { step: entry.step, when: when.kind, receiver: entry.receiver === '' ? null : entry.receiver, sector: entry.sector, ...more };
    }
    case 'council':
      return { percent: entry.minAttendancePct, absent: entry.absentInWriting === null ? null : yes(entry.absentInWriting), ballot: entry.ballot };
    case 'bonus':
      return { recipientClass: entry.recipientClass, factor: entry.hundredths / 100 };
    case 'bonus-order':
      return { order: entry.order };
    case 'title-quota':
      return { percent: entry.maxPct, quotaBase: entry.base };
    case 'min-service':
      return { months: entry.months };
    case 'share-target':
      return { group: entry.group, percent: entry.minPct };
    case 'wording':
      return { form: entry.form, place: entry.key, text: entry.text };
    case 'condition':
      return { conditionGroup: entry.group, severity: entry.severity, text: entry.text, ...classesIn(entry.appliesTo) };
    case 'condition-off':
      return { conditionId: entry.conditionId };
    case 'switch':
      return { switchName: entry.name, on: yes(entry.on), text: entry.text };
    case 'compared':
      return { comparedOn: entry.on, by: entry.by, texts: entry.textsChecked.join('\n') };
  }
}

/** Compulsory fields of each kind, with their labels. */
export const REQUIRED_FIELDS: { readonly [K in ProfileEntryKind]: Partial<Record<keyof EntryValues, string>> } = {
  'dossier-item': { docCode: 'Tài liệu', name: 'Tên tài liệu', required: 'Yêu cầu' },
  copies: { copies: 'Số bộ' },
  vote: { rule: 'Cách tính', base: 'Tính trên' },
  deadline: { step: 'Việc', when: 'Cách tính hạn' },
  council: {},
  bonus: { awardCode: 'Áp dụng cho', recipientClass: 'Đối tượng', factor: 'Số lần mức lương cơ sở' },
  'bonus-order': { order: 'Cách làm tròn' },
  'title-quota': { awardCode: 'Áp dụng cho', percent: 'Tỷ lệ tối đa', quotaBase: 'Tính trên' },
  'min-service': { months: 'Số tháng' },
  'share-target': { group: 'Nhóm', percent: 'Tỷ lệ' },
  wording: { form: 'Mẫu văn bản', place: 'Câu', text: 'Câu chữ' },
  condition: { awardCode: 'Áp dụng cho', conditionGroup: 'Loại', severity: 'Khi chưa đạt', text: 'Nội dung' },
  'condition-off': { awardCode: 'Áp dụng cho', conditionId: 'Tiêu chuẩn' },
  switch: { switchName: 'Tùy chọn', on: 'Tỉnh quy định' },
  compared: { comparedOn: 'Ngày đối chiếu', by: 'Người, cơ quan đối chiếu' },
};

/** Further compulsory fields that depend on what was chosen. */
export function dependentFields(kind: ProfileEntryKind, values: EntryValues): Partial<Record<keyof EntryValues, string>> {
  if (kind === 'vote' && values.rule === 'at-least') return { percent: 'Tỷ lệ' };
  if (kind === 'deadline') return values.when === 'date' ? { day: 'Ngày', month: 'Tháng', bound: 'Cách ghi' } : { days: 'Số ngày', dayKind: 'Loại ngày', event: 'Sự kiện' };
  return {};
}

/** The entry the fields make, or the fault of what cannot be one. */
export function entryOf(kind: ProfileEntryKind, id: string, values: EntryValues): { readonly ok: true; readonly value: ProfileEntry } | { readonly ok: false; readonly error: Fault } {
  const { awardCode, validFrom, validTo, citation, note } = values;
  const made = ProfileEntry.safeParse({ kind, id, awardCode, validFrom, validTo, citation, note, confidence: values.sure === 'khong' ? 'low' : 'high', ...ownPart(kind, id, values) });
  return made.success ? { ok: true, value: made.data } : { ok: false, error: fault('noi-dung-sai', 'Nội dung vừa ghi chưa đúng.', { next: 'Xem lại các ô rồi lưu.' }) };
}

function appliesTo(values: EntryValues): RecipientClass[] {
  const chosen = RECIPIENT_CLASSES.filter((one) => values[one]);
  return chosen.length === RECIPIENT_CLASSES.length ? [] : chosen;
}

function whenOf(values: EntryValues): object {
  if (values.when === 'date') return { kind: 'date', month: values.month, day: values.day, bound: values.bound, yearOffset: values.nextYear ? 1 : 0 };
  return { kind: values.when, days: values.days, dayKind: values.dayKind, event: values.event };
}

function ownPart(kind: ProfileEntryKind, id: string, values: EntryValues): object {
  switch (kind) {
    case 'dossier-item':
      return { docCode: values.docCode === OTHER_PAPER ? ownCode(values.name, id) : values.docCode, name: values.name, required: values.required === 'co', copies: values.copies, appliesTo: appliesTo(values) };
    case 'copies':
      return { copies: values.copies };
    case 'vote':
      return { rule: values.rule, percent: values.rule === 'at-least' ? values.percent : null, base: values.base };
    case 'deadline':
      return { step: values.step, when: whenOf(values), receiver: values.receiver ?? '', sector: values.sector };
    case 'council':
      return { minAttendancePct: values.percent, absentInWriting: values.absent === null ? null : values.absent === 'co', ballot: values.ballot };
    case 'bonus':
      return { recipientClass: values.recipientClass, hundredths: Math.round((values.factor ?? 0) * 100) };
    case 'bonus-order':
      return { order: values.order };
    case 'title-quota':
      return { maxPct: values.percent, base: values.quotaBase };
    case 'min-service':
      return { months: values.months };
    case 'share-target':
      return { group: values.group, minPct: values.percent };
    case 'wording':
      return { form: values.form, key: values.place, text: values.text };
    case 'condition':
      return { group: values.conditionGroup, severity: values.severity, text: values.text, appliesTo: appliesTo(values) };
    case 'condition-off':
      return { conditionId: values.conditionId };
    case 'switch':
      return { name: values.switchName, on: values.on === 'co', text: values.text };
    case 'compared':
      return { on: values.comparedOn, by: values.by, textsChecked: values.texts.split('\n').map((line) => line.trim()).filter(Boolean) };
  }
}

/** Code of a paper that only this province knows, out of its name, so that the same paper has the same code in two entries. */
function ownCode(name: string, id: string): string {
  const letters = fold(name).toUpperCase().replace(/[^A-Z0-9]+/gu, '_').replace(/^_+|_+$/gu, '').slice(0, 50);
  return `TINH_${letters === '' ? id.toUpperCase().replace(/[^A-Z0-9]+/gu, '_').slice(0, 40) : letters}`;
}

/** An id no entry of the profile has yet. */
export function freshId(entries: readonly { readonly id: string }[]): string {
  return `muc-${Math.max(0, ...entries.map(({ id }) => Number(/^muc-(\d+)$/u.exec(id)?.[1] ?? 0))) + 1}`;
}
