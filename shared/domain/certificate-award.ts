import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { meritContinued } from './merit-words.ts';

/**
 * What a certificate calls an award: a title by its name, anything else by its form alone, since who gives it stands above
 * («Giấy khen của Chủ tịch UBND cấp xã» → «Giấy khen»).
 * @param award as the catalogue or the province has it; undefined: neither knows it
 * @param written as the decision calls it
 */
export function certificateAward(award: Pick<AwardDefinition, 'kind'> | undefined, written: string): { readonly title: boolean; readonly award: string } {
  if (award?.kind === 'title') return { title: true, award: written };
  return { title: false, award: /^(.+?)\s+của\s/iu.exec(written)?.[1] ?? written };
}

/** «Đã có thành tích …», once; without the full stop that running text ends with. */
export function certificateMerit(merit: string): string {
  const rest = meritContinued(merit);
  return rest === '' ? '' : `Đã có thành tích ${rest}`;
}
