import type { ProvinceProfileFields } from '../../../shared/domain/province-profile.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';

/** «từ 01/02/2026», «từ 01/02/2026 đến trước 01/02/2027» */
export function spanWords({ validFrom, validTo }: Pick<ProvinceProfileFields, 'validFrom' | 'validTo'>): string {
  return `từ ${formatScreenDate(validFrom)}${validTo === null ? '' : ` đến trước ${formatScreenDate(validTo)}`}`;
}
