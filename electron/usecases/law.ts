import { awardByCode, awardCatalogue } from '../../shared/catalogue/awards.ts';
import { rulesOf } from '../../shared/catalogue/rule-sets.ts';
import type { LawConfirmationFields } from '../../shared/domain/law-confirmation.ts';
import type { ProvinceProfile } from '../../shared/domain/province-profile.ts';
import { citedIn } from '../../shared/law/cited-in.ts';
import { fieldHelp } from '../../shared/law/field-law.ts';
import { lawOn } from '../../shared/law/law-book.ts';
import type { LawBook } from '../../shared/law/law-book.ts';
import { profileFaults, profileOn, usedTogether } from '../../shared/law/profile-check.ts';
import { MOST_PROFILE_BYTES, profileFileName, readProfileFile, writeProfileFile } from '../../shared/law/profile-file.ts';
import { Refusal, catchRefusal, err, fault, ok } from '../../shared/result.ts';
import { nfc } from '../../shared/text/normal.ts';
import { readAll } from './attachments.ts';
import type { Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

type Methods =
  | 'law.state'
  | 'law.fieldHelp'
  | 'law.confirm'
  | 'law.unconfirm'
  | 'law.reconfirm'
  | 'profile.save'
  | 'profile.use'
  | 'profile.remove'
  | 'profile.restore'
  | 'profile.export'
  | 'profile.import';

interface Kept {
  /** What the books were made of: ids and versions. */
  stamp: string;
  readonly books: Map<string, LawBook>;
}
const kept = new WeakMap<OpenUnit, Kept>();
const MOST_BOOKS = 50;

/**
 * The law of a day for this unit: the catalogue, the province's profile it works by, what was confirmed. Profiles and
 * confirmations are read each time; a book made of the same ones is used again.
 */
export function lawOf(open: OpenUnit, date: string): LawBook {
  const profiles = open.db.read.all('province_profile');
  const confirmations = open.db.read.all('law_confirmation');
  const { province } = unitOf(open);
  const stamp = [province, ...[...profiles, ...confirmations].map(({ id, version }) => `${id}.${version}`)].join(' ');
  const held = kept.get(open);
  const books = held !== undefined && held.stamp === stamp && held.books.size < MOST_BOOKS ? held.books : new Map<string, LawBook>();
  kept.set(open, { stamp, books });
  const profile = profileOn(profiles, date);
  const law = books.get(date) ?? lawOn(citedIn(awardCatalogue, [province, profile?.province ?? '']), profile, confirmations, date);
  books.set(date, law);
  return law;
}

/** Province profiles, and confirmations that rules were compared with the texts. */
export function lawHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'law.state': () => ok({ today: open.clock.today(), province: unitOf(open).province, profiles: db.read.all('province_profile'), confirmations: db.read.all('law_confirmation') }),
    'law.fieldHelp': (_ctx, { date = open.clock.today() }) => ok({ date, fields: fieldHelp({ book: lawOf(open, date), unitKind: unitOf(open).kind }) }),
    'law.confirm': (ctx, fields) =>
      db.write(ctx.actor, 'Ghi đã đối chiếu quy định', (tx) => {
        refuseUnknownRule(fields);
        if (fields.on > open.clock.today()) throw new Refusal(fault('ngay-tuong-lai', 'Ngày đối chiếu ở sau hôm nay.', { item: 'on', next: 'Ghi ngày đã đối chiếu xong.' }));
        return tx.add('law_confirmation', fields);
      }),
    'law.unconfirm': (ctx, { id }) =>
      db.write(ctx.actor, 'Bỏ ghi đã đối chiếu', (tx) => {
        tx.need('law_confirmation', id);
        tx.remove('law_confirmation', id);
        return {};
      }),
    'law.reconfirm': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục ghi đã đối chiếu', (tx) => {
        tx.restore('law_confirmation', id);
        return {};
      }),
    'profile.save': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, id === undefined ? 'Thêm quy định của tỉnh' : 'Sửa quy định của tỉnh', (tx) => {
        refuseFaulty(fields);
        if (id === undefined) return tx.add('province_profile', { ...fields, used: false, received: null });
        const held = tx.need('province_profile', id);
        if (held.used) refuseTogether(tx, { ...held, ...fields });
        return tx.put('province_profile', { ...held, ...fields }, version);
      }),
    'profile.use': (ctx, { id, version, used }) =>
      db.write(ctx.actor, used ? 'Dùng quy định của tỉnh' : 'Thôi dùng quy định của tỉnh', (tx) => {
        const held = tx.need('province_profile', id);
        if (used) refuseTogether(tx, held);
        return tx.put('province_profile', { ...held, used }, version);
      }),
    'profile.remove': (ctx, { id }) =>
      db.write(ctx.actor, 'Xóa quy định của tỉnh', (tx) => {
        if (tx.need('province_profile', id).used) throw new Refusal(fault('dang-dung', 'Quy định này đang được dùng nên không xóa được.', { next: 'Thôi dùng rồi xóa.' }));
        tx.remove('province_profile', id);
        return {};
      }),
    'profile.restore': (ctx, { id }) =>
      db.write(ctx.actor, 'Khôi phục quy định của tỉnh', (tx) => {
        tx.restore('province_profile', id);
        return {};
      }),
    'profile.export': (_ctx, { id }) =>
      catchRefusal(() => {
        const profile = db.read.need('province_profile', id);
        return { fileName: profileFileName(profile), mediaType: 'application/json', bytes: new TextEncoder().encode(writeProfileFile(profile)) };
      }),
    'profile.import': async (ctx, { fileName }, bytes) => {
      const content = await readAll(bytes, MOST_PROFILE_BYTES);
      if (content === null) return err(fault('tep-qua-lon', 'Tệp quy định lớn hơn 2 MB.', { next: 'Kiểm tra có chọn nhầm tệp không.' }));
      const read = readProfileFile(new TextDecoder().decode(content));
      if (!read.ok) return read;
      const name = nfc(fileName.split(/[\\/]/u).pop() ?? '').slice(0, 200);
      return db.write(ctx.actor, 'Nhận tệp quy định của tỉnh', (tx) => tx.add('province_profile', { ...read.value, used: false, received: { fileName: name, on: open.clock.today() } }));
    },
  };
}

function refuseFaulty(fields: Parameters<typeof profileFaults>[0]): void {
  const wrong = profileFaults(fields)[0];
  if (wrong !== undefined) throw new Refusal(wrong);
}

function refuseTogether(tx: Writing, profile: ProvinceProfile): void {
  const wrong = usedTogether(tx.all('province_profile'), profile);
  if (wrong !== null) throw new Refusal(wrong);
}

function refuseUnknownRule({ awardCode, ruleKey }: LawConfirmationFields): void {
  const award = awardCode === null ? undefined : awardByCode(awardCode);
  if (awardCode !== null && award === undefined) throw new Refusal(fault('khong-tim-thay', 'Danh mục không có danh hiệu, hình thức này.', { item: 'awardCode', next: 'Chọn lại trong danh mục.' }));
  if (ruleKey === null) return;
  if (award === undefined || !rulesOf(award).some(({ key }) => key === ruleKey)) throw new Refusal(fault('khong-tim-thay', 'Danh mục không có quy định này.', { item: 'ruleKey', next: 'Mở lại trang tra cứu rồi chọn lại.' }));
}
