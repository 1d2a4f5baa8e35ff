import type { BackupRow, BackupState, RestorePreview } from '../../../../shared/api/backup.ts';

export const row = (over: Partial<BackupRow> = {}): BackupRow => ({
  handle: 'h1', name: 'b1', place: 'may', placeWord: 'Máy này', when: 'hôm qua 17:20', local: '2026-11-20T17:20', reason: 'dong-chuong-trinh', reasonWord: 'Tự động khi khóa hoặc đóng chương trình',
  state: 'good', note: '', counts: [{ label: 'Đối tượng', count: 12 }], attachments: 3, bytes: 400_000, appVersion: '0.1.0', ...over,
});

export const state = (over: Partial<BackupState> = {}): BackupState => ({ last: { words: 'hôm qua 17:20', reasonWord: '' }, problem: '', count: 2, second: null, replaced: [], ...over });

export const preview = (over: Partial<RestorePreview> = {}): RestorePreview => ({
  row: row(), counts: [{ label: 'Đối tượng', count: 12 }], differences: [{ label: 'Đối tượng', now: 14, then: 12, lost: 2, reverted: 1, regained: 0 }],
  later: [{ when: 'hôm nay 08:05', action: 'Thêm đối tượng' }], laterCount: 2, attachmentsMissing: 0, ...over,
});
