import type { z } from 'zod';
import type { OldAwardFields as OldAwardSchema } from '../../shared/api/registry.ts';
import { awardByCode, awardCatalogue } from '../../shared/catalogue/awards.ts';
import { districtNote } from '../../shared/domain/award-import.ts';
import { RECIPIENT_CLASS_OF } from '../../shared/domain/award.ts';
import { endedOn } from './collective-ends.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import { displayName, placeOf, plainName } from '../../shared/domain/subject.ts';
import type { Subject, SubjectKind } from '../../shared/domain/subject.ts';
import { formatScreenDate } from '../../shared/text/dates.ts';
import { fold } from '../../shared/text/fold.ts';
import { nfc } from '../../shared/text/normal.ts';
import { Refusal, fault, ok } from '../../shared/result.ts';
import type { Reading, Writing } from './db.ts';
import type { HandlersOf } from './handlers.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOn } from './subject-of.ts';

type OldAward = z.output<typeof OldAwardSchema>;
type Methods = 'award.choices' | 'award.backfill' | 'award.change' | 'award.remove' | 'award.restore';
const COLLECTIVE = new Set(['collective', 'enterprise', 'commune', 'village']);

/** Old awards: entered once for one or many, counted as prior titles, never judged by the law of today. */
export function awardHistoryHandlers(open: OpenUnit): HandlersOf<Methods> {
  const { db } = open;
  return {
    'award.choices': (_ctx, { kind }) => {
      const fits = (recipients: readonly string[]): boolean => kind === null || recipients.some((token) => classOf(token) === RECIPIENT_CLASS_OF[kind]);
      return ok(awardCatalogue.filter(({ recipients }) => fits(recipients)).map((award) => ({ code: award.code, name: award.nameVi, group: award.kind === 'title' ? 'Danh hiệu thi đua' : 'Hình thức khen thưởng', authority: award.decidedBy[0]?.nameVi ?? '' })));
    },
    'award.backfill': (ctx, { subjectIds, fields }) =>
      db.write(ctx.actor, 'Nhập khen thưởng cũ', (tx) => {
        const award = checked(open, fields);
        const subjects = [...new Set(subjectIds)].map((id) => tx.need('subject', id));
        const had = subjects.filter((subject) => sameAward(tx, subject.id, award) !== undefined);
        const given = subjects.filter((subject) => !had.includes(subject));
        refuseKinds(given, award);
        return {
          ids: given.map((subject) => enterOld(open, tx, subject, award).id),
          skipped: had.map((subject) => ({ name: subject.name, sentence: `${subject.name} đã có «${award.awardName}» theo quyết định ${award.decisionNumber}.` })),
          warnings: [...districtNote(award.authority, award.decisionDate), ...given.flatMap((subject) => afterEnd(tx, subject, award))],
        };
      }),
    'award.change': (ctx, { id, version, fields }) =>
      db.write(ctx.actor, 'Sửa khen thưởng cũ', (tx) => {
        const held = needOld(tx, id);
        const award = checked(open, fields);
        const subject = held.subjectId === null ? null : tx.needEver('subject', held.subjectId);
        const twice = subject === null ? undefined : sameAward(tx, subject.id, award);
        if (twice !== undefined && twice.id !== id) throw new Refusal(fault('da-co-khen-thuong', `${plainName(held.subjectName)} đã có «${award.awardName}» theo quyết định này.`, { item: 'decisionNumber', next: 'Xóa một trong hai dòng.' }));
        if (subject !== null) refuseKinds([subject], award);
        return tx.put('award_entry', { ...held, ...award, ...(subject === null ? {} : nameThen(tx, subject, award.decisionDate)) }, version);
      }),
    'award.remove': (ctx, { ids }) =>
      db.write(ctx.actor, 'Xóa khen thưởng cũ', (tx) => {
        for (const id of ids) needOld(tx, id);
        for (const id of ids) tx.remove('award_entry', id);
        return {};
      }),
    'award.restore': (ctx, { ids }) =>
      db.write(ctx.actor, 'Khôi phục khen thưởng cũ', (tx) => {
        for (const id of ids) tx.restore('award_entry', id);
        return {};
      }),
  };
}

const classOf = (token: string): string => (token === 'household' ? 'household' : COLLECTIVE.has(token) ? 'collective' : 'individual');

