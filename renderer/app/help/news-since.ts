import type { Block, GuidePage } from './guide-types.ts';
import { wordsOf } from './guide-types.ts';

/** The parts of «Có gì mới» about versions after the one last seen. Each part is headed by its version: «0.2.0», «0.2.0 (ngày …)». */
export function newsSince(page: GuidePage, seen: string): GuidePage {
  const blocks: Block[] = [];
  let newer = false;
  for (const block of page.blocks) {
    const version = block.type === 'heading' && block.level === 2 ? /^(\d+(?:\.\d+)*)/u.exec(wordsOf(block.content))?.[1] : undefined;
    if (version !== undefined) newer = isNewer(version, seen);
    if (newer) blocks.push(block);
  }
  return { ...page, blocks };
}

/** Versions by their numbers: 0.10 comes after 0.9. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((one) => one.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let i = 0; i < Math.max(a?.length ?? 0, b?.length ?? 0); i++) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
