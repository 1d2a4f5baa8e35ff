/** The pages a person sees instead of the program. No script, no style: nothing to load. */
const page = (title: string, text: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Sổ Vàng</title></head><body><h1>${title}</h1><p>${text}</p></body></html>`;

export const sessionOverPage = page('Phiên làm việc đã kết thúc', 'Đóng cửa sổ này và mở lại chương trình Sổ Vàng.');
export const tokenUsedPage = page(
  'Địa chỉ này đã được dùng',
  'Mỗi địa chỉ chỉ mở được một lần. Nếu anh/chị không tự mở cửa sổ khác, có thể người khác đã dùng địa chỉ này: đóng chương trình rồi mở lại.',
);
export const strangePage = page('Không mở được', 'Yêu cầu này không đến từ cửa sổ của chương trình.');
