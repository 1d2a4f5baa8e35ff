import { describe, expect, it } from 'vitest';
import { AS_IT_COMES, dropView, fittedView, keepView, movedColumn, orderedColumns, readViews, renameView, shownColumns, standardView, viewsOf } from '../../../shared/tables/views.ts';
import type { ListViews, View } from '../../../shared/tables/views.ts';

const columns = ['a', 'b', 'c', 'd'].map((key) => ({ key }));
const keys = (some: readonly { readonly key: string }[]) => some.map(({ key }) => key).join('');
const view = (name: string, more: Partial<View> = {}): View => ({ name, sort: null, filter: [], columns: AS_IT_COMES, ...more });
const held: ListViews = { views: [view('Một'), view('Hai')], standard: 'Hai' };

describe('views of a list', () => {
  it('are kept, replaced under the same name, renamed and dropped', () => {
    expect(keepView(held, view('Ba')).views.map(({ name }) => name)).toEqual(['Một', 'Hai', 'Ba']);
    expect(keepView(held, view('hai', { sort: { by: 'a', direction: 'asc' } })).views[1]).toEqual(view('Hai', { sort: { by: 'a', direction: 'asc' } }));
    expect(renameView(held, 'Hai', ' Hai mới ')).toMatchObject({ standard: 'Hai mới', views: [{ name: 'Một' }, { name: 'Hai mới' }] });
    expect(renameView(held, 'Hai', 'một')).toBe(held);
    expect(dropView(held, 'Hai')).toEqual({ views: [view('Một')], standard: null });
    expect([standardView(held)?.name, standardView(dropView(held, 'Hai'))]).toEqual(['Hai', null]);
  });
  it('still work when a column they name is no more', () => {
    const old = view('Cũ', { sort: { by: 'x', direction: 'asc' }, filter: [{ column: 'x', is: 'contains', text: 'a' }, { column: 'a', is: 'contains', text: 'b' }], columns: { order: ['x', 'c'], hidden: ['x', 'a'], widths: { x: 100, b: 90 } } });
    expect(fittedView(old, ['a', 'b', 'c', 'd'])).toEqual(view('Cũ', { filter: [{ column: 'a', is: 'contains', text: 'b' }], columns: { order: ['c'], hidden: ['a'], widths: { b: 90 } } }));
  });
  it.each([[null], ['nothing'], ['{"subject":7}'], ['[]']])('%j kept is none', (kept) => expect(viewsOf(readViews(kept), 'subject')).toEqual({ views: [], standard: null }));
  it('come back from what was kept', () => expect(readViews(JSON.stringify({ subject: held }))).toEqual({ subject: held }));
});

describe('columns of a list', () => {
  it.each([
    [[], 'abcd'],
    [['d', 'a', 'b', 'c'], 'dabc'],
    [['c'], 'abcd'],
    [['c', 'a'], 'cdab'],
    [['gone', 'b'], 'abcd'],
  ])('ordered %j → %s', (order, expected) => expect(keys(orderedColumns(columns, order))).toBe(expected));
  it('keep the order chosen, and a new column stands behind its neighbour', () => {
    expect(keys(orderedColumns(columns, ['d', 'c', 'a']))).toBe('dcab');
    expect(keys(orderedColumns(columns, ['d', 'a', 'b', 'c']))).toBe('dabc');
  });
  it('move one place and stop at the ends', () => {
    expect(movedColumn(columns, [], 'b', -1).join('')).toBe('bacd');
    expect(movedColumn(columns, [], 'a', -1).join('')).toBe('abcd');
    expect(movedColumn(columns, ['d', 'c', 'b', 'a'], 'c', 1).join('')).toBe('dbca');
  });
  it('never are all hidden', () => {
    expect(keys(shownColumns(columns, { ...AS_IT_COMES, hidden: ['a', 'b', 'c', 'd'] }))).toBe('a');
    expect(keys(shownColumns(columns, { ...AS_IT_COMES, hidden: ['b'], order: ['c', 'a', 'd'] }))).toBe('cad');
  });
});
