import type { Signer, SignerCapacity } from '../../../shared/domain/unit.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';

/** How a person signs, as papers show it. */
export const CAPACITIES: readonly { readonly value: SignerCapacity; readonly label: string; readonly mark: string }[] = [
  { value: 'head', label: 'Ký với chức vụ của mình', mark: '' },
  { value: 'TM', label: 'Thay mặt tập thể (TM.)', mark: 'TM.' },
  { value: 'TM-KT', label: 'Thay mặt tập thể, ký thay (TM., KT.)', mark: 'TM., KT.' },
  { value: 'KT', label: 'Ký thay (KT.)', mark: 'KT.' },
  { value: 'TL', label: 'Thừa lệnh (TL.)', mark: 'TL.' },
  { value: 'TUQ', label: 'Thừa ủy quyền (TUQ.)', mark: 'TUQ.' },
  { value: 'Q', label: 'Quyền (Q.)', mark: 'Q.' },
];

/** The capacities that name the position signed for. */
const FOR_ANOTHER: readonly SignerCapacity[] = ['TM-KT', 'KT', 'TL', 'TUQ'];

export function signsForAnother(capacity: SignerCapacity | null): boolean {
  return capacity !== null && FOR_ANOTHER.includes(capacity);
}

/** «KT. Chủ tịch – Phó Chủ tịch», «Q. Chủ tịch», «Chủ tịch». */
export function signatureWords({ capacity, onBehalfOf, title }: Pick<Signer, 'capacity' | 'onBehalfOf' | 'title'>): string {
  const mark = CAPACITIES.find(({ value }) => value === capacity)?.mark ?? '';
  if (signsForAnother(capacity)) return `${[mark, onBehalfOf].filter(Boolean).join(' ')} – ${title}`;
  return [mark, title].filter(Boolean).join(' ');
}

/** «từ 01/7/2025 đến 30/06/2026», «không ghi thời hạn». */
export function validityWords({ validFrom, validTo }: Pick<Signer, 'validFrom' | 'validTo'>): string {
  const words = [validFrom === null ? '' : `từ ${formatScreenDate(validFrom)}`, validTo === null ? '' : `đến ${formatScreenDate(validTo)}`].filter(Boolean).join(' ');
  return words === '' ? 'không ghi thời hạn' : words;
}
