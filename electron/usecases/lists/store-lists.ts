import { DOSSIER_STATES, DOSSIER_STATE_WORDS } from '../../../shared/domain/dossier.ts';
import { NOMINATION_STATE_WORDS } from '../../../shared/domain/nomination.ts';
import type { SORTABLE, FILTERABLE, StoreList } from '../../../shared/tables/store-lists.ts';
import { IN_FORCE } from '../../../shared/tables/store-lists.ts';
import type { Order, Where } from '../../store/query.ts';
import type { StoreColumn } from './list-query.ts';

/** Every column that the contract lets a list be ordered or filtered by, and no other. */
type Columns<L extends StoreList> = Readonly<Record<(typeof SORTABLE)[L][number] | keyof (typeof FILTERABLE)[L], StoreColumn>>;

/** States whose word is among those asked for. */
function statesOf(words: Readonly<Record<string, string>>): StoreColumn['words'] {
  return (asked) => ({ state: Object.keys(words).filter((state) => asked.includes(words[state] ?? '')) });
}

/** What stands in the store behind the columns of each list, and the order each comes in. */
export const COLUMNS: { readonly [L in StoreList]: Columns<L> } = {
  subject: {
    name: { order: ['name_key'], folded: 'folded' },
    birth: { order: ['born'], range: { column: 'born', kind: 'year' } },
    place: { order: ['place_key'], folded: 'place_folded' },
  },
  award: {
    number: { order: ['book_year', 'number'], range: { column: 'number', kind: 'number' } },
    date: { order: ['decided', 'number'], range: { column: 'decided', kind: 'date' } },
    name: { order: ['name_key'], folded: 'name_folded' },
    place: { order: ['place_key'], folded: 'place_folded' },
    award: { order: ['award_key'], folded: 'award_folded' },
    decision: { folded: 'decision_folded' },
    authority: { folded: 'authority_folded' },
    cancelled: { words: (asked): Where => (asked.length > 1 ? {} : { cancelled: asked[0] === IN_FORCE ? null : { not: null } }) },
  },
  decision: {
    number: { order: ['number_key'], folded: 'number_folded' },
    date: { order: ['date'], range: { column: 'date', kind: 'date' } },
    title: { order: ['title_key'], folded: 'title_folded' },
    authority: { order: ['authority_key'], folded: 'authority_folded' },
  },
  dossier: {
    content: { order: ['content_key'], folded: 'content_folded' },
    receiver: { order: ['receiver_key'], folded: 'receiver_folded' },
    number: { order: ['number_key'], folded: 'number_folded' },
    state: { words: statesOf(Object.fromEntries(DOSSIER_STATES.map((state) => [state, DOSSIER_STATE_WORDS[state]]))) },
  },
  nomination: {
    subject: { order: ['subject_key'], folded: 'subject_folded' },
    state: { words: statesOf(NOMINATION_STATE_WORDS) },
  },
};

export const USUAL: Readonly<Record<StoreList, Order>> = {
  subject: [{ by: 'name_key' }],
  award: [{ by: 'decided', dir: 'desc' }, { by: 'number', dir: 'desc' }],
  decision: [{ by: 'date', dir: 'desc' }],
  dossier: [{ by: 'id', dir: 'desc' }],
  nomination: [{ by: 'id', dir: 'desc' }],
};
