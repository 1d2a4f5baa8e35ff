import type { SubjectFields } from '../../../shared/domain/subject.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { missing } from '../../components/form/index.ts';
import { NAME_LABELS } from './words.ts';

/** What is wrong with a subject as typed, each fault at its field. */
export function subjectFaults(values: SubjectFields): Fault[] {
  const faults = missing(values, { name: NAME_LABELS[values.kind] });
  switch (values.kind) {
    case 'person':
      return values.nationalId === '' || /^(\d{9}|\d{12})$/.test(values.nationalId)
        ? faults
        : [...faults, fault('so-can-cuoc', 'Số căn cước có 12 chữ số (chứng minh cũ 9 chữ số).', { next: 'Kiểm tra lại, hoặc để trống nếu chưa rõ.', item: 'nationalId' })];
    case 'collective':
      return values.size !== null && values.women !== null && values.women > values.size
        ? [...faults, fault('so-nu', 'Số nữ lớn hơn số người.', { item: 'women' })]
        : faults;
    case 'household':
      return [...faults, ...missing(values, { address: 'Địa chỉ (thôn, tổ)' })];
  }
}
