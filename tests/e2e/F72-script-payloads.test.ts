import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { holdSession, nominate, registerSubjects, setUpCommune } from '../../electron/demo/commune.ts';
import { GALLERY_UNITS, tellGallery } from '../../electron/demo/gallery-story.ts';
import type { GalleryUnit } from '../../electron/demo/gallery-story.ts';
import { sampleList, sampleReport } from '../../electron/demo/files.ts';
import { samplePeople, seeded } from '../../electron/demo/people.ts';
import type { PaperFormat } from '../../electron/documents/job.ts';
import { clockFrom } from '../../electron/host/clock.ts';
import { windowlessPorts } from '../../electron/host/windowless-ports.ts';
import { PAPER_CODES, paperInfo } from '../../shared/documents/catalogue.ts';
import type { PaperCode } from '../../shared/documents/catalogue.ts';
import { Refusal } from '../../shared/result.ts';
import { seeded as seededPick } from '../faults/tampering.ts';
import { times } from '../long.ts';
import type { Clerk } from './clerk.ts';
import { crawl } from './crawl.ts';
import { useDesk } from './harness.ts';
import { REFERENCE, extensionOf, reachEveryText, textFields } from './every-text.ts';
import { HostileSite } from './hostile-site.ts';
import { TODAY } from './host.ts';
import { PAYLOADS } from './payloads.ts';

const LONG = times(0, 1) === 1;
const SEED = Number(process.env['SOVANG_SEED'] ?? Math.floor(Date.now() / 1000) % 1_000_000);
/** Seconds in which the window is looked through, and how many payloads stand in the one list that has a line for each. */
const LOOK_S = times(11, 300);
/** How often each method is tried with texts that were not reached yet, and in how many seconds. */
const TRIES = times(3, 25);
const REACH_S = times(4, 240);
const ENOUGH = times(130, 400);
/** Pages on which a payload must have been seen, however long that takes. */
const SHOWN_ON = times(5, 12);
const LISTED = times(100, 200);
const CRASHED = 'Trang này gặp lỗi của phần mềm';
/** Nothing of this kind stands in a page of the program. */
const FOREIGN = '[data-sv72], [onerror], [onload], [onmouseover], [onfocus], base, object, embed, marquee, script:not([src]), iframe:not([src^="blob:"]), a[href^="javascript:" i], meta[http-equiv="refresh"]';
const HAS_MARKUP = 'markup that is none of ours:';
/** Places whose every button is pressed in the long run. */
const PLACES = 40;

const { folder, sitDown } = useDesk();
const step = (name: string, run: () => Promise<void>) => it(name, { timeout: times(120_000, 3_600_000) }, run);
const out = folder('hostile');
const ports = windowlessPorts({ kind: 'cli', sticks: [], childEntry: fileURLToPath(new URL('../../dist/electron/child.js', import.meta.url)) });
const sites: HostileSite[] = [];
/** What the program said of itself in its log. */
const bugs: string[] = [];
const site = (dataDir: string): HostileSite => {
  const made = new HostileSite({ dataDir, ports, clock: clockFrom(TODAY), random: (n) => randomBytes(n), appVersion: '0.0.0', cost: { n: 16, r: 8, p: 1 }, checkOutput: true, log: (entry) => (entry.event === 'bug' ? void bugs.push(JSON.stringify(entry)) : undefined) }, SEED + sites.length * 31);
  sites.push(made);
  return made;
};
let data: string;
let papers: string[] = [];
let clerk: Clerk;
const seen = { pages: new Set<string>(), withPayload: new Set<string>(), looks: 0 };

const files = (dir: string) => readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name)).filter((name) => /\.(docx|pdf|xlsx)$/.test(name));