/** The award as it is stored; a Refusal names what cannot be. */
function checked(open: OpenUnit, fields: OldAward): OldAward {
  const award = { ...fields, awardName: nfc(fields.awardName), decisionNumber: nfc(fields.decisionNumber), authority: nfc(fields.authority), merit: nfc(fields.merit) };
  if (award.decisionDate > open.clock.today()) throw new Refusal(fault('ngay-o-sau', 'Ngày quyết định ở sau hôm nay.', { item: 'decisionDate', next: 'Xem lại ngày quyết định.' }));
  if (award.year > Number(award.decisionDate.slice(0, 4))) throw new Refusal(fault('nam-sau-quyet-dinh', `Năm khen thưởng ${award.year} sau năm của quyết định (${formatScreenDate(award.decisionDate)}).`, { item: 'year', next: 'Xem lại năm, hoặc ngày quyết định.' }));
  if (award.periodTo !== null && award.periodTo > award.decisionDate) throw new Refusal(fault('giai-doan-sau-quyet-dinh', 'Giai đoạn thành tích kết thúc sau ngày quyết định.', { item: 'periodTo', next: 'Xem lại một trong hai ngày.' }));
  if (award.awardCode !== null && awardByCode(award.awardCode) === undefined) throw new Refusal(fault('khong-co-trong-danh-muc', 'Danh hiệu, hình thức này không có trong danh mục.', { item: 'awardCode', next: 'Chọn lại trong danh sách.' }));
  return award;
}

function refuseKinds(subjects: readonly Subject[], { awardCode, awardName }: OldAward): void {
  const award = awardCode === null ? undefined : awardByCode(awardCode);
  const wrong = award === undefined ? undefined : subjects.find(({ kind }) => !award.recipients.some((token) => classOf(token) === RECIPIENT_CLASS_OF[kind as SubjectKind]));
  if (wrong !== undefined) throw new Refusal(fault('khong-thuoc-doi-tuong', `«${awardName}» không tặng cho đối tượng như ${wrong.name}.`, { item: 'awardCode', next: 'Chọn danh hiệu, hình thức khác, hoặc bỏ đối tượng này.' }));
}

function needOld(tx: Reading, id: string): AwardEntry {
  const entry = tx.need('award_entry', id);
  if (entry.origin === 'backfill') return entry;
  throw new Refusal(fault('khen-thuong-cua-quyet-dinh', 'Khen thưởng này do quyết định ghi trong phần mềm, không sửa ở đây.', { next: 'Dùng Đính chính ở quyết định đó.' }));
}

/** The entry that says the same: same award, same decision. */
export function sameAward(read: Reading, subjectId: string, { awardName, awardCode, decisionNumber, decisionDate }: Pick<OldAward, 'awardName' | 'awardCode' | 'decisionNumber' | 'decisionDate'>): AwardEntry | undefined {
  const named = (entry: AwardEntry): boolean => (awardCode !== null && entry.awardCode === awardCode) || fold(entry.awardName) === fold(awardName);
  return read.all('award_entry', { subject: subjectId }).find((entry) => entry.decisionDate === decisionDate && fold(entry.decisionNumber) === fold(decisionNumber) && named(entry));
}

/** Name and place as they were on the decision's day. */
function nameThen(read: Reading, subject: Subject, date: string): Pick<AwardEntry, 'subjectName' | 'subjectPlace' | 'subjectKind'> {
  const then = subjectOn(read, subject.id, date);
  return { subjectKind: subject.kind, subjectName: displayName(then), subjectPlace: placeOf(then) };
}

/** Writes an old award of a subject into the register. */
export function enterOld(open: OpenUnit, tx: Writing, subject: Subject, award: OldAward): AwardEntry {
  return tx.add('award_entry', {
    subjectId: subject.id, ...nameThen(tx, subject, award.decisionDate), ...award, decisionId: null, decisionLineId: null, unitName: unitOf(open).name, roundKind: '', campaignName: null, origin: 'backfill', registerNumber: null, cancelledOn: null,
  });
}

/** A collective awarded after it ended: said, since one of the two days may be wrong. */
export function afterEnd(read: Reading, subject: Subject, { decisionDate }: Pick<OldAward, 'decisionDate'>): string[] {
  const sentence = endedOn(read, subject, decisionDate);
  return sentence === null ? [] : [sentence];
}
