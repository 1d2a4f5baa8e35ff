import { PLAN_UNIT_KIND_WORDS } from '../../../shared/catalogue/plan-vocabulary.ts';
import { dayText } from '../../components/day-words.ts';
import type { OrganisationView } from './store.ts';

export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);

export const kindWord = ({ kind }: Pick<OrganisationView, 'kind'>): string => capital(PLAN_UNIT_KIND_WORDS[kind]);

/** «Từ 01/07/2025» · «Đến hết 30/06/2025» · «01/01/2020 – 30/06/2025»; '' where neither is recorded. */
export function timeWords({ validFrom, validTo }: Pick<OrganisationView, 'validFrom' | 'validTo'>): string {
  if (validFrom !== null && validTo !== null) return `${dayText(validFrom)} – ${dayText(validTo)}`;
  if (validFrom !== null) return `Từ ${dayText(validFrom)}`;
  return validTo === null ? '' : `Đến hết ${dayText(validTo)}`;
}

export const SHARE_WORDS = { whole: 'Toàn bộ', part: 'Một phần' } as const;

/** «hình thành từ xã A, một phần xã B»; '' for one without predecessors. */
export function originWords({ predecessors }: Pick<OrganisationView, 'predecessors'>, nameOf: (id: string) => string): string {
  return predecessors.map(({ organisationId, share }) => (share === 'part' ? `một phần ${nameOf(organisationId)}` : nameOf(organisationId))).join(', ');
}
