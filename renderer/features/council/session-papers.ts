import type { PaperKind } from '../../../shared/api/dossier.ts';

/** Papers that come out of one session's data (R59), in the order they are needed. */
export const SESSION_PAPERS = [
  { kind: 'giay-moi', label: 'Giấy mời', title: 'Giấy mời họp Hội đồng' },
  { kind: 'giay-moi-tung-nguoi', label: 'Giấy mời từng thành viên', title: 'Giấy mời họp từng thành viên' },
  { kind: 'thong-bao-cong-khai', label: 'Thông báo công khai', title: 'Thông báo công khai danh sách' },
  { kind: 'phieu-bau', label: 'Phiếu bầu', title: 'Phiếu bầu' },
  { kind: 'phieu-bau-nua-trang', label: 'Phiếu bầu, hai phiếu một tờ', title: 'Phiếu bầu nửa trang' },
  { kind: 'bien-ban-kiem-phieu', label: 'Biên bản kiểm phiếu', title: 'Biên bản kiểm phiếu' },
  { kind: 'bien-ban', label: 'Biên bản', title: 'Biên bản họp Hội đồng Thi đua - Khen thưởng' },
  { kind: 'to-trinh-ket-qua', label: 'Tờ trình kết quả xét', title: 'Tờ trình kết quả xét khen thưởng' },
  { kind: 'to-trinh-ket-qua', label: 'Tờ trình kết quả xét (phòng trình)', title: 'Tờ trình kết quả xét khen thưởng', by: 'phong' },
  { kind: 'danh-sach-theo-tham-quyen', label: 'Danh sách theo thẩm quyền', title: 'Danh sách khen thưởng theo thẩm quyền' },
  { kind: 'danh-sach-trinh-len', label: 'Danh sách trình cấp trên', title: 'Danh sách đề nghị cấp trên khen thưởng' },
] as const satisfies readonly { readonly kind: PaperKind; readonly label: string; readonly title: string; readonly by?: 'phong' }[];
/** `by`: signed by the division instead of the council. */
export type SessionPaper = { readonly kind: PaperKind; readonly label: string; readonly title: string; readonly by?: 'phong' };
export const MINUTES = SESSION_PAPERS[6];
