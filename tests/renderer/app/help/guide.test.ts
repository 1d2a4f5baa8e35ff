import { globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readGuidePage } from '../../../../build/guide.mjs';
import { guide } from '../../../../renderer/app/help/guide.ts';
import type { Block, Inline } from '../../../../renderer/app/help/guide-types.ts';
import { isNewer, newsSince } from '../../../../renderer/app/help/news-since.ts';
import { searchGuide } from '../../../../renderer/app/help/search.ts';
import { HELP_TOPICS } from '../../../../renderer/app/help/topics.ts';
import { pages } from '../../../../renderer/app/pages.tsx';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = join(ROOT, 'docs/huong-dan');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
const text = (name: string): string => readFileSync(join(FOLDER, name), 'utf8').normalize('NFC');

/** Every block and piece of a line, at any depth. */
function all(blocks: readonly Block[]): (Block | Inline)[] {
  const inside = (content: readonly Inline[]): Inline[] => content.flatMap((node) => [node, ...('content' in node ? inside(node.content) : [])]);
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [block, ...inside(block.content)];
      case 'list':
        return [block, ...block.items.flatMap(all)];
      case 'note':
        return [block, ...all(block.blocks)];
      case 'table':
        return [block, ...[block.head, ...block.rows].flat().flatMap(inside)];
      case 'picture':
        return [block];
    }
  });
}

describe('the guide of the clerk', () => {
  it('quotes only words that stand on the screen', () => {
    const source = globSync('{renderer,shared}/**/*.{ts,tsx}', { cwd: ROOT })
      .map((file) => readFileSync(join(ROOT, file), 'utf8'))
      .join('\n')
      .normalize('NFC')
      .replaceAll(/\s+/gu, ' ');
    const quoted = files.flatMap((name) => [...text(name).matchAll(/«([^»]+)»/gu)].map(([, words = '']) => ({ name, words })));
    expect(quoted.length).toBeGreaterThan(250);
    const letter = /\p{L}/u;
    const stands = (words: string): boolean => {
      for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) if (!letter.test(source.charAt(at - 1)) && !letter.test(source.charAt(at + words.length))) return true;
      return false;
    };
    const checked = new Map([...new Set(quoted.map(({ words }) => words))].map((words) => [words, stands(words)]));
    expect(quoted.filter(({ words }) => checked.get(words) === false)).toEqual([]);
  });

  it('has the page that each page of the window opens, and each of its pages in the contents', () => {
    expect([...guide.keys()].sort()).toEqual([...HELP_TOPICS].sort());
    for (const [page, { help }] of Object.entries(pages)) expect(HELP_TOPICS, `help of ${page}`).toContain(help);
  });

  it('links to pages, headings and pictures that are there, and keeps no picture nobody sees', () => {
    const seen = new Set<string>();
    for (const name of files) {
      const page = readGuidePage(text(name), name.replace('.md', ''));
      for (const node of all(page.blocks)) {
        if (node.type === 'link') {
          const target = guide.get(node.topic);
          expect(target, `${name} → ${node.topic}`).toBeDefined();
          if (node.anchor !== null) expect(target?.blocks.some((block) => block.type === 'heading' && block.id === node.anchor), `${name} → ${node.anchor}`).toBe(true);
        } else if (node.type === 'picture') {
          expect(node.alt, `${name}: words for a picture`).not.toBe('');
          seen.add(node.src.replace('img/', ''));
        }
      }
    }
    const there = readdirSync(join(FOLDER, 'img'));
    expect([...seen].sort()).toEqual(there.sort());
    const sizes = there.map((name) => statSync(join(FOLDER, 'img', name)).size);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(60 * 1024);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1.5 * 1024 * 1024);
    // In the built window each is a file of its own.
    expect(guide.get('doi-tuong')?.blocks.find((block) => block.type === 'picture')).toMatchObject({ src: expect.stringMatching(/doi-tuong.*\.png/u) as string });
  });

  it('is data, and a build with Markdown it cannot show fails', () => {
    expect(readGuidePage('# Tên\n\n1. Bấm «A».\n2. **Đậm** `F1` [B](bat-dau.md#mở-lần-đầu)\n\n> Nhớ\n\n| a | b |\n|---|---|\n| 1 & 2 | 3 |\n', 'thu')).toEqual({
      topic: 'thu',
      title: 'Tên',
      blocks: [
        { type: 'list', ordered: true, start: 1, items: [[{ type: 'paragraph', content: [{ type: 'text', text: 'Bấm «A».' }] }], [{ type: 'paragraph', content: [{ type: 'strong', content: [{ type: 'text', text: 'Đậm' }] }, { type: 'text', text: ' ' }, { type: 'key', text: 'F1' }, { type: 'text', text: ' ' }, { type: 'link', topic: 'bat-dau', anchor: 'mở-lần-đầu', content: [{ type: 'text', text: 'B' }] }] }]] },
        { type: 'note', blocks: [{ type: 'paragraph', content: [{ type: 'text', text: 'Nhớ' }] }] },
        { type: 'table', head: [[{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]], rows: [[[{ type: 'text', text: '1 & 2' }], [{ type: 'text', text: '3' }]]] },
      ],
    });
    for (const bad of ['# A\n\n<b>x</b>', '# A\n\n[x](https://example.org)', 'không có tên', '# A\n\n```\nmã\n```']) expect(() => readGuidePage(bad, 'thu')).toThrow('docs/huong-dan/thu.md');
  });

  it('is searched without accents, every word asked for, headings first', () => {
    expect(searchGuide(guide, 'quen mat khau')[0]).toMatchObject({ topic: 'mat-khau', heading: 'Quên mật khẩu', anchor: 'quên-mật-khẩu' });
    expect(searchGuide(guide, 'usb')[0]).toMatchObject({ topic: 'gui-nhan' });
    expect(searchGuide(guide, 'khongcotunay')).toEqual([]);
    expect(searchGuide(guide, '  ')).toEqual([]);
  });

  it('tells of versions after the one last seen', () => {
    const page = readGuidePage('# Có gì mới\n\nMở đầu.\n\n## 0.10.0 (tháng 3)\n\n- ba\n\n## 0.9.0\n\n- hai\n\n## 0.2.0\n\n- một\n', 'co-gi-moi');
    expect(newsSince(page, '0.9.0').blocks).toHaveLength(2);
    expect(newsSince(page, '0.1.0').blocks).toHaveLength(6);
    expect(newsSince(page, '0.10.0').blocks).toEqual([]);
    expect([isNewer('0.10', '0.9.9'), isNewer('1.0', '1.0.0'), isNewer('0.1.1', '0.2')]).toEqual([true, false, false]);
  });
});
