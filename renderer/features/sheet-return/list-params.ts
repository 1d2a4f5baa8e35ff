import type { SheetList } from '../../../shared/domain/sheet-export.ts';
import { SUBJECT_KINDS } from '../../../shared/domain/subject.ts';
import type { PageParams } from '../../app/navigation.ts';

/** The list a page is about: `list` and `id` of a list from below or a round, else `kind` and `place` of subjects. */
export function listOf(params: PageParams): SheetList {
  const { list, id = '' } = params;
  if ((list === 'intake' || list === 'round') && id !== '') return { list, id };
  return { list: 'subjects', kind: SUBJECT_KINDS.find((kind) => kind === params['kind']) ?? 'person', place: params['place'] ?? '' };
}

/** The same list as the parameters of a page. */
export function paramsOf(list: SheetList): Record<string, string> {
  return list.list === 'subjects' ? { list: 'subjects', kind: list.kind, place: list.place } : { list: list.list, id: list.id };
}

/** Where one goes back to from a list. */
export function homeOf(list: SheetList): { readonly page: string; readonly params: Record<string, string>; readonly label: string } {
  switch (list.list) {
    case 'intake':
      return { page: 'danh-sach-nhan', params: { id: list.id }, label: 'danh sách nhận được' };
    case 'round':
      return { page: 'dot-xet', params: { id: list.id }, label: 'đợt xét' };
    case 'subjects':
      return { page: 'doi-tuong', params: { kind: list.kind }, label: 'danh sách đối tượng' };
  }
}
