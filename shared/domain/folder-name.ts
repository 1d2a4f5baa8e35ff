import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { isDeviceName } from '../text/device-name.ts';
import { nfc } from '../text/normal.ts';

/** Most letters of a folder's name: below what a path on Windows may hold, with room for the files in it. */
export const MOST_FOLDER_NAME = 100;

const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/u;

/** The name as it will be written: composed, without blanks around it. */
export const cleanFolderName = (name: string): string => nfc(name).trim();

/**
 * Whether a name typed for a new folder can be used on Windows and on sticks (FAT, exFAT), whatever the computer is.
 * @param name as `cleanFolderName` gives it
 * @returns null, or why it cannot be used (`ten-thu-muc`)
 */
export function folderNameFault(name: string): Fault | null {
  const because = (message: string, next: string) => fault('ten-thu-muc', message, { item: 'name', next });
  if (name === '') return because('Chưa ghi tên thư mục.', 'Ghi tên rồi tạo lại.');
  if (name.length > MOST_FOLDER_NAME) return because(`Tên thư mục dài quá ${MOST_FOLDER_NAME} ký tự.`, 'Ghi tên ngắn hơn.');
  if (FORBIDDEN.test(name)) return because('Các dấu \\ / : * ? " < > | không dùng được trong tên thư mục.', 'Bỏ dấu ấy đi, hoặc thay bằng dấu gạch ngang.');
  if (name.startsWith('.') || name.startsWith('$') || name.endsWith('.')) return because('Tên thư mục không được bắt đầu bằng dấu chấm hay dấu $, không kết thúc bằng dấu chấm.', 'Sửa tên rồi tạo lại.');
  if (isDeviceName(name)) return because(`Windows dành riêng tên “${name}” cho thiết bị.`, 'Đặt tên khác.');
  return null;
}
