import { isBundleKind } from '../../../shared/exchange/kinds.ts';
import { carriers } from '../carriers.ts';
import { returnedPersons } from '../erased-list.ts';
import { unitOf } from '../open-unit.ts';
import { TO_BIN, rows } from './query.ts';
import type { ConsistencyQuery } from './query.ts';

/** What exchange and search keep beside the rows themselves. */
export const recordQueries: readonly ConsistencyQuery[] = [
  {
    id: 'ban-trao-doi-mat-dong', title: 'Bản đã trao đổi không còn mục tương ứng', severity: 'warn',
    advice: 'Khôi phục từ bản sao lưu còn mục đó, hoặc xin đơn vị kia gửi lại.',
    // Of the unit's own machines (`so-…`) what has one place only may be kept aside instead of in its row.
    find: ({ db }) => rows('shared_record', db.read.all('shared_record').filter(({ kind, recordId, withdrawn, beside }) => !withdrawn && beside.length === 0 && isBundleKind(kind) && !kind.startsWith('so-') && carriers[kind].held(db.read, recordId) === null).map(({ id }) => id)),
    page: 'gui-nhan',
  },
  {
    id: 'phieu-nhan-mat-goi', title: 'Phiếu xác nhận không có gói đã nhận', severity: 'bad',
    advice: 'Đưa phiếu vào thùng rác; nơi gửi sẽ gửi lại gói khi chưa thấy xác nhận.',
    find: (open) => {
      const own = unitOf(open).code;
      const taken = new Set(open.db.read.allEver('bundle_in').map(({ bundleId }) => bundleId));
      return rows('bundle_receipt', open.db.read.all('bundle_receipt').filter(({ owner, bundleId, senderCode }) => owner === own && senderCode !== own && !taken.has(bundleId)).map(({ id }) => id));
    },
    repair: TO_BIN, page: 'gui-nhan',
  },
  {
    id: 'chi-muc-tim-kiem', title: 'Chỉ mục tìm kiếm không khớp với dữ liệu', severity: 'bad',
    advice: 'Lập lại chỉ mục tìm kiếm; dữ liệu không thay đổi.',
    find: ({ db }) => db.store.health.searchGaps().map(({ type, missing, surplus, differing }) => ({ type: null, id: `${type}: thiếu ${missing}, thừa ${surplus}, khác ${differing}` })),
    repair: {
      label: 'Lập lại chỉ mục',
      write: ({ db }) => {
        const gaps = db.store.health.searchGaps();
        for (const { type } of gaps) db.store.health.rebuildSearch(type);
        return { count: gaps.reduce((sum, { missing, surplus, differing }) => sum + missing + surplus + differing, 0), undo: [] };
      },
    },
  },
  {
    id: 'nguoi-da-xoa-tro-lai', title: 'Người đã xóa theo yêu cầu lại có trong dữ liệu', severity: 'bad',
    advice: 'Đã khôi phục một bản sao lưu cũ. Mở trang của người đó, «Quyền về dữ liệu cá nhân», và xóa lại.',
    find: (open) => rows('subject', returnedPersons(open)),
    page: 'doi-tuong',
  },
];
