import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { renderXlsx } from '../../../electron/documents/xlsx.ts';
import type { IntakeContent } from '../../../shared/domain/intake.ts';
import { SubjectFields } from '../../../shared/domain/subject.ts';
import { faultOf, folder, newCommune, person, siteAt } from './sites.ts';

const GK = { source: 'catalogue', code: 'GK_XA' } as const;
const REASON = 'Thiếu xác nhận của thủ trưởng đơn vị ở báo cáo thành tích.';

const content = (fields: object, more: Partial<IntakeContent> = {}): IntakeContent => ({ fields: SubjectFields.parse(fields), award: GK, awardText: 'Giấy khen', merit: 'xuất sắc trong năm học 2025-2026', note: '', ...more });
const sending = (receivedOn: string, number = '05/TTr-TH', date: string | null = '2026-11-10') => ({ number, date, receivedOn, scanIds: [] });

async function commune(): Promise<{ site: Site; roundId: string }> {
  const site = siteAt(folder());
  await newCommune(site);
  const unit = (await site.call('unit.state', {})).unit;
  if (unit === null) throw new Error('no unit');
  await site.call('unit.update', { ...unit, symbol: 'UBND', draftingSymbol: 'VHXH' });
  const round = await site.call('round.save', { fields: { kind: 'yearly', name: 'Khen thưởng năm 2026', year: 2026, reason: 'Có thành tích xuất sắc năm 2026' } });
  return { site, roundId: round.id };
}

const organisation = async (site: Site, name: string, kind: 'don-vi-truc-thuoc' | 'thon-buon-tdp' | 'mttq' | 'xa') => (await site.call('organisation.save', { fields: { name, kind } })).id;

async function sent(site: Site, roundId: string, lines: readonly IntakeContent[], senderName = 'Trường Tiểu học Lê Văn Mẫu') {
  return await site.call('intake.save', { fields: { roundId, senderId: null, senderName }, sending: sending('2026-11-12'), lines: [...lines] });
}

