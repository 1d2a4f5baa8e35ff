import type { Result } from '../../shared/result.ts';

/** The bytes of a chosen file; a fault where it is no longer there or in other hands. */
export async function readBytes(file: File): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return {
      ok: false,
      error: { code: 'khong-doc-duoc-tep', message: `Không đọc được tệp ${file.name}.`, next: 'Kiểm tra tệp còn ở chỗ cũ và không bị chương trình khác giữ, rồi chọn lại.', kind: 'fixable' },
    };
  }
}
