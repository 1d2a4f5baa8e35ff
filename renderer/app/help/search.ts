import { fold } from '../../../shared/text/fold.ts';
import type { Block, Guide } from './guide-types.ts';
import { wordsOf } from './guide-types.ts';
import { HELP_TOPICS } from './topics.ts';
import type { HelpTopic } from './topics.ts';

export interface HelpHit {
  readonly topic: HelpTopic;
  readonly page: string;
  /** Heading of the part; null: before the first. */
  readonly heading: string | null;
  readonly anchor: string | null;
  /** A piece of the text around the first word found. */
  readonly piece: string;
}
interface Part extends Omit<HelpHit, 'piece'> {
  readonly text: string;
  readonly folded: string;
  readonly title: string;
}

const MOST = 20;
const PIECE = 120;
const indexes = new WeakMap<Guide, readonly Part[]>();

/** Parts of the guide that hold every word typed, without accents; those with the words in a heading first. */
export function searchGuide(guide: Guide, typed: string): readonly HelpHit[] {
  const words = fold(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  const found = partsOf(guide).filter(({ folded, title }) => words.every((word) => folded.includes(word) || title.includes(word)));
  const weight = ({ title, folded }: Part): number => words.filter((word) => title.includes(word)).length * 2 + (folded.includes(words.join(' ')) ? 1 : 0);
  return found
    .map((part, at) => ({ part, at, weight: weight(part) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, MOST)
    .map(({ part: { topic, page, heading, anchor, text, folded } }) => ({ topic, page, heading, anchor, piece: pieceOf(text, folded, words) }));
}

function partsOf(guide: Guide): readonly Part[] {
  const known = indexes.get(guide);
  if (known !== undefined) return known;
  const parts: Part[] = [];
  for (const topic of HELP_TOPICS) {
    const page = guide.get(topic);
    if (page === undefined) continue;
    let heading: string | null = null;
    let anchor: string | null = null;
    let lines: string[] = [];
    const end = (): void => {
      const text = lines.join(' ');
      if (text !== '' || heading !== null) parts.push({ topic, page: page.title, heading, anchor, text, folded: fold(text), title: fold(`${page.title} ${heading ?? ''}`) });
      lines = [];
    };
    for (const block of page.blocks) {
      if (block.type !== 'heading') {
        lines.push(textOf(block));
        continue;
      }
      end();
      heading = wordsOf(block.content);
      anchor = block.id;
    }
    end();
  }
  indexes.set(guide, parts);
  return parts;
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return wordsOf(block.content);
    case 'list':
      return block.items.map((item) => item.map(textOf).join(' ')).join(' ');
    case 'note':
      return block.blocks.map(textOf).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(wordsOf).join(' ')).join(' ');
    case 'picture':
      return '';
  }
}

/** `fold` keeps places only roughly: the piece begins a little before them, at a word. */
function pieceOf(text: string, folded: string, words: readonly string[]): string {
  const at = Math.max(0, Math.min(...words.map((word) => folded.indexOf(word)).filter((found) => found >= 0), folded.length) - 30);
  const from = at === 0 ? 0 : text.indexOf(' ', at) + 1;
  const to = text.length - from <= PIECE ? text.length : text.lastIndexOf(' ', from + PIECE);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}
