import type { Link } from '../../store/store-health.ts';
import type { EntityName } from '../db.ts';
import { MOST_FOUND, TO_BIN, rows } from './query.ts';
import type { ConsistencyQuery } from './query.ts';

type EntityLink = Link & { readonly from: EntityName; readonly to: EntityName };
const link = (from: EntityName, field: string, to: EntityName): EntityLink => ({ from, field, to });

/** Rows that mean nothing without what they name; of whom nobody else has a word. */
const HANGERS: readonly EntityLink[] = [
  link('membership', 'personId', 'subject'),
  link('membership', 'collectiveId', 'subject'),
  link('head_count', 'collectiveId', 'subject'),
  link('subject_name', 'subjectId', 'subject'),
  link('subject_merge', 'keptId', 'subject'),
  link('confirmation', 'subjectId', 'subject'),
  link('initiative_use', 'initiativeId', 'initiative'),
  link('achievement_report', 'nominationId', 'nomination'),
  link('intake_line', 'intakeId', 'intake'),
  link('presentation', 'entryId', 'award_entry'),
  link('certificate_print', 'entryId', 'award_entry'),
  link('bonus_payment', 'entryId', 'award_entry'),
  link('stock_movement', 'stockId', 'certificate_stock'),
  link('plan_revision', 'campaignId', 'campaign'),
  link('own_target', 'campaignId', 'campaign'),
  link('review_meeting', 'roundId', 'round'),
];

/** Rows that stand for themselves and whose link is broken: a person decides. */
const STANDERS: readonly EntityLink[] = [
  link('nomination', 'roundId', 'round'),
  link('nomination', 'subjectId', 'subject'),
  { ...link('nomination', 'attachmentIds', 'attachment'), many: true },
  { ...link('decision', 'attachmentIds', 'attachment'), many: true },
  link('dossier', 'roundId', 'round'),
  { ...link('dossier', 'nominationIds', 'nomination'), many: true },
  link('handover', 'dossierId', 'dossier'),
  link('award_entry', 'subjectId', 'subject'),
  link('award_entry', 'decisionId', 'decision'),
  link('award_entry', 'decisionLineId', 'decision_line'),
  link('correction', 'decisionId', 'decision'),
  link('cancellation', 'decisionId', 'decision'),
  link('intake', 'roundId', 'round'),
];

const orphans = (links: readonly EntityLink[]): ConsistencyQuery['find'] => (open) =>
  links.flatMap((one) => rows(one.from, open.db.store.health.orphans(one, MOST_FOUND)));

export const linkQueries: readonly ConsistencyQuery[] = [
  {
    id: 'dong-phu-thuoc-mat-goc', title: 'Mục phụ thuộc không còn mục gốc', severity: 'bad',
    advice: 'Đưa các mục này vào thùng rác; có thể lấy lại. Nếu mục gốc mới mất gần đây, khôi phục từ bản sao lưu trước.',
    find: orphans(HANGERS), repair: TO_BIN,
  },
  {
    id: 'lien-ket-mat-goc', title: 'Mục trỏ tới mục không có', severity: 'bad',
    advice: 'Mở mục, chọn lại đối tượng, đợt xét hoặc tệp đính kèm; nếu mới mất gần đây, khôi phục từ bản sao lưu trước đó.',
    find: orphans(STANDERS),
  },
  {
    id: 'dong-quyet-dinh-mat-quyet-dinh', title: 'Dòng quyết định không có quyết định', severity: 'bad',
    advice: 'Đưa các dòng này vào thùng rác rồi ghi lại quyết định, hoặc khôi phục từ bản sao lưu còn quyết định đó.',
    find: (open) => rows('decision_line', open.db.store.health.orphans({ ...link('decision_line', 'decisionId', 'decision'), standing: true }, MOST_FOUND)), repair: TO_BIN, page: 'quyet-dinh',
  },
  {
    id: 'de-nghi-cua-ho-so-da-xoa', title: 'Đề nghị thuộc hồ sơ đã xóa', severity: 'bad',
    advice: 'Đưa đề nghị ra khỏi hồ sơ đã xóa để xếp vào hồ sơ khác.',
    find: (open) => rows('nomination', open.db.store.health.orphans({ ...link('nomination', 'dossierId', 'dossier'), standing: true }, MOST_FOUND)),
    repair: {
      label: 'Đưa ra khỏi hồ sơ',
      write: (_open, tx, found) => {
        const held = found.flatMap(({ id }) => tx.get('nomination', id) ?? []);
        for (const nomination of held) tx.put('nomination', { ...nomination, dossierId: null });
        return { count: held.length, undo: held.map((entity) => ({ kind: 'put' as const, type: 'nomination' as const, entity })) };
      },
    },
    page: 'ho-so',
  },
];
