import { awardCatalogue } from '../../../shared/catalogue/awards.ts';
import type { Comparison } from '../../../shared/domain/law-confirmation.ts';
import type { EntryOf, ProfileEntry, ProfileEntryKind, ProvinceProfileFields } from '../../../shared/domain/province-profile.ts';
import { lawOn } from '../../../shared/law/law-book.ts';
import type { LawBook } from '../../../shared/law/law-book.ts';

type Rest<K extends ProfileEntryKind> = Omit<EntryOf<K>, 'kind' | 'id' | 'awardCode' | 'validFrom' | 'validTo' | 'citation' | 'confidence' | 'note'> & Partial<EntryOf<K>>;

let made = 0;
/** An entry with the parts every kind has filled in. */
export function entry<K extends ProfileEntryKind>(kind: K, awardCode: string | null, rest: Rest<K>): ProfileEntry {
  made += 1;
  return { kind, id: `muc-${made}`, awardCode, validFrom: null, validTo: null, citation: 'Điều 4', confidence: 'high', note: '', ...rest } as unknown as ProfileEntry;
}

/** An invented province: there is no tỉnh Vân Mẫu, and no such decision. */
export const profile = (entries: readonly ProfileEntry[] = [], more: Partial<ProvinceProfileFields> = {}): ProvinceProfileFields => ({
  name: 'Quy định thi đua, khen thưởng tỉnh Vân Mẫu', province: 'tỉnh Vân Mẫu', validFrom: '2026-02-01', validTo: null, reviewBy: null,
  source: { number: '99/2026/QĐ-UBND', date: '2026-01-20', title: 'Quy định về công tác thi đua, khen thưởng' }, note: 'Tỉnh bịa ra để thử.', entries: [...entries], ...more,
});

export const lawBook = (date: string, entries: readonly ProfileEntry[] | null = null, confirmations: readonly Comparison[] = [], more: Partial<ProvinceProfileFields> = {}): LawBook =>
  lawOn(awardCatalogue, entries === null ? null : profile(entries, more), confirmations, date);

/** An entry of every kind, all of which the program can read. */
export const everyKind = (): ProfileEntry[] => [
  entry('dossier-item', 'LDTT', { docCode: 'BAO_CAO_THANH_TICH', name: 'Báo cáo thành tích cá nhân', required: true, copies: 2, appliesTo: [] }),
  entry('copies', null, { copies: 3 }),
  entry('vote', 'CSTDCS', { rule: 'at-least', percent: 75, base: 'all-members' }),
  entry('deadline', 'BK_TINH', { step: 'submit', when: { kind: 'date', month: 12, day: 5, bound: 'before', yearOffset: 0 }, receiver: 'tinh', sector: '' }),
  entry('deadline', 'GK_XA', { step: 'submit', when: { kind: 'before-event', days: 12, dayKind: 'working', event: 'closing_conference' }, receiver: '', sector: '' }),
  entry('council', null, { minAttendancePct: 80, absentInWriting: true, ballot: 'phieu-kin' }),
  entry('bonus', 'KNC_TINH', { recipientClass: 'individual', hundredths: 50 }),
  entry('bonus-order', null, { order: 'round_then_multiply' }),
  entry('title-quota', 'CSTDCS', { maxPct: 15, base: 'holders_of_LDTT' }),
  entry('min-service', 'LDTT', { months: 10 }),
  entry('share-target', null, { group: 'directWorker', minPct: 60 }),
  entry('wording', null, { form: 'to-trinh', key: 'kinh-gui', text: 'Kính gửi: Ban Thi đua tỉnh Vân Mẫu' }),
  entry('condition', 'GK_XA', { group: 'gate', severity: 'block', text: 'Cư trú tại xã từ đủ 6 tháng', appliesTo: ['individual', 'household'] }),
  entry('condition-off', 'LDTT', { conditionId: 'LDTT.dia_phuong' }),
  entry('switch', 'LDTT', { name: 'province_asks', on: true, text: '' }),
  entry('compared', 'GK_XA', { on: '2026-10-05', by: 'Sở Nội vụ tỉnh Vân Mẫu', textsChecked: ['Luật 06/2022/QH15'] }),
];
