import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANS } from '../../../shared/catalogue/plans.ts';
import { siteAt } from '../usecases/sites.ts';
import type { DemoSummary } from '../../../electron/cli/demo.ts';

const cli = fileURLToPath(new URL('../../../dist/electron/cli.js', import.meta.url));
const out = mkdtempSync(join(tmpdir(), 'sv-demo-'));
let summary: DemoSummary;

beforeAll(() => {
  const run = spawnSync(process.execPath, [cli, 'demo', '--out', out, '--seed', '7', '--today', '2026-11-20', '--json'], { encoding: 'utf8', env: { ...process.env, SOVANG_PASSPHRASE: 'mật khẩu mẫu' }, maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(run.stderr.split('\n').slice(-5).join('\n'));
  summary = JSON.parse(run.stdout) as DemoSummary;
}, 400_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const textOf = (pdf: string): string => spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout.normalize('NFC').replace(/\s+/g, ' ');
const MAGIC: Readonly<Record<string, string>> = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK' };

describe('demo', () => {
  it('walks the story for all five plans, each with its own commune and province', () => {
    expect(summary.plans.map((p) => p.plan)).toEqual(PLANS.map((p) => p.code));
    for (const { code } of PLANS) for (const side of ['commune', 'province']) expect(existsSync(join(out, `${side}-${code}`, 'unit.db'))).toBe(true);
  });

  it.each(PLANS.map((p) => p.code))('%s: every nomination ends decided, nothing is taken in twice, both registers agree', (code) => {
    const story = summary.plans.find((p) => p.plan === code);
    expect(story?.states).toEqual({ 'Khen thưởng': story?.nominations });
    expect(story?.nominations).toBeGreaterThanOrEqual(3);
    expect(story?.bundles).toHaveLength(4);
    expect(story?.bundles.every((b) => b.added > 0 && b.addedAgain === 0 && b.size > 0)).toBe(true);
    expect(story?.register).toEqual({ commune: story?.nominations, province: story?.nominations });
    const kinds = new Set(story?.papers.map((p) => `${p.kind}.${p.format}`));
    for (const kind of ['to-trinh.docx', 'to-trinh.pdf', 'danh-sach.docx', 'danh-sach.pdf', 'danh-sach.xlsx', 'bien-ban.pdf', 'phieu-giao-nhan.pdf', 'danh-sach-quyet-dinh.pdf']) expect(kinds).toContain(kind);
  });

  it('R84: every page of the exchange has something to show in the first story', async () => {
    const site = siteAt(join(out, `commune-${PLANS[0]?.code ?? ''}`));
    await site.call('unit.unlock', { passphrase: 'mật khẩu mẫu' });
    const { sent, received } = await site.call('bundle.journal', {});
    expect(new Set(sent.map(({ kind }) => kind))).toContain('luu-tru');
    expect(sent.some(({ state }) => state !== 'da-nhan')).toBe(true);
    expect(received.length).toBeGreaterThanOrEqual(3);
    const items = await site.call('received.list', {});
    expect(items.map(({ kind }) => kind).sort()).toEqual(['guidance', 'request', 'request']);
    expect((await site.call('item.list', {})).map(({ item }) => item.kind)).toEqual(expect.arrayContaining(['reply', 'unit-card', 'feedback']));
    expect((await site.call('conflict.list', { after: null, limit: 9 })).rows.map(({ kind }) => kind)).toEqual(['Đối tượng']);
    expect((await site.call('quarantine.list', { after: null, limit: 9 })).rows).toHaveLength(1);
    expect((await site.call('handOn.summary', {})).past).toHaveLength(2);
    for (const kind of ['bien-ban-ban-giao', 'muc-luc-luu-tru', 'phieu-kiem-tra-luu-tru'] as const) expect(await site.call('print.check', { items: [{ kind, id: '' }] }), kind).toEqual([null]);
    await site.close();
    expect(readdirSync(out).filter((name) => name.startsWith('may-hai'))).toEqual([]);
  }, 60_000);

  it('makes a commune’s own giấy khen for a sudden merit and the year-end titles', () => {
    expect(summary.own?.register).toBe(summary.own?.nominations);
    const certificate = summary.own?.papers.find((p) => p.kind === 'giay-khen' && p.format === 'pdf');
    expect(textOf(certificate?.path ?? '')).toMatch(/GIẤY KHEN.*dũng cảm cứu người/);
    const decisions = summary.own?.papers.filter((p) => p.kind === 'quyet-dinh' && p.format === 'pdf').map((p) => textOf(p.path)) ?? [];
    expect(decisions.filter((t) => t.includes('công nhận') && t.includes('Lao động tiên tiến') && t.includes('03 cá nhân'))).toHaveLength(1);
    expect(decisions.filter((t) => t.includes('Chiến sĩ thi đua cơ sở') && t.includes('01 cá nhân'))).toHaveLength(1);
  });

  it('every paper it names is there and is what its name says', () => {
    const papers = [...summary.plans.flatMap((p) => p.papers), ...(summary.own?.papers ?? [])];
    expect(papers.length).toBe(summary.totals.papers);
    for (const { path, format, size } of papers) {
      const bytes = readFileSync(path);
      expect(bytes.length).toBe(size);
      expect(bytes.toString('latin1', 0, 5)).toContain(MAGIC[format]);
    }
  });

  it('names read the same from submission to list to decision', () => {
    for (const story of summary.plans) {
      const pdf = (kind: string) => story.papers.filter((p) => p.kind === kind && p.format === 'pdf').map((p) => textOf(p.path)).join(' ');
      const decided = pdf('danh-sach-quyet-dinh');
      const list = pdf('danh-sach');
      const names = [...decided.matchAll(/(?:Ông|Bà) (\p{Lu}[\p{L}’]* (?:Văn|Thị|Đức|Ngọc|Minh|Thu|Xuân))/gu)].map((m) => m[1] as string);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(list).toContain(name);
    }
  });

  it('leaves ordinary folders with an index, and no name of a person in any file name', () => {
    for (const story of summary.plans) {
      const files = readdirSync(story.folders[0] ?? '');
      expect(files).toEqual(expect.arrayContaining(['00-muc-luc-ho-so.docx', '00-muc-luc-ho-so.pdf']));
      const names = [...files, ...story.papers.map((p) => basename(p.path)), ...story.bundles.map((b) => b.fileName)];
      expect(names.filter((n) => /[^a-zA-Z0-9.\-]/.test(n))).toEqual([]);
    }
  });
});
