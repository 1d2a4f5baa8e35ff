import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Site } from '../../../electron/demo/site.ts';
import { createBackend } from '../../../electron/backend.ts';
import { clockFrom } from '../../../electron/host/clock.ts';
import { serve } from '../../../electron/host/serve.ts';
import { createClient } from '../../../shared/api/client.ts';
import { contract } from '../../../shared/api/contract.ts';
import { wirePair } from '../../../shared/api/wires.ts';
import { planChoices } from '../../../shared/domain/plan-parts.ts';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { PLAN_TEXT } from './plan-texts.ts';
import { docxOf, line } from '../plan-files/make.ts';
import { SCAN, pdfOf } from '../plan-files/make-pdf.ts';
import { faultOf, folder, newCommune, person, ports, siteAt } from './sites.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function commune(today = '2026-11-20'): Promise<Site> {
  const site = siteAt(join(folder(), 'xa'), today);
  await newCommune(site);
  return site;
}
const whole = async (site: Site, row: Promise<{ id: string }>): Promise<PlanDraft> => site.call('planDraft.get', { id: (await row).id });
const read = (site: Site, more: object = {}) => whole(site, site.job('plan.readText', { text: PLAN_TEXT, ...more }));
const readFile = (site: Site, fileName: string, file: Uint8Array, part: number | null = null) => whole(site, site.upload('plan.readFile', { fileName, part }, file));
async function edit(site: Site, { id, version }: Pick<PlanDraft, 'id' | 'version'>, more: object) {
  const { undo } = await site.call('planDraft.edit', { id, version, ...more });
  return { draft: await site.call('planDraft.get', { id }), undo };
}
/** Every file of a unit's folder with its size; the database grows by itself. */
const filesOf = (dir: string): string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.startsWith('unit.db')).map((entry) => join(entry.parentPath, entry.name)).sort();
const nothing = { list: [], campaigns: [] };
const kept = async (site: Site) => ({ list: await site.call('planDraft.list', {}), campaigns: await site.call('campaign.list', {}) });

