import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/store/database.ts';
import { unlockWithPassphrase } from '../../../electron/store/keyring.ts';
import { subkey } from '../../../electron/store/keys.ts';
import { MIGRATIONS, schemaVersion } from '../../../electron/store/migrations/index.ts';
import { ERASED_NAME } from '../../../shared/domain/erasure.ts';
import { fold } from '../../../shared/text/fold.ts';
import { carry, pair } from '../../../electron/demo/exchange.ts';
import { decided } from './decided.ts';
import { docxText } from './docx-text.ts';
import { faultOf, folder, newCommune, newProvince, person, siteAt, submitDossier } from './sites.ts';

const NAME = 'Nguyễn Văn Mẫu';
const NUMBER = '068099123456';
const PDF = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Every way the person could stand in a value. */
const FORMS = [NAME, NUMBER].flatMap((text) =>
  [text, text.normalize('NFD'), text.toUpperCase(), fold(text)].flatMap((form) => {
    const bytes = Buffer.from(form);
    return [bytes, Buffer.from(form, 'utf16le'), Buffer.from(bytes.toString('base64').slice(0, -4)), Buffer.from(bytes.toString('hex'))];
  }),
);

/** Tables of a database, shadow tables of the search indexes included, that hold the person. */
async function tablesHolding(dir: string, file: string): Promise<string[]> {
  const key = await unlockWithPassphrase(dir, 'mat khau mau', Date.now());
  if (!key.ok) throw new Error(key.error.message);
  const db = openDatabase({ file, key: subkey(key.value, 'database'), schemaVersion: schemaVersion(MIGRATIONS), readonly: true });
  if (!db.ok) throw new Error(db.error.message);
  try {
    const tables = db.value.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
    return tables.filter((table) =>
      db.value.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().all().some((row) =>
        row.some((cell) => {
          const bytes = Buffer.isBuffer(cell) ? cell : typeof cell === 'string' ? Buffer.from(cell) : null;
          return bytes !== null && FORMS.some((form) => bytes.includes(form));
        }),
      ),
    );
  } finally {
    db.value.close();
  }
}

const databases = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('unit.db')).map((name) => join(dir, name));

