import { bookYear } from '../../../shared/domain/register-number.ts';
import { allottedSum } from '../../../shared/domain/allotment-sheet.ts';
import { rows } from './query.ts';
import type { ConsistencyQuery, Undo } from './query.ts';

/** The book's numbers and the entries that hold them; the quota sheets and their sums. */
export const numberQueries: readonly ConsistencyQuery[] = [
  {
    id: 'so-vao-so-trung', title: 'Hai khen thưởng cùng một số vào sổ', severity: 'bad',
    advice: 'Mở sổ khen thưởng, đối chiếu với sổ giấy và đổi số của một trong hai.',
    find: ({ db }) => {
      const first = new Map<string, string>();
      const twice: string[] = [];
      for (const entry of db.read.all('award_entry')) {
        if (entry.registerNumber === null) continue;
        const key = `${bookYear(entry)} ${entry.registerNumber}`;
        if (first.has(key)) twice.push(entry.id);
        else first.set(key, entry.id);
      }
      return rows('award_entry', twice);
    },
    page: 'quyet-dinh',
  },
  {
    id: 'so-vao-so-khong-giu', title: 'Số vào sổ chưa được giữ', severity: 'bad',
    advice: 'Giữ lại số để không cấp cho khen thưởng khác.',
    find: ({ db }) => {
      const held = new Set(db.read.all('register_number').map(({ year, number, entryId }) => `${year} ${number} ${entryId}`));
      return rows('award_entry', db.read.all('award_entry').filter((entry) => entry.registerNumber !== null && !held.has(`${bookYear(entry)} ${entry.registerNumber} ${entry.id}`)).map(({ id }) => id));
    },
    repair: {
      label: 'Giữ số',
      write: (_open, tx, found) => {
        let count = 0;
        for (const { id } of found) {
          const entry = tx.get('award_entry', id);
          if (entry === null || entry.registerNumber === null) continue;
          const [year, number] = [bookYear(entry), entry.registerNumber];
          // A number that another entry holds is the other query's.
          if (tx.all('register_number', { year }).some((one) => one.number === number)) continue;
          tx.add('register_number', { year, number, entryId: id });
          count++;
        }
        const undo: readonly Undo[] = [];
        return { count, undo };
      },
    },
  },
  {
    id: 'so-vao-so-nhay', title: 'Số vào sổ bị nhảy cách', severity: 'note',
    advice: 'Đối chiếu với sổ giấy: số bị nhảy có thể đã dùng trên giấy. Không cần sửa nếu đúng như vậy.',
    find: ({ db }) => {
      const byYear = new Map<number, number[]>();
      for (const { year, number } of db.read.all('register_number')) byYear.set(year, [...(byYear.get(year) ?? []), number]);
      return [...byYear].flatMap(([year, numbers]) => {
        const sorted = numbers.sort((a, b) => a - b);
        return sorted.flatMap((number, i) => (i > 0 && number > (sorted[i - 1] ?? number) + 1 ? [{ type: null, id: `${year}: ${(sorted[i - 1] ?? 0) + 1}–${number - 1}` }] : []));
      });
    },
  },
  {
    id: 'phan-bo-qua-so', title: 'Phân bổ nhiều hơn tổng số', severity: 'note',
    advice: 'Mở bảng phân bổ của phong trào, xem lại tổng số hoặc số của từng đơn vị.',
    find: ({ db }) => rows('allotment_sheet', db.read.all('allotment_sheet').filter(({ lines, totals }) => totals.some(({ quotaId, total }) => (allottedSum(lines, quotaId, total).left ?? 0) < 0)).map(({ id }) => id)),
    page: 'phong-trao',
  },
];
