// Pages of the great lists against the bare keyset query on the same file: called by bench.mjs after the build.
import { COLUMNS, USUAL } from '../electron/usecases/lists/store-lists.ts';
import { SORTABLE } from '../shared/tables/store-lists.ts';

/** Of each list: its method, its table, what the window always asks for with it, and the same in SQL. */
const LISTS = {
  subject: { method: 'subject.list', table: 'subject', input: { kind: 'person' }, where: "t.kind = 'person'", shows: ', (SELECT count(*) FROM award_entry a WHERE a.subject = t.id AND a.cancelled IS NULL AND a.deleted = 0) AS awards' },
  award: { method: 'register.list', table: 'award_entry', input: {}, where: '1', shows: '' },
  nomination: { method: 'nomination.page', table: 'nomination', input: {}, where: '1', shows: ', (SELECT s.body FROM subject s WHERE s.id = t.subject) AS subject, (SELECT r.body FROM round r WHERE r.id = t.round) AS round' },
};
const PAGE = 100;
const TIMES = 15;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
async function timed(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** The 100 rows after a row in the order of a list, with what the list shows of each, read out of JSON: what a page cannot do without. */
function bareQuery(bare, { table, where, shows }, order, dir) {
  const columns = [...order, { by: 'id', dir }];
  const sql = columns.map(({ by, dir }) => `t.${by}${dir === 'desc' ? ' DESC' : ''}`).join(', ');
  const sign = columns[0]?.dir === 'desc' ? '<' : '>';
  const names = columns.map(({ by }) => `t.${by}`);
  const rest = `(${names.join(', ')}) ${sign} (${names.map(() => '?').join(', ')})`;
  const query = bare.prepare(`SELECT t.body${shows} FROM ${table} t WHERE ${where} AND t.deleted = 0 AND ${names[0]} ${sign}= ? AND ${rest} ORDER BY ${sql} LIMIT ${PAGE}`);
  return (after) => query.all(after[0], ...after).map((row) => Object.values(row).map((value) => (typeof value === 'string' ? JSON.parse(value) : value)));
}

/** `site`: an open unit; `bare`: its database, read only. `say(what, words)` prints a line. */
export async function benchLists(site, bare, say) {
  for (const [list, of] of Object.entries(LISTS)) {
    const orders = [['as it comes', null, USUAL[list]], ...SORTABLE[list].map((by) => [by, { by, direction: 'asc' }, COLUMNS[list][by].order.map((column) => ({ by: column }))])];
    const ratios = [];
    const firsts = [];
    for (const [, sort, order] of orders) {
      // A page from the middle of the list: nothing is near because it was just read.
      const { total } = await site.call(of.method, { ...of.input, limit: 1 });
      let after = null;
      for (let rows = 0; rows < total / 2; rows += 500) {
        const { next } = await site.call(of.method, { ...of.input, sort, after, limit: 500, count: false });
        if (next === null) break;
        after = next;
      }
      // The bare query compares rows, which knows no empty values: a column that is empty here (old awards bear no number) orders nothing.
      const columns = order.filter(({ by }) => by !== 'id');
      const place = after.filter((value) => value !== null);
      const query = bareQuery(bare, of, columns.filter((_, index) => after[index] !== null), order.at(-1)?.dir);
      const times = { contract: [], bare: [], first: [] };
      // In turn, so that whatever else the machine does meets both.
      for (let i = 0; i < TIMES; i += 1) {
        times.contract.push(await timed(() => site.call(of.method, { ...of.input, sort, after, limit: PAGE, count: false })));
        times.bare.push(await timed(() => query(place)));
        times.first.push(await timed(() => site.call(of.method, { ...of.input, sort, limit: PAGE, count: false })));
      }
      ratios.push(median(times.contract) / median(times.bare));
      firsts.push(median(times.first));
    }
    const counted = [];
    for (let i = 0; i < TIMES; i += 1) counted.push(await timed(() => site.call(of.method, { ...of.input, limit: 1 })));
    const names = orders.map(([name], index) => `${name} ${ratios[index].toFixed(1)}`).join(', ');
    say(`  a page of ${list} at the contract, against the bare keyset query`, `${median(ratios).toFixed(1)} times the time, at most ${Math.max(...ratios).toFixed(1)} (${names}); first page ${median(firsts).toFixed(1)} ms, its number of rows ${median(counted).toFixed(1)} ms`);
  }
}
