import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBackend } from '../../../electron/backend.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { mayCall } from '../../../shared/api/roles.ts';
import type { Session } from '../../../electron/host/handlers.ts';
import { DENIED_ACTION } from '../../../electron/usecases/denials.ts';
import { FOCAL_CAMPAIGNS } from '../../../electron/usecases/focal.ts';
import { contract } from '../../../shared/api/contract.ts';
import type { Contract, MethodDef } from '../../../shared/api/define.ts';
import { USER_ROLES } from '../../../shared/domain/user.ts';
import type { Result } from '../../../shared/result.ts';
import { awardedRow, fieldsOf } from './decided.ts';
import { faultOf, folder, newCommune, newProvince, person, ports, siteAt, submitDossier } from './sites.ts';

const SECRET = 'mat khau mau';

/** A backend whose sessions may name a user, beside the sites whose session names none. */
function backendAt(dir: string, today: string | (() => number) = '2026-11-22') {
  const backend = createBackend({ dataDir: dir, ports, clock: typeof today === 'string' ? clockFrom(today) : today, random: (n) => randomBytes(n), log: (entry) => (entry.event === 'bug' ? console.error(entry) : undefined), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 }, checkOutput: true });
  onTestFinished(() => backend.shutdown());
  return (method: string, input: unknown, as?: string): Promise<Result<unknown>> => backend.dispatcher.run({ id: 't', host: 'cli', ...(as === undefined ? {} : { as }) } satisfies Session, method, input);
}
type Run = ReturnType<typeof backendAt>;
async function must(answer: Promise<Result<unknown>>): Promise<never> {
  const result = await answer;
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value as never;
}
const codeOf = async (answer: Promise<Result<unknown>>) => {
  const result = await answer;
  return result.ok ? 'ok' : result.error.code;
};

const own = { name: 'Trần Lãnh Mẫu', label: 'lãnh đạo' };
const fields = (role: string, label: string, name: string, focal: object[] = []) => ({ name, label, role, focal });
const second = { fields: fields('clerk', 'văn thư', 'Lê Văn Thư Mẫu'), passphrase: 'cau cua van thu', own };

async function enter(run: Run, label: string, passphrase: string) {
  await must(run('unit.lock', {}));
  await must(run('unit.unlock', { label, passphrase }));
}

describe('a lone user', () => {
  it('R87: one-clerk mode is as it was: no label is asked, everything may be done, and the journal calls her no head', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site);
    const state = await site.call('unit.state', {});
    expect(state).toMatchObject({ actor: { name: 'Người dùng duy nhất', role: 'head', shared: false }, signIn: [] });
    expect(await site.call('user.list', {})).toMatchObject({ users: [], lone: 'Người dùng duy nhất', province: false, campaigns: [] });
    expect(JSON.parse(readFileSync(join(dir, 'keyring.json'), 'utf8'))).toMatchObject({ format: 1 });
    await site.call('record.save', { register: 'tdkt_staff', fields: { name: 'Ngô Thị Phụ Trách Mẫu', subjectId: null, position: '', unit: '', post: 'kiem-nhiem', from: '2025-01-01', to: null, qualification: '', phone: '', source: '', note: '', campaignId: null } } as never);
    expect((await site.call('unit.state', {})).actor?.name).toBe('Ngô Thị Phụ Trách Mẫu');
  });
});