describe('lists from below', () => {
  it('R92: sender, number of the tờ trình, day received and lines are kept; accepted lines become nominations that know where they came from', async () => {
    const { site, roundId } = await commune();
    const known = (await site.call('subject.save', { fields: person('Đặng Thị Mẫu', { workplace: 'Trường Tiểu học Lê Văn Mẫu', birth: { year: 1985 } }) })).saved;
    const intake = await sent(site, roundId, [content(person('Đặng Thị Mẫu', { birth: { year: 1985 } })), content(person('Vũ Văn Thí')), content({ kind: 'collective', name: 'Tổ chuyên môn 4-5' })]);
    const { lines } = await site.call('intake.get', { id: intake.id });
    expect(lines.map(({ stateWord }) => stateWord)).toEqual(['Chờ duyệt', 'Chờ duyệt', 'Chờ duyệt']);
    expect(lines[0]?.suspects).toMatchObject([{ id: known?.id, name: 'Đặng Thị Mẫu', reason: 'cùng họ tên, cùng năm sinh 1985' }]);

    // Nothing is guessed: the one whose name is in the registry waits until somebody says who it is.
    const ids = lines.map(({ line }) => line.id);
    const first = await site.call('intake.accept', { id: intake.id, lineIds: ids });
    expect(first.accepted).toEqual(ids.slice(1));
    expect(first.newSubjects).toBe(2);
    expect(first.left).toMatchObject([{ lineId: ids[0], name: 'Đặng Thị Mẫu' }]);
    const waiting = (await site.call('intake.get', { id: intake.id })).lines[0]?.line;
    await site.call('intake.settle', { lineId: ids[0] ?? '', version: waiting?.version ?? 0, subjectId: known?.id ?? '' });
    expect((await site.call('intake.accept', { id: intake.id, lineIds: [ids[0] ?? ''] })).accepted).toHaveLength(1);

    const round = await site.call('round.get', { id: roundId });
    expect(round.nominations.map(({ subjectName, awardName }) => [subjectName, awardName])).toEqual([
      ['Vũ Văn Thí', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu'],
      ['Tổ chuyên môn 4-5', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu'],
      ['Đặng Thị Mẫu', 'Giấy khen của Chủ tịch Ủy ban nhân dân xã Tân Mẫu'],
    ]);
    expect(round.nominations[2]?.subjectId).toBe(known?.id);
    expect(await site.call('intake.origin', { nominationId: round.nominations[2]?.id ?? '' })).toMatchObject({ senderName: 'Trường Tiểu học Lê Văn Mẫu', number: '05/TTr-TH', date: '2026-11-10', sending: 1 });
    expect((await site.call('intake.list', { roundId })).intakes).toMatchObject([{ senderName: 'Trường Tiểu học Lê Văn Mẫu', number: '05/TTr-TH', receivedOn: '2026-11-12', lines: 3, accepted: 3, stateWord: 'Đã duyệt' }]);
    expect((await site.call('subject.list', { after: null, limit: 100 })).total).toBe(3);
  });

  it('R92: two lines of one list that may be one person are named, and one subject with two lines is asked about', async () => {
    const { site, roundId } = await commune();
    const intake = await sent(site, roundId, [content(person('Trần Văn Ví')), content(person('Trần Văn Ví'))]);
    const before = (await site.call('intake.get', { id: intake.id })).lines;
    expect(before[1]?.open).toEqual([{ code: 'trung-trong-danh-sach', sentence: 'Có thể trùng với dòng 1 của danh sách này.' }]);
    const ids = before.map(({ line }) => line.id);
    const first = await site.call('intake.accept', { id: intake.id, lineIds: ids });
    expect(first.left.map(({ lineId }) => lineId)).toEqual([ids[1]]);
    const after = (await site.call('intake.get', { id: intake.id })).lines;
    await site.call('intake.settle', { lineId: ids[1] ?? '', version: after[1]?.line.version ?? 0, subjectId: after[0]?.line.subjectId ?? '' });
    const asked = await site.call('intake.accept', { id: intake.id, lineIds: [ids[1] ?? ''] });
    expect(asked.accepted).toEqual([]);
    expect(asked.repeats[0]?.sentence).toContain('Trần Văn Ví đã được đề nghị');
    expect((await site.call('intake.accept', { id: intake.id, lineIds: [ids[1] ?? ''], allowRepeat: true })).accepted).toHaveLength(1);
  });

  it('R69: the receiving body may be a commune: a returned line is mended and sent again under the same identity, both versions kept', async () => {
    const { site, roundId } = await commune();
    const intake = await sent(site, roundId, [content(person('Vũ Văn Thí')), content(person('Lê Thị Dụ'))]);
    const ids = (await site.call('intake.get', { id: intake.id })).lines.map(({ line }) => line.id);
    await site.call('intake.accept', { id: intake.id, lineIds: ids });
    const nominations = (await site.call('round.get', { id: roundId })).nominations.map(({ id }) => id);
    expect(await faultOf(site.call('intake.return', { id: intake.id, lineIds: [ids[0] ?? ''], reason: REASON, on: '2026-11-11' }))).toMatchObject({ code: 'tra-truoc-khi-nhan' });
    const note = await site.call('intake.return', { id: intake.id, lineIds: [ids[0] ?? ''], reason: REASON, on: '2026-11-15', answerBy: '2026-11-18' });
    expect((await site.call('round.get', { id: roundId })).nominations.map(({ id }) => id)).toEqual([nominations[1]]);
    expect((await site.call('intake.get', { id: intake.id })).stateWord).toBe('Bị trả lại');

    const version = (await site.call('intake.get', { id: intake.id })).intake.version;
    await site.call('intake.resend', { id: intake.id, version, sending: sending('2026-11-17', '09/TTr-TH', '2026-11-16'), lines: [{ id: ids[0] ?? '', ...content(person('Vũ Văn Thí'), { merit: 'xuất sắc, có sáng kiến được công nhận' }) }] });
    const again = await site.call('intake.get', { id: intake.id });
    expect(again.intake.sendings.map(({ number }) => number)).toEqual(['05/TTr-TH', '09/TTr-TH']);
    expect(again.lines[0]?.line).toMatchObject({ id: ids[0], state: 'waiting', sending: 2, merit: 'xuất sắc, có sáng kiến được công nhận', earlier: [{ sending: 1, merit: 'xuất sắc trong năm học 2025-2026' }] });
    expect(again.lines[0]?.changes).toEqual([{ sending: 1, changes: ['Thành tích: xuất sắc trong năm học 2025-2026 → xuất sắc, có sáng kiến được công nhận'] }]);

    await site.call('intake.accept', { id: intake.id, lineIds: [ids[0] ?? ''] });
    const round = await site.call('round.get', { id: roundId });
    expect(new Set(round.nominations.map(({ id }) => id))).toEqual(new Set(nominations));
    expect((await site.call('nomination.get', { id: nominations[0] ?? '' })).nomination.merit).toBe('xuất sắc, có sáng kiến được công nhận');
    expect(await faultOf(site.call('intake.undoReturn', { id: intake.id, returnId: note.id }))).toMatchObject({ code: 'da-gui-lai' });
  });

  it('a return and an acceptance can be taken back while nothing followed', async () => {
    const { site, roundId } = await commune();
    const intake = await sent(site, roundId, [content(person('Vũ Văn Thí')), content(person('Lê Thị Dụ'))]);
    const ids = (await site.call('intake.get', { id: intake.id })).lines.map(({ line }) => line.id);
    await site.call('intake.accept', { id: intake.id, lineIds: [ids[0] ?? ''] });
    const note = await site.call('intake.return', { id: intake.id, lineIds: ids, reason: REASON, on: '2026-11-15' });
    await site.call('intake.undoReturn', { id: intake.id, returnId: note.id });
    expect((await site.call('intake.get', { id: intake.id })).lines.map(({ stateWord }) => stateWord)).toEqual(['Đã duyệt', 'Chờ duyệt']);
    expect((await site.call('round.get', { id: roundId })).nominations).toHaveLength(1);
    expect(await faultOf(site.call('intake.remove', { id: intake.id }))).toMatchObject({ code: 'da-nhan-vao-dot-xet' });
    await site.call('intake.undoAccept', { lineIds: [ids[0] ?? ''] });
    expect((await site.call('round.get', { id: roundId })).nominations).toHaveLength(0);
  });

  it('a line that passed the council or stands in a dossier is not returned below', async () => {
    const { site, roundId } = await commune();
    const intake = await sent(site, roundId, [content(person('Vũ Văn Thí'))]);
    const ids = (await site.call('intake.get', { id: intake.id })).lines.map(({ line }) => line.id);
    await site.call('intake.accept', { id: intake.id, lineIds: ids });
    const nominationIds = (await site.call('round.get', { id: roundId })).nominations.map(({ id }) => id);
    await site.call('dossier.create', { roundId, nominationIds, receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { content: 'Đề nghị khen thưởng' } });
    expect(await faultOf(site.call('intake.return', { id: intake.id, lineIds: ids, reason: REASON, on: '2026-11-15' }))).toMatchObject({ code: 'dang-trong-ho-so' });
  });

  it('R92: who has not sent yet is named, with a printed reminder; one list of units is used', async () => {
    const { site, roundId } = await commune();
    const school = await organisation(site, 'Trường Tiểu học Lê Văn Mẫu', 'don-vi-truc-thuoc');
    const village = await organisation(site, 'Thôn Đông', 'thon-buon-tdp');
    const front = await organisation(site, 'Ủy ban Mặt trận Tổ quốc xã', 'mttq');
    await organisation(site, 'xã Bên Cạnh', 'xa');
    const before = await site.call('intake.list', { roundId });
    expect(before.units.map(({ name }) => name)).toEqual(['Thôn Đông', 'Trường Tiểu học Lê Văn Mẫu', 'Ủy ban Mặt trận Tổ quốc xã']);
    expect(before.proposed).toHaveLength(3);
    await site.call('intake.saveCall', { roundId, organisationIds: [school, village, front], dueOn: '2026-11-11' });
    await sent(site, roundId, [content(person('Vũ Văn Thí'))]);
    const { expected, notSent, intakes } = await site.call('intake.list', { roundId });
    expect(notSent).toBe(2);
    expect(intakes[0]?.late).toBe(true);
    expect(expected.map(({ name, stateWord, dueWord }) => [name, stateWord, dueWord])).toEqual([
      ['Trường Tiểu học Lê Văn Mẫu', 'Chờ duyệt', 'Muộn'],
      ['Thôn Đông', 'Chưa gửi', 'Quá hạn 9 ngày'],
      ['Ủy ban Mặt trận Tổ quốc xã', 'Chưa gửi', 'Quá hạn 9 ngày'],
    ]);
    const letter = await site.download('paper.make', { kind: 'cong-van-don-doc-danh-sach', id: roundId, format: 'pdf' });
    expect(letter.fileName).toMatch(/^Cong-van-don-doc-gui-ho-so-/u);
    expect(letter.bytes.length).toBeGreaterThan(5000);
    expect((await site.call('intake.remind', { roundId, on: '2026-11-20', number: '88/UBND-VHXH' })).reminders).toEqual([{ on: '2026-11-20', number: '88/UBND-VHXH' }]);
    // The next round proposes the same units.
    const next = await site.call('round.save', { fields: { kind: 'sudden', name: 'Đột xuất', year: 2026 } });
    expect(new Set((await site.call('intake.list', { roundId: next.id })).proposed)).toEqual(new Set([school, village, front]));
  });

  it('R92: the return is printed as a công văn, in Word and PDF', async () => {
    const { site, roundId } = await commune();
    const intake = await sent(site, roundId, Array.from({ length: 12 }, (_, i) => content(person(`Nguyễn Văn Mẫu ${i + 1}`))));
    const ids = (await site.call('intake.get', { id: intake.id })).lines.map(({ line }) => line.id);
    const note = await site.call('intake.return', { id: intake.id, lineIds: ids, reason: REASON, on: '2026-11-15', number: '90/UBND-VHXH' });
    for (const format of ['docx', 'pdf'] as const) {
      expect((await site.download('paper.make', { kind: 'cong-van-tra-lai', id: `${intake.id}/${note.id}`, format })).bytes.length).toBeGreaterThan(5000);
    }
  });

  it('R92: an .xlsx with groups, award and merit columns is read into rows; nothing is typed twice', async () => {
    const { site } = await commune();
    const headings = ['STT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị công tác', 'Hình thức đề nghị', 'Tóm tắt thành tích'];
    const bytes = await renderXlsx([
      {
        name: 'Danh sach',
        titles: ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'],
        columns: headings.map((heading) => ({ heading, type: 'text' as const, widthMm: 30 })),
        rows: [
          ['I', 'Tập thể', null, null, null, null, null],
          ['1', 'Tổ chuyên môn 4-5', null, null, 'Trường Tiểu học Lê Văn Mẫu', 'Giấy khen', 'Hoàn thành xuất sắc'],
          ['II', 'Cá nhân', null, null, null, null, null],
          ['1', 'Bà Đặng Thị Mẫu', '1985', 'Giáo viên', 'Trường Tiểu học Lê Văn Mẫu', 'GK', 'Dạy giỏi'],
          [null, 'Tổng cộng', '2', null, null, null, null],
        ],
      },
    ]);
    const read = await site.upload('intake.readFile', { fileName: 'ds.xlsx' }, bytes);
    expect(read.headingRow).toBeGreaterThan(1);
    expect(read.rows).toMatchObject([
      { kind: 'collective', name: 'Tổ chuyên môn 4-5', place: 'Trường Tiểu học Lê Văn Mẫu', award: 'Giấy khen', merit: 'Hoàn thành xuất sắc' },
      { kind: 'person', name: 'Bà Đặng Thị Mẫu', birth: '1985', position: 'Giáo viên', award: 'GK', merit: 'Dạy giỏi' },
    ]);
  });

  it('a list is refused that came before it was written or after today; waiting lines can be changed and taken away', async () => {
    const { site, roundId } = await commune();
    const fields = { roundId, senderId: null, senderName: 'Thôn Đông' };
    expect(await faultOf(site.call('intake.save', { fields, sending: sending('2026-11-21'), lines: [] }))).toMatchObject({ code: 'nhan-sau-hom-nay', item: 'receivedOn' });
    expect(await faultOf(site.call('intake.save', { fields, sending: sending('2026-11-09'), lines: [] }))).toMatchObject({ code: 'to-trinh-sau-ngay-nhan' });
    const intake = await site.call('intake.save', { fields, sending: sending('2026-11-12'), lines: [content(person('Vũ Văn Thí')), content(person('Lê Thị Dụ'))] });
    const [first] = (await site.call('intake.get', { id: intake.id })).lines;
    await site.call('intake.save', { id: intake.id, version: intake.version, fields, sending: sending('2026-11-13'), lines: [{ id: first?.line.id, ...content(person('Vũ Văn Thử')) }, content({ kind: 'household', name: 'Trần Ví' })] });
    const { lines, intake: saved } = await site.call('intake.get', { id: intake.id });
    expect(lines.map(({ line }) => [line.id === first?.line.id, line.fields.name])).toEqual([[true, 'Vũ Văn Thử'], [false, 'Trần Ví']]);
    expect(saved.sendings).toHaveLength(1);
    expect(saved.sendings[0]?.receivedOn).toBe('2026-11-13');
  });
});
