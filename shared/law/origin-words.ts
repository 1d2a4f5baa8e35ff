import type { Origin } from '../catalogue/award-schema.ts';

/** How the screen says where a rule comes from; empty for a national text. */
export const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  national: '', province: 'Quy định của tỉnh', province_example: 'Ví dụ của tỉnh khác', sector_example: 'Ví dụ của bộ, ngành', practice: 'Theo thực tế', default: 'Gợi ý theo văn bản cũ', memory: 'Chưa có văn bản để đối chiếu',
};