describe('users of one file', () => {
  it('R87: a second user has a label, a passphrase and a role of his own; the first keeps his passphrase', async () => {
    const dir = folder();
    const site = siteAt(dir, '2026-11-22');
    await newCommune(site);
    expect((await faultOf(site.call('user.add', { ...second, own: undefined } as never))).code).toBe('can-ten-cua-minh');
    const clerk = await site.call('user.add', second as never);
    expect(await site.call('user.list', {})).toMatchObject({ users: [{ name: own.name, label: 'lãnh đạo', role: 'head', self: true }, { id: clerk.id, role: 'clerk', self: false, active: true }], lone: null });
    const ring = readFileSync(join(dir, 'keyring.json'), 'utf8');
    expect(JSON.parse(ring)).toMatchObject({ format: 2 });
    for (const name of ['Trần', 'Lê Văn', 'Mẫu']) expect(ring).not.toContain(name);
    await site.close();

    const run = backendAt(dir);
    expect(await must(run('unit.state', {}))).toMatchObject({ state: 'locked', signIn: ['lãnh đạo', 'văn thư'], actor: null });
    expect(await codeOf(run('unit.unlock', { label: 'văn thư', passphrase: SECRET }))).toBe('sai-mat-khau');
    await must(run('unit.unlock', { label: 'VĂN THƯ', passphrase: second.passphrase }));
    expect(await must(run('unit.state', {}))).toMatchObject({ actor: { name: 'Lê Văn Thư Mẫu', role: 'clerk', shared: true } });
    expect(await codeOf(run('unit.unlock', { label: 'lãnh đạo', passphrase: SECRET }))).toBe('nguoi-khac-dang-mo');
    // What he saves stands under his name; what is the head's he may not do.
    await must(run('subject.save', { fields: person('Đỗ Thị Ví Dụ') }));
    expect(await codeOf(run('user.list', {}))).toBe('khong-du-quyen');
    expect(await codeOf(run('planDraft.accept', {}))).toBe('khong-du-quyen');
    expect(await codeOf(run('unit.lock', {}, 'lãnh đạo'))).toBe('khong-co-nguoi-dung');
    // His own passphrase is his to change; the head's stays.
    expect(await codeOf(run('unit.changePassphrase', { current: 'sai', next: 'x' }))).toBe('sai-mat-khau');
    expect(await codeOf(run('unit.changePassphrase', { current: second.passphrase, next: '', acceptUnprotected: true }))).toBe('can-mat-khau');
    await must(run('unit.changePassphrase', { current: second.passphrase, next: 'cau moi' }));
    await enter(run, 'văn thư', 'cau moi');
    await enter(run, 'lãnh đạo', SECRET);
    expect(await must(run('unit.state', {}))).toMatchObject({ actor: { name: own.name, role: 'head' } });
  });

  it('R87: the last head stays; roles, labels and days of leaving can be changed, and one who left can return', async () => {
    const dir = folder();
    const run = backendAt(dir);
    await must(run('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: SECRET }));
    const clerk: { id: string; version: number } = await must(run('user.add', second));
    expect(await codeOf(run('user.retire', { id: 'owner', from: '2026-12-01' }))).toBe('can-lanh-dao');
    expect(await codeOf(run('user.change', { id: 'owner', version: 1, fields: fields('clerk', 'lãnh đạo', own.name) }))).toBe('can-lanh-dao');
    expect(await codeOf(run('user.add', { fields: fields('viewer', 'Văn  Thư', 'Người Khác Mẫu'), passphrase: 'x' }))).toBe('trung-ten-dang-nhap');
    expect(await codeOf(run('user.add', { fields: fields('viewer', 'xem', own.name), passphrase: 'x' }))).toBe('trung-ten-nguoi-dung');
    expect(await codeOf(run('user.add', { fields: fields('clerk', 'xem', 'Người Khác Mẫu', [{ campaignId: 'c', role: 'receiver' }]), passphrase: 'x' }))).toBe('vai-tro-theo-phong-trao');

    const retired: { version: number } = await must(run('user.retire', { id: clerk.id, from: '2026-11-22' }));
    expect(retired).toMatchObject({ retiredFrom: '2026-11-22' });
    expect(JSON.parse(readFileSync(join(dir, 'keyring.json'), 'utf8'))).toMatchObject({ format: 1 });
    expect(await codeOf(run('user.return', { id: clerk.id }))).toBe('thieu-mat-khau-nguoi-dung');
    expect(await must(run('user.list', {}))).toMatchObject({ users: [{ active: true }, { active: false }] });
    await must(run('user.return', { id: clerk.id, passphrase: 'lai' }));
    await must(run('user.resetPassphrase', { id: clerk.id, passphrase: 'dat lai' }));
    await enter(run, 'văn thư', 'dat lai');
    await enter(run, 'lãnh đạo', SECRET);
    // Leaving later: he may sign in until then; the day itself locks whoever is in.
    await must(run('user.retire', { id: clerk.id, from: '2026-11-23' }));
    await enter(run, 'văn thư', 'dat lai');
    await must(run('unit.lock', {}));
    const later = backendAt(folder());
    expect(await must(later('unit.state', {}))).toMatchObject({ state: 'new', signIn: [] });
    const next = backendAt(dir, '2026-11-23');
    expect(await codeOf(next('unit.unlock', { label: 'văn thư', passphrase: 'dat lai' }))).toBe('het-han-dung');
    expect(await must(next('unit.state', {}))).toMatchObject({ signIn: ['lãnh đạo'] });
  });

  it('R87: the recovery code opens for the first head and sets his passphrase anew; an old keyring lets nobody back in', async () => {
    const dir = folder();
    const run = backendAt(dir);
    await must(run('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: SECRET }));
    const { code }: { code: string } = await must(run('recovery.status', {}));
    const clerk: { id: string } = await must(run('user.add', second));
    const { readFileSync: read, writeFileSync } = await import('node:fs');
    const before = ['keyring.json', 'keyring.2.json'].map((name) => [join(dir, name), read(join(dir, name))] as const);
    await must(run('user.retire', { id: clerk.id, from: '2026-11-01' }));
    await must(run('unit.lock', {}));
    for (const [path, bytes] of before) writeFileSync(path, bytes);
    expect(await codeOf(run('unit.unlock', { label: 'văn thư', passphrase: second.passphrase }))).toBe('het-han-dung');
    expect(await codeOf(run('unit.unlockWithRecovery', { code, newPassphrase: '', acceptUnprotected: true }))).toBe('can-mat-khau');
    await must(run('unit.unlockWithRecovery', { code, newPassphrase: 'moi cua lanh dao' }));
    expect(await must(run('unit.state', {}))).toMatchObject({ actor: { name: own.name, role: 'head' }, signIn: [] });
    await must(run('unit.lock', {}));
    await must(run('unit.unlock', { passphrase: 'moi cua lanh dao' }));
  });

  it('R87: a unit without a passphrase sets one for everybody when it gets a second user', async () => {
    const dir = folder();
    const site = siteAt(dir);
    await newCommune(site, '');
    expect((await faultOf(site.call('user.add', second as never))).code).toBe('can-mat-khau');
    await site.call('user.add', { ...second, own: { ...own, passphrase: 'cua toi' } } as never);
    await site.call('unit.lock', {});
    expect(await site.call('unit.state', {})).toMatchObject({ state: 'locked', unprotected: false });
    await site.call('unit.unlock', { label: 'lãnh đạo', passphrase: 'cua toi' });
  });
});

describe('F67', () => {
  const methods = Object.entries(contract as Contract).filter((entry): entry is [string, MethodDef] => entry[1].kind !== 'event');

  it('F67: every method of the contract called as every role is refused where it must be, and each refusal stands in the journal', async () => {
    const dir = folder();
    const run = backendAt(dir);
    await must(run('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: SECRET }));
    const expected: Record<string, string[]> = {};
    for (const role of USER_ROLES) {
      for (const [name, def] of methods) {
        // An input that no method takes: whoever is let in is told so before anything happens.
        const code = await codeOf(run(name, 'không phải đầu vào', role));
        expect(code, `${name} as ${role}`).toBe(mayCall(role, def.role) ? 'sai-dau-vao' : 'khong-du-quyen');
        if (!mayCall(role, def.role)) (expected[role] ??= []).push(name);
      }
    }
    // Where the input decides: a decision of our own is the head's, one that came on paper is typed in by the clerk.
    const decision = { fields: fieldsOf('12/QĐ-UBND', '2026-11-20'), lines: [awardedRow('không có')] };
    expect(await codeOf(run('decision.record', decision, 'clerk'))).toBe('khong-du-quyen');
    expect(await codeOf(run('decision.record', { ...decision, onPaper: true }, 'clerk'))).toBe('ok');
    expect(await codeOf(run('decision.record', { ...decision, onPaper: true }, 'viewer'))).toBe('khong-du-quyen');
    await must(run('audit.journal', { after: null, limit: 500 })).then((page: { rows: { action: string; detail: string }[] }) => {
      const told = page.rows.filter(({ action }) => action === DENIED_ACTION).map(({ detail }) => detail).join('\n');
      for (const names of Object.values(expected)) for (const name of names) expect(told).toContain(name);
    });
  });

  it('F67: before anybody signed in every method but those that open it answers that the unit is locked', async () => {
    const dir = folder();
    const first = backendAt(dir);
    await must(first('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: SECRET }));
    await must(first('unit.lock', {}));
    for (const [name, def] of methods) if (def.role !== 'none') expect(await codeOf(first(name, {})), name).toBe('chua-mo-khoa');
  });
});

const methodsWithFocal = Object.entries(contract as Contract)
  .flatMap(([name, def]) => (def.kind !== 'event' && def.focal !== undefined ? [name] : []))
  .sort();

describe('focal bodies', () => {
  it('R88: a body focal for one campaign has its roles there and in no other, and what it is refused is in the journal', async () => {
    const dir = folder();
    const site = siteAt(dir, '2026-11-22');
    await newProvince(site);
    const open = async (name: string) => site.call('campaign.createOwn', { name, fromYear: 2026, toYear: 2030 });
    const [mine, other] = [await open('Phong trào giả định thứ nhất'), await open('Phong trào giả định thứ hai')];
    const roundIn = (campaignId: string) => site.call('round.save', { fields: { kind: 'campaign', name: 'Đợt mẫu', year: 2026, campaignId, reason: '' } });
    const [myRound, otherRound] = [await roundIn(mine.id), await roundIn(other.id)];
    await site.call('user.add', {
      fields: fields('viewer', 'đầu mối', 'Cơ quan Đầu Mối Mẫu', [{ campaignId: mine.id, role: 'standing' }, { campaignId: mine.id, role: 'allotter' }]),
      passphrase: 'dau moi', own,
    } as never);
    await site.close();
    expect(Object.keys(FOCAL_CAMPAIGNS).sort()).toEqual(methodsWithFocal);

    const run = backendAt(dir);
    await must(run('unit.unlock', { label: 'đầu mối', passphrase: 'dau moi' }));
    const sheet = (campaignId: string) => run('allotment.save', { fields: { campaignId, document: '', date: null, lines: [], totals: [] }, send: false });
    expect(await codeOf(sheet(mine.id))).toBe('ok');
    expect(await codeOf(sheet(other.id))).toBe('khong-du-quyen');
    const session = async (roundId: string) => {
      const prepared: object = await must(run('session.prepare', { roundId }));
      return run('session.save', { fields: prepared });
    };
    expect(await codeOf(session(myRound.id))).toBe('ok');
    expect(await codeOf(session(otherRound.id))).toBe('khong-du-quyen');
    // Neither a role he was not given nor the ordinary work of a clerk.
    expect(await codeOf(run('inbox.acknowledge', { versionId: 'x' }))).toBe('khong-du-quyen');
    expect(await codeOf(run('round.save', { fields: { kind: 'yearly', name: 'x', year: 2026 } }))).toBe('khong-du-quyen');
    expect(await codeOf(run('allotment.save', {}))).toBe('sai-dau-vao');
  });
});

describe('remarks and histories', () => {
  it('R87: the viewer adds remarks to a list, a nomination and a dossier; the clerk sees and answers them; nothing else changes', async () => {
    const dir = folder();
    const site = siteAt(dir, '2026-11-22');
    await newCommune(site);
    const { dossierId, nominationIds } = await submitDossier(site, { code: 'x-sonv', name: 'Sở Nội vụ' });
    const nominationId = nominationIds[0] as string;
    const roundId = (await site.call('nomination.get', { id: nominationId })).nomination.roundId;
    await site.call('user.add', { fields: fields('viewer', 'mặt trận', 'Ủy ban Mặt Trận Mẫu'), passphrase: 'mat tran', own } as never);
    await site.close();

    const run = backendAt(dir);
    await must(run('unit.unlock', { label: 'mặt trận', passphrase: 'mat tran' }));
    for (const [about, id] of [['round', roundId], ['nomination', nominationId], ['dossier', dossierId]]) await must(run('remark.add', { about, id, text: `Đề nghị xem lại (${about})` }));
    expect(await codeOf(run('remark.add', { about: 'dossier', id: nominationId, text: 'x' }))).toBe('khong-tim-thay');
    const [waiting]: { id: string; title: string }[] = await must(run('remark.waiting', {}));
    expect(waiting).toMatchObject({ title: 'Hồ sơ: xuất sắc trong phong trào giả định' });
    expect(await codeOf(run('remark.answer', { id: waiting?.id, text: '' }))).toBe('khong-du-quyen');
    expect(await codeOf(run('nomination.save', {}))).toBe('khong-du-quyen');
    await enter(run, 'lãnh đạo', SECRET);
    expect(await codeOf(run('remark.withdraw', { id: waiting?.id }))).toBe('gop-y-cua-nguoi-khac');
    await must(run('remark.answer', { id: waiting?.id, text: 'Đã bổ sung.' }));
    expect(await must(run('remark.list', { about: 'dossier', id: dossierId }))).toMatchObject([{ text: 'Đề nghị xem lại (dossier)', by: 'Ủy ban Mặt Trận Mẫu', own: false, answer: { text: 'Đã bổ sung.', by: own.name, on: '2026-11-22' } }]);
    expect(await must(run('remark.waiting', {}))).toHaveLength(2);

    // R87: every change keeps who and when, and can be read in words.
    const told: { title: string; rows: { actor: string; action: string; thing: string; changes: { field: string; before: string; after: string }[] }[] } = await must(run('audit.history', { about: 'dossier', id: dossierId }));
    expect(told.rows[0]).toMatchObject({ actor: own.name, action: 'Trả lời góp ý', thing: 'Góp ý' });
    const sent = told.rows.find(({ thing, changes }) => thing.startsWith('Hồ sơ') && changes.some(({ field, after }) => field === 'Trạng thái' && after === 'Đã gửi'));
    expect(sent).toMatchObject({ actor: 'Người dùng duy nhất' });
    expect(sent?.changes).toContainEqual({ field: 'Trạng thái', before: 'Đang soạn', after: 'Đã gửi' });
    const nomination: typeof told = await must(run('audit.history', { about: 'nomination', id: nominationId }));
    expect(nomination.title).toBe('Đề nghị: Phạm Thị Hồ Sơ');
    // No field is called by its name in the code.
    for (const { changes } of [...told.rows, ...nomination.rows]) for (const { field } of changes) expect(field).toMatch(/\p{Lu}|[àáảãạăâđèéêìíòóôơùúưỳý]/u);
    expect(await codeOf(run('audit.history', { about: 'decision', id: 'không có' }))).toBe('khong-tim-thay');
    const sheet: { fileName: string; bytes: AsyncIterable<Uint8Array> } = await must(run('audit.print', { about: 'dossier', id: dossierId, format: 'pdf' }));
    let size = 0;
    for await (const piece of sheet.bytes) size += piece.length;
    expect(sheet.fileName).toBe('Nhat-ky-2026-11-22.pdf');
    expect(size).toBeGreaterThan(5000);
  });
});

describe('restoring among several users', () => {
  it('R87: who restores a backup stays who he is, and nobody becomes more by it', async () => {
    const dir = folder();
    // Backups of different days: of those of one hour the rotation keeps the last.
    let now = Date.UTC(2026, 10, 20, 2);
    const run = backendAt(dir, () => now++);
    await must(run('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: SECRET }));
    const alone: { row: { handle: string; name: string } } = await must(run('backup.create', {}));
    now = Date.UTC(2026, 10, 21, 2);
    await must(run('user.add', second));
    await enter(run, 'văn thư', second.passphrase);
    const made: { row: { handle: string } } = await must(run('backup.create', {}));
    expect(await must(run('audit.verify', {}))).toMatchObject({ intact: true, anchors: expect.arrayContaining([expect.objectContaining({ where: 'Bản sao lưu', state: 'held' })]) as unknown });
    now = Date.UTC(2026, 10, 22, 2);
    await must(run('backup.restore', { handle: made.row.handle }));
    expect(await must(run('unit.state', {}))).toMatchObject({ state: 'open', actor: { name: 'Lê Văn Thư Mẫu', role: 'clerk' } });
    expect(await codeOf(run('user.list', {}))).toBe('khong-du-quyen');
    // What was verified before the restore blames nobody; the journal of what was restored holds.
    expect(await must(run('audit.verify', {}))).toMatchObject({ intact: true });
    // From before he was a user: the file is as the lone user left it, and only her passphrase opens it.
    const listed: { handle: string; name: string; at: number }[] = await must(run('backup.list', {}));
    const oldest = listed.findLast(({ name }) => name === alone.row.name);
    await must(run('backup.restore', { handle: oldest?.handle }));
    expect(await must(run('unit.state', {}))).toMatchObject({ state: 'locked', signIn: [] });
    expect(await codeOf(run('user.list', {}))).toBe('chua-mo-khoa');
  });
});