describe('R88, F66: the rights of a person', () => {
  it('F66: gives out everything that is held, then erases it from every file, and the journal still holds', async () => {
    const { site, dir, decisionId, ids } = await decided();
    const { rows } = await site.call('subject.list', { search: NAME });
    const id = rows[0]?.id ?? '';
    const { subject } = await site.call('subject.get', { id });
    if (subject.kind !== 'person') throw new Error(subject.kind);
    const { id: _id, version, ...fields } = subject;
    await site.call('subject.save', { id, version, fields: { ...fields, nationalId: NUMBER, birth: { date: '1980-03-12' } }, keepApart: true });
    await site.call('record.save', { register: 'discipline', fields: { subjectId: id, name: NAME, level: 'canh_cao', from: '2020-01-01', source: '9/QĐ', note: 'vụ việc tháng Giêng' } as never });
    // A slip in the name put right goes to what is not frozen; the decision that keeps the old is named.
    const slipped = await site.call('subject.get', { id });
    const { id: _old, version: at, ...correct } = slipped.subject as typeof subject;
    const wrong = await site.call('subject.save', { id, version: at, fields: { ...correct, name: 'Nguyễn Văn Mậu' }, keepApart: true });
    expect(wrong.correction?.followed).toEqual([expect.stringContaining('(1)')]);
    expect(wrong.correction?.kept.join()).toContain('Quyết định số');
    expect((await site.call('record.list', { register: 'discipline', subjectId: id } as never)).rows.map((row) => (row as unknown as { record: { name: string } }).record?.name ?? (row as unknown as { name: string }).name)).toEqual(['Nguyễn Văn Mậu']);
    const back = await site.call('subject.save', { id, version: wrong.saved?.version ?? 0, fields: { ...correct, name: NAME }, keepApart: true });
    expect(back.correction).toEqual({ followed: [expect.stringContaining('(1)')], kept: [] });
    await site.call('draft.save', { key: 'doan/mot', value: JSON.stringify({ text: `Viết về ${NAME}, số ${NUMBER}` }) });
    await site.call('remark.add', { about: 'nomination', id: ids[2] ?? '', text: 'Góp ý riêng về người này' });
    const wife = await site.call('subject.get', { id: (await site.call('subject.list', { search: 'Trần Thị Ví Dụ' })).rows[0]?.id ?? '' });
    const { id: wifeId, version: wifeVersion, ...wifeFields } = wife.subject;
    await site.call('subject.save', { id: wifeId, version: wifeVersion, fields: { ...wifeFields, note: `Vợ của ${NAME.toUpperCase()}, thôn Đông` }, keepApart: true });
    const own = await site.upload('scan.add', { fileName: `Ảnh ${NAME}.pdf` }, PDF);
    await site.job('backup.create', {});

    const text = new TextDecoder().decode((await site.download('person.export', { id, format: 'json' })).bytes);
    for (const part of [NAME, NUMBER, '1980-03-12', 'vụ việc tháng Giêng', 'Góp ý riêng về người này', 'Giấy khen của Chủ tịch', `Ảnh ${NAME}.pdf`]) expect(text).toContain(part);
    expect(text).not.toContain('Trần Thị Ví Dụ');
    expect((await site.download('person.export', { id, format: 'xlsx' })).bytes.length).toBeGreaterThan(1000);

    const preview = await site.call('person.erasePreview', { id });
    expect(preview).toMatchObject({ name: NAME, namesakes: [], backups: 1, second: null });
    const asked = preview.places.filter(({ mustChoose }) => mustChoose).map(({ key }) => key);
    expect(new Set(asked.map((key) => key.split(' ')[0]))).toEqual(new Set(['decision_line', 'award_entry']));
    expect(preview.places.map(({ word }) => word)).toEqual(expect.arrayContaining(['Đối tượng', 'Kỷ luật', 'Bản đang soạn', 'Góp ý', 'Tệp đính kèm']));

    const input = { id, confirm: NAME, reason: `Đơn của ${NAME} ngày 18/11/2026`, backups: 'now' as const };
    expect(await faultOf(site.job('person.erase', { ...input, confirm: 'Nguyễn Văn Mau' }))).toMatchObject({ code: 'ten-khong-khop', item: 'confirm' });
    expect(await faultOf(site.job('person.erase', input))).toMatchObject({ code: 'chua-chon' });
    const keeping = asked.map((key) => ({ key, keep: true }));
    expect(await faultOf(site.job('person.erase', { ...input, chosen: keeping }))).toMatchObject({ code: 'thieu-ly-do' });

    const others = await site.call('decision.after', { id: decisionId });
    const done = await site.job('person.erase', { ...input, chosen: asked.map((key) => ({ key, keep: false })) });
    expect(done).toMatchObject({ kept: 0, backupsRemoved: 1, left: [] });
    expect(done.files).toBeGreaterThan(0);

    // What is about others reads as before; the person's place is there without the person.
    const after = await site.call('decision.after', { id: decisionId });
    const without = (one: typeof after) => one.awards.map(({ entry }) => entry).filter(({ subjectId }) => subjectId !== id);
    expect(without(after)).toEqual(without(others));
    expect(after.awards.find(({ entry }) => entry.subjectId === id)?.entry).toMatchObject({ subjectName: ERASED_NAME, subjectPlace: ERASED_NAME, decisionNumber: '345/QĐ-UBND', awardName: others.awards.find(({ entry }) => entry.subjectId === id)?.entry.awardName });
    expect(await site.call('subject.get', { id })).toMatchObject({ deleted: true, subject: { name: ERASED_NAME, nationalId: '', birth: null, position: '' } });
    expect((await site.call('subject.list', { search: NAME, bin: true })).total).toBe(0);
    expect((await site.call('subject.list', { search: 'Trần Thị Ví Dụ' })).total).toBe(1);
    expect(await site.call('subject.get', { id: wifeId })).toMatchObject({ deleted: false, subject: { ...wifeFields, note: `Vợ của ${ERASED_NAME}, thôn Đông` } });
    await site.call('audit.history', { about: 'decision', id: decisionId });
    expect(await site.job('audit.verify', {})).toMatchObject({ intact: true });
    expect(await faultOf(site.call('person.erasePreview', { id }))).toMatchObject({ code: 'da-xoa-theo-yeu-cau' });
    expect(own.fileName).toContain(NAME);
    expect(await site.call('health.consistency', {})).toEqual([]);

    await site.close();
    const files = databases(dir);
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) expect([file.slice(dir.length), await tablesHolding(dir, file)]).toEqual([file.slice(dir.length), []]);
    const blobs = (below: string) => (existsSync(below) ? readdirSync(below, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0);
    expect([blobs(join(dir, 'blobs')), blobs(join(dir, 'backups', 'blobs')), blobs(join(dir, 'staging'))]).toEqual([0, 0, 0]);
  });

  it('F66: keeps what somebody gives a reason for, and leaves a namesake alone', async () => {
    const { site, decisionId } = await decided();
    const id = (await site.call('subject.list', { search: NAME })).rows[0]?.id ?? '';
    const { saved: other } = await site.call('subject.save', { fields: person(NAME, { nationalId: '079099000111' }), keepApart: true });
    await site.job('backup.create', {});
    const preview = await site.call('person.erasePreview', { id });
    expect(preview.namesakes).toEqual([{ id: other?.id, name: NAME }]);
    const asked = preview.places.filter(({ mustChoose }) => mustChoose).map(({ key }) => key);
    const request = { id, confirm: NAME, reason: 'Đơn ngày 18/11/2026', backups: 'retention' as const, chosen: asked.map((key) => ({ key, keep: true, reason: 'Hồ sơ của Nhà nước' })) };
    const done = await site.job('person.erase', request);
    expect(done).toMatchObject({ kept: asked.length, backupsRemoved: 0 });
    expect((await site.call('health.consistency', {})).map((one) => one.id)).toEqual([]);
    expect((await site.call('decision.after', { id: decisionId })).awards.map(({ entry }) => entry.subjectName)).toContainEqual(expect.stringContaining(NAME));
    expect(await site.call('subject.get', { id })).toMatchObject({ deleted: true, subject: { name: ERASED_NAME } });
    expect(await site.call('subject.get', { id: other?.id ?? '' })).toMatchObject({ deleted: false, subject: { name: NAME, nationalId: '079099000111' } });
    expect(await site.job('audit.verify', {})).toMatchObject({ intact: true });

    // A backup from before brings the person back; the check of the data says so.
    const [row] = await site.call('backup.list', {});
    await site.job('backup.restore', { handle: row?.handle ?? '' });
    expect((await site.call('health.consistency', {})).find((one) => one.id === 'nguoi-da-xoa-tro-lai')).toMatchObject({ count: 1, severity: 'bad' });
    await site.job('person.erase', request);
    expect(await site.call('subject.get', { id })).toMatchObject({ deleted: true, subject: { name: ERASED_NAME } });
    expect(await site.call('health.consistency', {})).toEqual([]);
  });

  it('erases persons only', async () => {
    const site = siteAt(join(folder(), 'xa'));
    await newCommune(site);
    const { saved } = await site.call('subject.save', { fields: { kind: 'household', name: 'Hộ Mẫu' }, keepApart: true });
    expect(await faultOf(site.call('person.erasePreview', { id: saved?.id ?? '' }))).toMatchObject({ code: 'khong-phai-ca-nhan' });
  });
});

