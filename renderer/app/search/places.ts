import type { Found } from '../../../shared/api/search.ts';
import type { FoundKind } from '../../../shared/domain/search/groups.ts';
import type { PageParams } from '../navigation.ts';

export interface SearchPlace {
  readonly page: string;
  readonly params: PageParams;
}

/** The page that shows each kind, and the name its id goes by there. */
const PAGES: Readonly<Record<Exclude<FoundKind, 'award' | 'initiative'>, { readonly page: string; readonly id: string }>> = {
  subject: { page: 'doi-tuong-chi-tiet', id: 'id' },
  campaign: { page: 'phong-trao-chi-tiet', id: 'id' },
  round: { page: 'dot-xet', id: 'id' },
  dossier: { page: 'ho-so-de-nghi', id: 'id' },
  'received-dossier': { page: 'ho-so-nhan', id: 'versionId' },
  session: { page: 'hop-xet', id: 'id' },
  decision: { page: 'quyet-dinh-xem', id: 'id' },
  exemplar: { page: 'dien-hinh-chi-tiet', id: 'id' },
  item: { page: 'muc-nhan-duoc', id: 'id' },
};

/** Where a line of the answer leads. */
export function placeOfFound({ kind, id, title }: Pick<Found, 'kind' | 'id' | 'title'>): SearchPlace {
  if (kind === 'award') return { page: 'quyet-dinh', params: { tab: 'so-khen-thuong', search: id } };
  if (kind === 'initiative') return { page: 'so', params: { register: 'initiative', search: title } };
  const { page, id: name } = PAGES[kind];
  return { page, params: { [name]: id } };
}

/** The list in which everything of a kind is looked through with the same words; null: it has none that can be narrowed. */
export function listOfKind(kind: FoundKind, text: string, first: Pick<Found, 'subjectKind'> | undefined): SearchPlace | null {
  if (kind === 'subject') return { page: 'doi-tuong', params: { kind: first?.subjectKind ?? 'person', search: text } };
  if (kind === 'award') return { page: 'quyet-dinh', params: { tab: 'so-khen-thuong', search: text } };
  if (kind === 'initiative') return { page: 'so', params: { register: 'initiative', search: text } };
  return null;
}
