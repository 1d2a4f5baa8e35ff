import type { AuthoritySide } from '../../../shared/domain/council.ts';

/** Whose decision an award is, as short words of a column. */
export const SIDE_WORDS: Readonly<Record<AuthoritySide, string>> = { own: 'Đơn vị quyết định', up: 'Trình cấp trên' };