describe('erasing between two units', () => {
  it('R88, F66: what the province has confirmed does not go to it again with a hole in it; what it never got goes without the person; the letter asks it', async () => {
    const root = folder();
    const [commune, province] = [siteAt(join(root, 'xa')), siteAt(join(root, 'tinh'))];
    await newCommune(commune);
    await newProvince(province);
    await pair(commune, province);
    const [peer] = await commune.call('peer.list', {});
    const receiver = { code: peer?.unitCode ?? '', name: peer?.unitName ?? '' };
    await submitDossier(commune, receiver, NAME);
    await carry(commune, province, root);
    await carry(province, commune, root);
    const id = (await commune.call('subject.list', { search: NAME })).rows[0]?.id ?? '';
    await submitDossier(commune, receiver, 'Lê Thị Đi Sau');
    const preview = await commune.call('person.erasePreview', { id });
    expect(preview.units).toEqual([receiver.name]);
    // What the province holds stays there: it has to be asked, before nobody here knows the name.
    const letter = await docxText((await commune.download('person.export', { id, what: 'letter', format: 'docx' })).bytes);
    for (const words of ['V/v đề nghị xóa dữ liệu cá nhân', receiver.name, NAME, 'cần kiểm tra văn bản']) expect(letter).toContain(words);
    await commune.job('person.erase', { id, confirm: NAME, reason: 'Đơn ngày 20/11/2026', backups: 'retention', chosen: preview.places.filter((place) => place.mustChoose).map(({ key }) => ({ key, keep: false, reason: '' })) });

    const { written: [bundle] } = await commune.job('bundle.export', { peerCodes: [receiver.code], folder: `path:${root}` });
    const scan = await province.call('bundle.scan', { folder: `path:${root}` });
    const file = scan.bundles.find(({ fileName }) => fileName === bundle?.fileName);
    const plan = await province.job('bundle.preview', { file: file?.handle ?? '' });
    expect(plan.change).toBe(0);
    await province.job('bundle.import', { stageId: plan.stageId });
    expect(await province.call('conflict.list', {})).toMatchObject({ total: 0 });
    const inbox = await province.call('inbox.list', {});
    expect(JSON.stringify(inbox)).not.toContain(ERASED_NAME);
    const names = (await Promise.all(inbox.map((row) => province.call('inbox.get', { versionId: (row as { versionId: string }).versionId })))).map((one) => JSON.stringify(one));
    expect(names.filter((text) => text.includes(NAME))).toHaveLength(1);
    expect(names.filter((text) => text.includes('Lê Thị Đi Sau'))).toHaveLength(1);
  });
});
