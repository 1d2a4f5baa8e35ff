import type { Confidence } from '../catalogue/award-schema.ts';
import { resolveBody } from './body.ts';

/** A printed body that is no longer what it was, as the screen tells it (R94). */
export interface BodyNow {
  readonly printed: string;
  /** Who stands in its place; «không còn, chọn nơi nhận» where nobody can be named. */
  readonly reading: string;
  readonly state: 'ke-thua' | 'khong-con';
  readonly confidence: Confidence;
  /** Begins with «Cần xác nhận nơi nhận.» where the successor is only proposed. */
  readonly note: string;
  /** For brackets behind the name: «nay là Sở A», «nay là Sở A hoặc Sở B, cần xác nhận». */
  readonly hint: string;
}

/**
 * What has become of a printed body by a day; null where it is still what it was.
 * @param province province the name was printed in
 */
export function bodyNow(printed: string, day: string, province: string | null): BodyNow | null {
  const resolution = resolveBody(printed, day, province);
  switch (resolution.kind) {
    case 'giu-nguyen':
      return null;
    case 'ke-thua': {
      const { successor, others, ask, note } = resolution;
      const names = [successor, ...others].map(({ name }) => name);
      return {
        printed, reading: successor.name, state: 'ke-thua', confidence: successor.confidence,
        note: [ask ? 'Cần xác nhận nơi nhận.' : '', note].filter(Boolean).join(' '),
        hint: `nay là ${[names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' hoặc ')}${ask ? ', cần xác nhận' : ''}`,
      };
    }
    case 'khong-con':
      return { printed, reading: GONE, state: 'khong-con', confidence: 'medium', note: resolution.note, hint: GONE };
  }
}

const GONE = 'không còn, chọn nơi nhận';

/** «Sở Lao động - Thương binh và Xã hội (nay là Sở Nội vụ, cần xác nhận)»; the bare name of a body that is still what it was. */
export function nameNow(printed: string, day: string, province: string | null): string {
  const now = bodyNow(printed, day, province);
  return now === null ? printed : `${printed} (${now.hint})`;
}
