import type { PaperKind } from '../../../shared/api/dossier.ts';

/** Papers that come out of one session's data (R59), in the order they are needed. */
export const SESSION_PAPERS = [
  { kind: 'phieu-bau', label: 'Phiếu bầu', title: 'Phiếu bầu' },
  { kind: 'bien-ban-kiem-phieu', label: 'Biên bản kiểm phiếu', title: 'Biên bản kiểm phiếu' },
  { kind: 'bien-ban', label: 'Biên bản', title: 'Biên bản họp Hội đồng Thi đua - Khen thưởng' },
  { kind: 'danh-sach-theo-tham-quyen', label: 'Danh sách theo thẩm quyền', title: 'Danh sách khen thưởng theo thẩm quyền' },
  { kind: 'danh-sach-trinh-len', label: 'Danh sách trình cấp trên', title: 'Danh sách đề nghị cấp trên khen thưởng' },
] as const satisfies readonly { readonly kind: PaperKind; readonly label: string; readonly title: string }[];
export type SessionPaper = (typeof SESSION_PAPERS)[number];
export const MINUTES = SESSION_PAPERS[2];
