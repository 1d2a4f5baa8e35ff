import { fault } from '../result.ts';
import type { Fault } from '../result.ts';
import { nfc } from '../text/normal.ts';
import type { BlockFields } from './block.ts';

/** What cannot be in a block whatever its scores: names and ids twice, a head that is no member; `item` is the field at fault. */
export function blockFaults({ members, headId, deputyId, table, activities }: BlockFields): Fault[] {
  const key = (name: string): string => nfc(name).toLowerCase();
  const isMember = (id: string): boolean => members.some((member) => member.id === id);
  const twice = members.find(({ name }, at) => members.findIndex((other) => key(other.name) === key(name)) < at);
  const own = members.filter((member) => member.own);
  return [
    ...(twice === undefined ? [] : [fault('trung-thanh-vien', `Thành viên «${twice.name}» có hai dòng.`, { item: `member-${twice.id}`, next: 'Bỏ một dòng hoặc ghi tên cho khác nhau.' })]),
    ...(own.length > 1 ? [fault('hai-don-vi-minh', `Chỉ một thành viên là đơn vị mình; đang chọn ${own.map(({ name }) => name).join(', ')}.`, { item: `own-${own[1]?.id ?? ''}`, next: 'Bỏ chọn một thành viên.' })] : []),
    ...doubles(members, 'thành viên'),
    ...doubles(table, 'tiêu chí'),
    ...doubles(activities, 'hoạt động'),
    ...(headId !== null && !isMember(headId) ? [fault('khong-phai-thanh-vien', 'Trưởng khối không còn trong danh sách thành viên.', { item: 'headId', next: 'Chọn lại trong danh sách thành viên.' })] : []),
    ...(deputyId !== null && !isMember(deputyId) ? [fault('khong-phai-thanh-vien', 'Phó khối không còn trong danh sách thành viên.', { item: 'deputyId', next: 'Chọn lại trong danh sách thành viên.' })] : []),
    ...(headId !== null && headId === deputyId ? [fault('trung-chuc', 'Trưởng và phó là cùng một đơn vị.', { item: 'deputyId', next: 'Chọn đơn vị khác làm phó.' })] : []),
  ];
}

/** Ids are made by the program; two alike would join what belongs apart. */
function doubles(lines: readonly { readonly id: string }[], word: string): Fault[] {
  return new Set(lines.map(({ id }) => id)).size === lines.length ? [] : [fault('trung-ma', `Hai dòng ${word} trùng mã.`, { next: 'Xóa một dòng rồi thêm lại.', kind: 'bug' })];
}