it('there are 200 payloads, each its own', () => {
  expect(PAYLOADS).toHaveLength(200);
  expect(new Set(PAYLOADS).size).toBe(200);
  expect(PAYLOADS.filter((payload) => !/sv72|example\.invalid|115;&#118|c3Y3Mi|eval\(name\)|PHNjcmlwd|\*\{display/.test(payload))).toEqual([]);
});

it('F72 nothing in the window takes a text for markup, for script or for an address', () => {
  const renderer = fileURLToPath(new URL('../../renderer/', import.meta.url));
  const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  expect(sources.length).toBeGreaterThan(200);
  const ways = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc|srcDoc|DOMParser|createContextualFragment|\beval\(|new Function\(|\bhref=\{(?!picture\b|emblem\b)|location\.(?:href|assign)|window\.open/;
  expect(sources.filter((name) => ways.test(readFileSync(join(renderer, name), 'utf8')))).toEqual([]);
});

step(`F72 S4 payloads stand in every text of a unit's life (seed ${SEED})`, async () => {
  data = join(out, 'xa');
  const stick = folder('story-usb');
  const story = site(data);
  const office = LONG ? site(join(out, 'tinh')) : null;
  const [unit] = GALLERY_UNITS;
  if (unit === undefined) throw new Error('there is no sample unit');
  const wanted = office === null ? await ownAward(story) : await everything(story, office, stick, unit);
  papers = await paperFiles(story, wanted);
  for (let n = 0; n < LISTED; n++) await story.call('subject.save', { fields: { kind: 'person', name: `Mẫu ${n}`, note: `ghi chú ${n}` }, keepApart: true } as never);
  await begunWork(story);
  for (const one of sites) {
    one.planted.forEach((field) => planted.add(field));
    one.used.forEach((payload) => used.add(payload));
  }
  await reach(office === null ? [story] : [story, office], TRIES, REACH_S);
  if (LONG) papers.push(...(await paperFiles(story, wanted, true)));
  await story.close();
  await office?.close();
  console.log(`F72: ${used.size} of ${PAYLOADS.length} payloads in ${planted.size} of ${textFields().length} texts of the contract, ${papers.length} papers, seed ${SEED}`);
  if (LONG) console.log(`F72: not reached, by what was said:\n${reasons()}`);
  expect(bugs).toEqual([]);
  expect(used.size).toBe(200);
  expect(planted.size).toBeGreaterThan(ENOUGH);
});

type Wanted = readonly { readonly kind: PaperCode; readonly id: string; readonly formats: PaperFormat[] }[];

/** One award of a commune's own, from the list to the decision. */
async function ownAward(story: HostileSite): Promise<Wanted> {
  await setUpCommune(story, { name: 'xã Mẫu Riêng', province: 'Lâm Đồng', formerDistrict: null }, '');
  const subjects = await registerSubjects(story, ports, samplePeople(seeded(SEED), 4));
  const round = await story.call('round.save', { fields: { kind: 'sudden', name: 'Khen đột xuất mẫu', reason: 'dũng cảm cứu người (việc giả định)', year: 2026 } });
  const added = await nominate(story, ports, round.id, [{ subjectIds: subjects.person.slice(0, 3), award: { source: 'catalogue', code: 'GK_XA' }, merit: 'Đã cứu người (việc giả định)' }]);
  const session = await holdSession(story, round.id, TODAY);
  const candidates = (await story.call('decision.candidates', {})).filter((one) => added.some(({ id }) => id === one.nominationId));
  const decision = await story.call('decision.record', {
    fields: { number: '31/QĐ-UBND', title: 'Về việc tặng Giấy khen', date: TODAY, authority: 'Chủ tịch UBND xã Mẫu Riêng', signerName: 'Trần Văn Ký Mẫu', signerTitle: 'Chủ tịch' },
    lines: candidates.map((one) => ({ nominationId: one.nominationId, nominationVersionId: one.nominationVersionId, dossierId: one.dossierId, result: 'awarded' as const, awardName: one.awardName, reason: '' })),
  });
  return [{ kind: 'bien-ban', id: session, formats: ['docx', 'pdf'] }, { kind: 'quyet-dinh', id: decision.id, formats: ['docx', 'pdf'] }, { kind: 'danh-sach-quyet-dinh', id: decision.id, formats: ['docx', 'pdf'] }];
}

/** One of everything that a paper can be about, and every paper in each of its formats. */
async function everything(story: HostileSite, office: HostileSite, stick: string, unit: GalleryUnit): Promise<Wanted> {
  const ids = await tellGallery(story, office, stick, unit, { ports, today: TODAY, seed: SEED });
  const asked = PAPER_CODES.flatMap((kind) => ids[paperInfo(kind).subject].map((id) => ({ kind, id })));
  const why = await story.call('print.check', { items: asked });
  const lacking = asked.filter((_, n) => why[n] !== null);
  if (lacking.length > 0) console.log(`F72: ${lacking.length} of ${asked.length} papers lack something: ${[...new Set(lacking.map(({ kind }) => kind))].join(', ')}`);
  return asked.filter((_, n) => why[n] === null).map(({ kind, id }) => ({ kind, id, formats: [...paperInfo(kind).formats] }));
}

/** The papers as files; one whose text does not fit its frame, or whose letters the typeface lacks, is refused, as a clerk would be told. */
async function paperFiles(story: HostileSite, wanted: Wanted, again = false): Promise<string[]> {
  const places: string[] = [];
  // A place of its own for each: names that differ in marks alone come to the same folder.
  const make = (items: Wanted) => {
    places.push(folder('papers'));
    return story.job('paper.folder', { items: [...items], folder: `path:${places.at(-1) ?? ''}`, name: 'giay-to' });
  };
  const refused: string[] = [];
  await make(wanted).catch(async (error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    for (const item of wanted) {
      await make([item]).catch((reason: unknown) => {
        if (!(reason instanceof Refusal)) throw reason;
        refused.push(`${item.kind} ${reason.fault.code}`);
      });
    }
  });
  // What was changed, withdrawn or left open since has no paper any more.
  if (!again) expect(refused.filter((one) => !/ (?:chu-vuot-khung|chu-khong-in-duoc)$/.test(one))).toEqual([]);
  if (refused.length > 0) console.log(`F72: ${refused.length} of ${wanted.length} papers refused: ${[...new Set(refused)].join(', ')}`);
  return places.flatMap(files);
}

/** Texts reached so far by whatever means, and for each that was not, what the program said against it. */
const planted = new Set<string>();
const used = new Set<string>();
let unreached: ReadonlyMap<string, string> = new Map();

/** Things that can still be changed: what the story tells is sent and decided at its end. */
async function begunWork(unit: HostileSite): Promise<void> {
  const subjectIds: string[] = [];
  for (const name of ['Giàng Thị Mẫu', 'Vàng A Mẫu', 'Lý Văn Mẫu']) subjectIds.push((await unit.call('subject.save', { fields: { kind: 'person', name }, keepApart: true })).saved?.id ?? '');
  for (const kind of ['yearly', 'sudden'] as const) {
    const round = await unit.call('round.save', { fields: { kind, name: `Đợt ${kind}`, reason: 'việc giả định', year: 2026 } });
    const { added } = await unit.call('nomination.add', { roundId: round.id, subjectIds, award: { source: 'catalogue', code: kind === 'yearly' ? 'BK_TINH' : 'GK_XA' }, merit: 'việc giả định', allowRepeat: true });
    await unit.call('dossier.create', { roundId: round.id, nominationIds: added.slice(0, 2).map(({ id }) => id), receiver: { unitCode: null, name: 'Sở Nội vụ' }, submission: { number: '9/TTr', date: TODAY, content: 'việc giả định', signer: null, recipients: ['Sở Nội vụ'] } });
  }
}

/** Every text of the contract that these units can reach, with so many tries for each method, in so many seconds. */
async function reach(units: readonly HostileSite[], tries: number, seconds: number): Promise<void> {
  const list = await sampleList(ports, samplePeople(seeded(SEED), 3));
  const report = await sampleReport(ports);
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==', 'base64');
  const docx = papers.find((paper) => paper.endsWith('.docx'));
  const bytes = { '.xlsx': list, '.pdf': report, '.png': pixel, '.docx': docx === undefined ? report : readFileSync(docx) };
  for (const [n, unit] of units.entries()) {
    const raw = (name: string, input: unknown) => unit.raw(name, input, bytes[extensionOf(name)]);
    unreached = await reachEveryText({ known: unit.known, raw, planted, used, payload: unit.payload }, tries, seededPick(SEED + n), { until: Date.now() + seconds * 1000, enough: ENOUGH });
  }
}

/** Texts that were not reached, by why not. */
function reasons(): string {
  const by = new Map<string, string[]>();
  for (const [field, why] of unreached) {
    const reason = REFERENCE.test(field.split('.').at(-1) ?? '') ? 'names something that stands there' : why;
    by.set(reason, [...(by.get(reason) ?? []), field]);
  }
  return [...by].map(([why, fields]) => `  ${why} (${fields.length}): ${fields.join(', ')}`).join('\n');
}

step('F72 papers hold them as text: nothing that a reader would run, load or take for markup', async () => {
  expect(papers.length).toBeGreaterThan(times(1, 40));
  let holding = 0;
  for (const paper of papers) {
    if (paper.endsWith('.pdf')) {
      const bytes = readFileSync(paper);
      expect(bytes.toString('latin1').replaceAll(/stream\r?\n[\s\S]*?endstream/g, '').match(/\/(?:JavaScript|JS|Launch|URI|OpenAction|AA|EmbeddedFile|RichMedia|SubmitForm)\b/g), paper).toBe(null);
      if (pdfText(bytes).includes('sv72')) holding++;
    } else {
      const parts = folder('parts');
      execFileSync('unzip', ['-q', '-o', paper, '-d', parts]);
      for (const part of readdirSync(parts, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:xml|rels)$/.test(name))) {
        const xml = readFileSync(join(parts, part), 'utf8');
        const elements = elementsOf(xml);
        expect([...elements].filter((name) => /^(?:script|img|svg|iframe|object|w:hyperlink|w:fldSimple|f|hyperlink)$/i.test(name)), `${paper} ${part}`).toEqual([]);
        expect(xml, `${paper} ${part}`).not.toMatch(/TargetMode="External"|<!ENTITY|<w:instrText[^>]*>[^<]*(?:DDE|INCLUDE|HYPERLINK)/);
        if (/document\.xml|sharedStrings|sheet1\.xml/.test(part) && xml.includes('sv72')) holding++;
      }
      rmSync(parts, { recursive: true });
    }
  }
  expect(holding).toBeGreaterThan(times(1, 20));
  return Promise.resolve();
});

step('F72 in Chromium none runs, on no page, in no dialog, and no page breaks', async () => {
  clerk = await sitDown('hostile', data, folder('usb'));
  const { page } = clerk;
  const strange: string[] = [];
  page.on('dialog', (dialog) => void (strange.push(`dialog ${dialog.type()}`), dialog.dismiss()));
  page.on('request', (request) => (/^(?:http:\/\/127\.0\.0\.1|blob:|data:image|chrome-extension:)/.test(request.url()) ? undefined : strange.push(request.url())));
  page.on('popup', () => strange.push('popup'));
  await page.addInitScript(([crashed, foreign, hasMarkup]) => {
    const ran: string[] = [];
    Object.assign(window, { ran, sv72: () => ran.push(new Error().stack ?? ''), name: 'sv72()' });
    // Whatever is shown for longer than a glance while others press buttons.
    setInterval(() => {
      const main = document.querySelector('main');
      const words = `${main?.innerText ?? ''} ${[...document.querySelectorAll('[role=dialog]')].map((one) => (one as HTMLElement).innerText).join(' ')}`;
      const heading = document.querySelector('h1')?.textContent ?? '';
      const say = (what: string): void => void (ran.includes(what) || ran.push(what));
      if (words.includes(crashed)) say(`the page «${heading}» broke`);
      const found = document.querySelector(foreign);
      if (found !== null) say(`${hasMarkup} ${found.outerHTML.slice(0, 200)}`);
    }, 250);
  }, [CRASHED, FOREIGN, HAS_MARKUP] as const);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await lookRound(Date.now() + LOOK_S * 1000);
  // Every button, form and dialog, with what it asks and says.
  const pressed = LONG ? await crawl(page, PLACES) : null;

  console.log(`F72: ${seen.looks} looks at ${seen.pages.size} pages, payloads shown on ${seen.withPayload.size}${pressed === null ? '' : `; ${pressed.pressed} buttons pressed in ${pressed.places} places`}`);
  expect(await page.evaluate(() => (window as unknown as { ran: string[] }).ran)).toEqual([]);
  expect(strange).toEqual([]);
  expect(clerk.problems).toEqual([]);
  expect(await clerk.violations()).toEqual({ count: 0, directives: {} });
  expect(seen.withPayload.size).toBeGreaterThanOrEqual(SHOWN_ON);

  // Had one stood there as markup, it would have been seen, and the host would have counted it.
  await page.evaluate((payload) => document.querySelector('h1')?.insertAdjacentHTML('beforeend', payload), PAYLOADS[0] ?? '');
  await expect(look()).rejects.toThrow('to deeply equal');
  await expect.poll(() => clerk.violations()).toMatchObject({ count: expect.toSatisfy((count: number) => count > 0) as number });
  const after = () => page.evaluate(() => (window as unknown as { ran: string[] }).ran);
  await expect.poll(after).toContainEqual(expect.stringContaining(HAS_MARKUP));
  expect((await after()).filter((one) => !one.includes(HAS_MARKUP))).toEqual([]);
});

/** Looks at every entry of the menu, at every tab there, and at what a first row leads to. */
async function lookRound(end: number): Promise<void> {
  const { page } = clerk;
  const over = (): boolean => Date.now() > end && seen.withPayload.size >= SHOWN_ON;
  const menu = page.getByRole('navigation').getByRole('button');
  await menu.first().waitFor();
  const entries = await menu.count();
  for (let n = 0; n < entries && !over(); n++) {
    const at = (n + SEED) % entries;
    await menu.nth(at).click();
    const further = page.getByRole('menuitem');
    await settle();
    if ((await further.count()) > 0) {
      for (let i = 0, all = await further.count(); i < all && !over(); i++) {
        if (i > 0) await menu.nth(at).click();
        if (await clicked(further.nth(i))) await lookThrough(over);
      }
    } else await lookThrough(over);
  }
}

async function lookThrough(over: () => boolean, depth = 0): Promise<void> {
  const { page } = clerk;
  await look();
  const here = await heading();
  const tabs = page.getByRole('main').getByRole('tab');
  const all = await tabs.count();
  for (let n = 0; n < Math.max(1, all) && !over(); n++) {
    // A way back that led elsewhere: that place has its own turn.
    if (n > 0 && ((await heading()) !== here || !(await clicked(tabs.nth(n))))) return;
    if (n > 0) await look();
    if (depth < times(1, 2)) await lookBehindRow(over, depth);
  }
}

async function lookBehindRow(over: () => boolean, depth: number): Promise<void> {
  const { page } = clerk;
  const row = page.getByRole('main').getByRole('grid').first().getByRole('row').nth(1);
  const before = await heading();
  if ((await row.count()) === 0 || !(await clicked(row))) return;
  await look();
  if ((await page.getByRole('dialog').count()) > 0) return leaveDialogs();
  if ((await heading()) === before) return;
  await lookThrough(over, depth + 1);
  await page.keyboard.press('Alt+ArrowLeft');
  await leaveDialogs();
  await settle();
}

const heading = (): Promise<string> => clerk.page.getByRole('heading', { level: 1 }).first().innerText();

/** Moves there, so that what is told on hovering shows, and clicks; false where it cannot be clicked. */
async function clicked(place: Locator): Promise<boolean> {
  try {
    await place.hover({ timeout: 5000 });
    await place.click({ timeout: 5000 });
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return false;
    throw error;
  }
}

async function leaveDialogs(): Promise<void> {
  const { page } = clerk;
  for (let tries = 0; tries < 3 && (await page.getByRole('dialog').count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
}

async function settle(): Promise<void> {
  await clerk.page.waitForTimeout(150);
  await clerk.page.waitForFunction(() => document.querySelector('[aria-busy="true"], .mantine-Loader-root, .mantine-Skeleton-root') === null, undefined, { timeout: 10_000 }).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
  });
}

/** What must hold wherever one stands. */
async function look(): Promise<void> {
  await settle();
  const found = await clerk.page.evaluate(([crashed, selector]) => {
    const text = document.body.innerText;
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value).join(' ');
    const foreign = [...document.querySelectorAll(selector)];
    return { heading: document.querySelector('h1')?.textContent ?? '', ran: (window as unknown as { ran: string[] }).ran.length, foreign: foreign.map(({ outerHTML }) => outerHTML.slice(0, 200)), broken: text.includes(crashed), shown: /sv72|example\.invalid/.test(`${text} ${fields}`), title: document.title };
  }, [CRASHED, FOREIGN] as const);
  seen.looks++;
  seen.pages.add(found.heading.slice(0, 60));
  if (found.shown) seen.withPayload.add(found.heading.slice(0, 60));
  expect({ ...found, shown: null, heading: null }, found.heading).toEqual({ heading: null, ran: 0, foreign: [], broken: false, shown: null, title: 'Sổ Vàng' });
}

function elementsOf(xml: string): Set<string> {
  const names = new Set<string>();
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.add(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return names;
}

function pdfText(bytes: Buffer): string {
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: bytes, encoding: 'utf8' }).replaceAll(/\s+/g, '');
}
