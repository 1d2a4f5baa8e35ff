import type { Guide, GuidePage } from './guide-types.ts';

/** The whole guide; loaded when help is first asked for. */
const files = import.meta.glob<GuidePage>('../../../docs/huong-dan/*.md', { import: 'default', eager: true });
export const guide: Guide = new Map(Object.values(files).map((page) => [page.topic, page]));
