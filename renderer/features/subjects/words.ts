import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import type { SubjectFields, SubjectFlags, SubjectKind } from '../../../shared/domain/subject.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';

export const KIND_CHOICES = SUBJECT_KINDS.map((kind) => ({ value: kind, label: SUBJECT_KIND_WORDS[kind] }));

/** The kind that a page was opened with; a person where nothing fits. */
export function kindOf(param: string | undefined): SubjectKind {
  return SUBJECT_KINDS.find((kind) => kind === param) ?? 'person';
}

export const NAME_LABELS: Readonly<Record<SubjectKind, string>> = { person: 'Họ và tên', collective: 'Tên tập thể', household: 'Tên hộ (chủ hộ)' };

export const HONORIFICS = ['Ông', 'Bà', 'Thượng tá', 'Trung tá', 'Thiếu tá', 'Linh mục', 'Hòa thượng', 'Đại đức'];

export const PERSON_CATEGORIES = [
  'Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên',
  'Lãnh đạo cấp vụ, sở, ngành và tương đương',
  'Doanh nhân',
  'Các cấp lãnh đạo khác từ phó phòng trở lên',
  'Người trực tiếp công tác, lao động, học tập, chiến đấu, phục vụ chiến đấu',
];
export const COLLECTIVE_CATEGORIES = ['Cơ quan hành chính, sự nghiệp', 'Doanh nghiệp', 'Tổ chức khác'];

const noFlags: SubjectFlags = { smallCollective: false, directWorker: false, worker: false, farmer: false, difficultArea: false };
const common = { name: '', address: '', category: '', tags: null, flags: noFlags, outsideProvince: false, note: '' };

/** A subject of which nothing is known yet. */
export function blankSubject(kind: SubjectKind): SubjectFields {
  switch (kind) {
    case 'person':
      return {
        kind, ...common, honorific: '', otherName: '', birth: null, gender: null, nationalId: '', ethnicity: '', position: '', department: '', workplace: '', phone: '',
      };
    case 'collective':
      return { kind, ...common, printName: '', managedBy: '', field: '', size: null, women: null, representative: '', foundedYear: null, endedOn: null, endSource: '', successorIds: [], mayReceiveFlags: null };
    case 'household':
      return { kind, ...common };
  }
}

/** «12 cá nhân», «3 tập thể», «1 hộ gia đình». */
export function countOf(kind: SubjectKind, count: number): string {
  return `${formatNumber(count)} ${kindWord(kind)}`;
}

/** «cá nhân», «tập thể», «hộ gia đình», inside a sentence. */
export function kindWord(kind: SubjectKind): string {
  return SUBJECT_KIND_WORDS[kind].toLowerCase();
}