describe('a plan document is read into a draft', () => {
  it('from a .docx, a .txt and pasted text alike, each finding with its place in the text', async () => {
    const site = await commune();
    const docx = await readFile(site, 'ke hoach.docx', docxOf(PLAN_TEXT.split('\n').map(line).join('')));
    const txt = await readFile(site, 'C:\\Tai lieu\\ke hoach.txt', bytes(PLAN_TEXT));
    const pasted = await read(site);
    expect([docx.title, txt.title, pasted.title]).toEqual(['ke hoach.docx', 'ke hoach.txt', 'Văn bản dán vào']);
    for (const draft of [docx, txt, pasted]) {
      expect(draft.plan.identity).toMatchObject({ number: '0045/KH-UBND', date: { day: 3, month: 4, year: 2026 }, signer: { name: 'Lê Thị Mẫu' } });
      const number = draft.findings.find(({ path }) => path === 'identity.number');
      expect(draft.text.slice(number?.place?.from, number?.place?.to)).toContain('0045/KH-UBND');
    }
    expect(new Set([docx, txt, pasted].map(({ plan }) => plan.code))).toHaveProperty('size', 3);
    expect((await site.call('planDraft.list', {})).map(({ title, name, waiting, findings }) => [title, name === pasted.plan.identity.title, waiting === findings])).toEqual([['Văn bản dán vào', true, true], ['ke hoach.txt', true, true], ['ke hoach.docx', true, true]]);
  });

  it('names records by their id, so that a change does not shift them', async () => {
    const site = await commune();
    const draft = await read(site);
    const [first, second] = draft.plan.indicators;
    const path = `indicators.${second?.id ?? ''}`;
    const place = draft.findings.find((finding) => finding.path === path)?.place;
    expect(draft.text.slice(place?.from, place?.to)).toContain('92%');
    const { draft: after } = await edit(site, draft, { edits: [{ kind: 'drop', list: 'indicators', id: first?.id ?? '' }] });
    expect(after.findings.find((finding) => finding.path === path)).toMatchObject({ place, state: 'cho-xem' });
    expect(after.findings.find((finding) => finding.path === `indicators.${first?.id ?? ''}`)?.state).toBe('bo');
  });

  it('two plans in one file are refused with how to choose, and the chosen one is read', async () => {
    const site = await commune();
    const two = `${PLAN_TEXT}\n${PLAN_TEXT.replaceAll('0045', '0046').replaceAll('sạch từ nhà ra ngõ', 'học và làm')}`;
    const refused = await faultOf(site.upload('plan.readFile', { fileName: 'hai.txt' }, bytes(two)));
    expect(planChoices(refused).map(({ part, words }) => [part, /004\d\/KH-UBND/.exec(words)?.[0]])).toEqual([[1, '0045/KH-UBND'], [2, '0046/KH-UBND']]);
    expect(await faultOf(site.job('plan.readText', { text: two }))).toMatchObject({ code: 'hai-ke-hoach' });
    expect(await kept(site)).toEqual(nothing);
    expect((await readFile(site, 'hai.txt', bytes(two), 2)).plan.identity.number).toBe('0046/KH-UBND');
    expect((await read(site, { text: two, part: 1 })).plan.identity.number).toBe('0045/KH-UBND');
  });

  it.each([
    ['a scanned PDF', 'quet.pdf', () => pdfOf([{ image: SCAN, width: 400 }]), 'pdf-khong-co-chu'],
    ['a damaged .docx', 'hong.docx', () => docxOf(line('x')).subarray(0, 200), 'docx-hong'],
    ['a paper that is no plan', 'don.txt', () => bytes('Đơn xin nghỉ phép. Tôi tên là Nguyễn Văn Thử, xin nghỉ 03 ngày.'), 'khong-phai-ke-hoach'],
    ['an empty file', 'rong.txt', () => bytes(''), 'tep-rong'],
  ])('%s is refused with advice; nothing is stored and nothing left behind', async (_what, fileName, make, code) => {
    const dir = join(folder(), 'xa');
    const site = siteAt(dir);
    await newCommune(site);
    const before = filesOf(dir);
    const refused = await faultOf(site.upload('plan.readFile', { fileName }, await make()));
    expect(refused.code).toBe(code);
    expect(refused.next).not.toBe('');
    expect(await kept(site)).toEqual(nothing);
    expect(filesOf(dir)).toEqual(before);
  });
});

describe('reading pasted text', () => {
  it('ends when it is cancelled: the child is killed and nothing is stored', async () => {
    let killed = 0;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const spawn: typeof ports.spawn = (limits) => {
      const link = ports.spawn(limits);
      begin();
      const kill = () => {
        killed += 1;
        link.kill();
      };
      return { post: (message) => link.post(message), onMessage: (listener) => link.onMessage(listener), onExit: (listener) => link.onExit(listener), kill };
    };
    const { api, close } = wiredAt(join(folder(), 'xa'), { ...ports, spawn });
    await api.call('unit.create', { kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', signer: { name: 'Trần Ký Mẫu', title: 'Chủ tịch' }, passphrase: 'mat khau mau' });
    const labels: string[] = [];
    const job = api.job('plan.readText', { text: `${PLAN_TEXT}\n`.repeat(400) }, ({ label }) => void labels.push(label));
    await begun;
    job.cancel();
    expect(await job.done).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    await expect.poll(() => killed).toBe(1);
    expect(labels[0]).toBe('Đang đọc văn bản…');
    expect(await api.call('planDraft.list', {})).toEqual({ ok: true, value: [] });
    await close();
  });
});

/** A unit's backend under a client that can cancel. */
function wiredAt(dataDir: string, withPorts: typeof ports) {
  mkdirSync(dataDir, { recursive: true });
  const backend = createBackend({ dataDir, ports: withPorts, clock: clockFrom('2026-11-20'), random: (n) => randomBytes(n), log: () => undefined, appVersion: '0.0.0', cost: { n: 1024, r: 8, p: 1 }, checkOutput: true });
  const [windowEnd, backendEnd] = wirePair();
  serve({ wire: backendEnd, dispatcher: backend.dispatcher, session: { id: 'thu', host: 'cli' }, log: () => undefined });
  const api = createClient(contract, windowEnd);
  return { api, close: () => (api.close(), backend.shutdown()) };
}

describe('the review of a draft', () => {
  it('accepts, mends, drops and adds, and every step can be taken back with what it answered', async () => {
    const site = await commune();
    const draft = await read(site);
    const [quota] = draft.plan.quotas;
    const path = `quotas.${quota?.id ?? ''}`;
    const mended = await edit(site, draft, { edits: [{ kind: 'put', list: 'quotas', record: { ...quota, max: 9 } }], findings: [{ path, state: 'sua' }, { path: 'identity.number', state: 'nhan' }] });
    expect(mended.draft.plan.quotas[0]?.max).toBe(9);
    expect(mended.draft.findings.filter(({ state }) => state !== 'cho-xem').map(({ path: at, state }) => [at, state])).toEqual([['identity.number', 'nhan'], [path, 'sua']]);

    const added = await edit(site, mended.draft, { edits: [{ kind: 'put', list: 'funding', record: { id: `${draft.plan.code}-Y1`, text: 'Từ ngân sách tỉnh', section: 'bổ sung' } }], findings: [{ path: `funding.${draft.plan.code}-Y1`, state: 'them', place: { from: 5, to: 9 } }] });
    expect(added.draft.findings.at(-1)).toMatchObject({ path: `funding.${draft.plan.code}-Y1`, state: 'them', place: { from: 5, to: 9 } });
    const back = await edit(site, added.draft, { edits: added.undo });
    expect(back.draft.plan.funding).toEqual([]);
    expect(back.draft.findings).toEqual(mended.draft.findings);
    const first = await edit(site, back.draft, { edits: mended.undo, findings: [{ path, state: 'cho-xem' }, { path: 'identity.number', state: 'cho-xem' }] });
    expect(first.draft.plan).toEqual(draft.plan);
    expect(first.draft.findings).toEqual(draft.findings);
  });

  it('a dropped record can be taken back after the program was closed', async () => {
    const dir = join(folder(), 'xa');
    const site = siteAt(dir);
    await newCommune(site);
    const draft = await read(site);
    const id = draft.plan.reporting[0]?.id ?? '';
    await edit(site, draft, { edits: [{ kind: 'drop', list: 'reporting', id }], findings: [{ path: `reporting.${id}`, state: 'bo' }] });
    await site.close();
    const again = siteAt(dir);
    await again.call('unit.unlock', { passphrase: 'mat khau mau' });
    const held = await again.call('planDraft.get', { id: draft.id });
    expect(held.plan.reporting).toEqual([]);
    expect(held.dropped).toEqual([{ list: 'reporting', record: draft.plan.reporting[0], naming: [] }]);
    const taken = await edit(again, held, { edits: [{ kind: 'put', list: 'reporting', record: held.dropped[0]?.record }], findings: [{ path: `reporting.${id}`, state: 'nhan' }] });
    expect(taken.draft.plan.reporting).toEqual(draft.plan.reporting);
    expect(taken.draft.dropped).toEqual([]);
  });

  it('refuses what would not be true of the plan, and a stale edit, and changes nothing then', async () => {
    const site = await commune();
    const draft = await read(site);
    const milestone = draft.plan.milestones[0]?.id ?? '';
    const refusal = (more: object) => faultOf(edit(site, draft, more));
    expect(await refusal({ findings: [{ path: `milestones.${milestone}`, state: 'bo' }] })).toMatchObject({ code: 'chua-bo' });
    expect(await refusal({ findings: [{ path: 'milestones.KHONG-CO', state: 'nhan' }] })).toMatchObject({ code: 'khong-co-muc' });
    expect(await refusal({ edits: [{ kind: 'drop', list: 'milestones', id: milestone }] })).toMatchObject({ code: 'con-lien-ket' });
    expect(await refusal({ edits: [{ kind: 'put', list: 'quotas', record: { ...draft.plan.quotas[0], max: -1 } }] })).toMatchObject({ code: 'ke-hoach-sai' });
    expect(await site.call('planDraft.get', { id: draft.id })).toEqual(draft);
    await edit(site, draft, { findings: [{ path: 'identity.date', state: 'nhan' }] });
    expect(await refusal({ findings: [{ path: 'identity.title', state: 'nhan' }] })).toMatchObject({ code: 'da-sua-noi-khac' });
  });

  it('of any size comes as a file, the same as at once', async () => {
    const site = await commune();
    const draft = await read(site);
    const { bytes: json } = await site.download('planDraft.read', { id: draft.id });
    expect(JSON.parse(new TextDecoder().decode(json))).toEqual(draft);
  });

  it('goes to the bin and comes back', async () => {
    const site = await commune();
    const draft = await read(site);
    await site.call('planDraft.discard', { id: draft.id });
    expect(await site.call('planDraft.list', {})).toEqual([]);
    await site.call('planDraft.restore', { id: draft.id });
    expect((await site.call('planDraft.get', { id: draft.id })).plan).toEqual(draft.plan);
  });
});

describe('a draft becomes a plan', () => {
  it('without the related campaigns and footnotes that were dropped, with those that were mended', async () => {
    const site = await commune();
    const text = PLAN_TEXT.replace(/\n/u, '\nThực hiện lồng ghép với Phong trào “Chung sức xây dựng nông thôn mới” và hưởng ứng Cuộc vận động “Vì người nghèo thôn bản”.\n');
    const draft = await read(site, { text });
    expect(draft.plan.relatedCampaigns.map(({ name }) => name)).toEqual(['Chung sức xây dựng nông thôn mới', 'Vì người nghèo thôn bản']);
    const mended = { ...draft.plan.relatedCampaigns[1], relation: 'kết hợp' };
    const { draft: after } = await edit(site, draft, {
      edits: [{ kind: 'place', list: 'relatedCampaigns', at: 1, value: mended }],
      findings: [{ path: 'relatedCampaigns.0', state: 'bo' }, { path: 'relatedCampaigns.1', state: 'sua' }],
    });
    expect(after.plan.relatedCampaigns).toHaveLength(2);
    const campaign = await site.call('planDraft.accept', { id: draft.id, version: after.version });
    expect((await site.call('campaign.plan', { id: campaign.id })).plan?.relatedCampaigns).toEqual([mended]);
  });

  it('opens a campaign that works like one of the library: its deadlines, and nominations within its numbers', async () => {
    const site = await commune();
    const draft = await read(site);
    const campaign = await site.call('planDraft.accept', { id: draft.id, version: draft.version });
    expect(campaign).toMatchObject({ name: draft.plan.identity.title, fromYear: 2026, toYear: 2027, planCode: null, state: 'dang-phat-dong' });
    expect(await site.call('campaign.revisions', { id: campaign.id })).toMatchObject([{ n: 1, source: 'doc-tu-tep', sourceWord: 'Đọc từ văn bản', number: '0045/KH-UBND', indicators: 2, current: true }]);

    const page = await site.call('campaign.get', { id: campaign.id });
    expect(page).toMatchObject({ hasPlan: true, documentNumber: '0045/KH-UBND', revision: 1, period: '2026 - 2027' });
    // Hạn «trước ngày 20 tháng 11»: đúng hạn chậm nhất là 19/11.
    expect(page.deadlines.map(({ lastDay }) => lastDay)).toEqual(['2026-11-19', '2027-11-19']);
    const review = page.milestones.find(({ kind }) => kind === 'so-ket');
    expect(review).toMatchObject({ awards: true, roundId: null });

    const round = await site.call('round.save', { fields: { kind: 'campaign', name: 'Sơ kết 2026', year: 2026, campaignId: campaign.id, milestoneId: review?.id ?? '' } });
    const [form] = await site.call('round.awards', { roundId: round.id });
    const ids = [];
    for (const n of [1, 2, 3, 4]) ids.push((await site.call('subject.save', { fields: person(`Nguyễn Văn Thử ${n}`) })).saved?.id ?? '');
    const formId = draft.plan.awardForms[0]?.id ?? '';
    expect(form?.choice).toEqual({ source: 'campaign', formId });
    await site.call('nomination.add', { roundId: round.id, subjectIds: ids.slice(0, 3), award: { source: 'campaign', formId }, merit: '' });
    const within = await site.call('round.get', { id: round.id });
    expect(within.quotas).toMatchObject([{ max: 3, used: 3, verdict: 'at-max' }]);
    await site.call('nomination.add', { roundId: round.id, subjectIds: ids.slice(3), award: { source: 'campaign', formId }, merit: '' });
    expect((await site.call('round.get', { id: round.id })).quotas).toMatchObject([{ max: 3, used: 4, verdict: 'over-max' }]);
    expect((await site.call('round.get', { id: round.id })).round.planRevision).toBe(1);
  });

  it('is done with afterwards: not in the list, not to be restored or opened twice', async () => {
    const site = await commune();
    const draft = await read(site);
    await site.call('planDraft.accept', { id: draft.id, version: draft.version });
    expect(await site.call('planDraft.list', {})).toEqual([]);
    expect(await faultOf(site.call('planDraft.restore', { id: draft.id }))).toMatchObject({ code: 'da-mo-phong-trao' });
    expect(await faultOf(site.call('planDraft.accept', { id: draft.id, version: draft.version }))).toMatchObject({ code: 'khong-tim-thay' });
    expect((await read(site)).plan.code).not.toBe(draft.plan.code);
  });

  it('of a campaign that has one is its next revision, from a day on and with the paper’s number; the same matter keeps its id', async () => {
    const site = await commune('2026-05-01');
    const opened = await read(site);
    const campaign = await site.call('planDraft.accept', { id: opened.id, version: opened.version });
    const changed = PLAN_TEXT.replace('không quá 05 trường hợp', 'không quá 07 trường hợp').replace('1. Tỷ lệ hộ phân loại', '1. Trồng 3.000 cây bóng mát.\n2. Tỷ lệ hộ phân loại').replace('2. Thu gom', '3. Thu gom');
    const draft = await read(site, { text: changed, campaignId: campaign.id });
    expect(draft.plan.code).toBe(opened.plan.code);
    const idOf = (plan: PlanDraft['plan'], words: RegExp) => plan.indicators.find(({ text }) => words.test(text))?.id;
    expect(idOf(draft.plan, /phân loại/)).toBe(idOf(opened.plan, /phân loại/));
    expect(opened.plan.indicators.map(({ id }) => id)).not.toContain(idOf(draft.plan, /cây bóng mát/));

    const accept = (more: object) => site.call('planDraft.accept', { id: draft.id, version: draft.version, ...more });
    expect(await faultOf(accept({ effectiveFrom: '2026-06-01' }))).toMatchObject({ code: 'thieu-van-ban', item: 'document' });
    expect(await faultOf(accept({ document: '77/KH-UBND' }))).toMatchObject({ code: 'thieu-ngay', item: 'effectiveFrom' });
    expect((await accept({ document: '77/KH-UBND', effectiveFrom: '2026-06-01' })).id).toBe(campaign.id);
    expect((await site.call('campaign.revisions', { id: campaign.id })).map(({ n, source, effectiveFrom, document }) => [n, source, effectiveFrom, document])).toEqual([
      [2, 'dieu-chinh', '2026-06-01', '77/KH-UBND'],
      [1, 'doc-tu-tep', null, ''],
    ]);
    const paths = (await site.call('campaign.compare', { id: campaign.id, from: 1, to: 2 })).map(({ path, what }) => `${what} ${path.split('.')[0] ?? ''}`);
    expect(paths).toContain('sua quotas');
    expect(paths).toContain('them indicators');
    expect(paths).not.toContain('bo indicators');
  });

  it('gives the unit’s own campaign the plan it did not have', async () => {
    const site = await commune();
    const own = await site.call('campaign.createOwn', { name: 'Phong trào của xã', fromYear: 2026, toYear: 2026 });
    const draft = await read(site, { campaignId: own.id });
    await site.call('planDraft.accept', { id: draft.id, version: draft.version });
    expect(await site.call('campaign.get', { id: own.id })).toMatchObject({ hasPlan: true, documentNumber: '0045/KH-UBND', campaign: { name: 'Phong trào của xã' } });
  });
});
