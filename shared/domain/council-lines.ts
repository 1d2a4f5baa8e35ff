import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';
import type { CouncilDuty, CouncilMember } from './council.ts';

const HONORIFIC = /^(?:Ông|Bà|Đ\/c|Đồng chí)\s+(?=\p{Lu})/u;
const DUTIES: readonly (readonly [RegExp, CouncilDuty])[] = [
  [/pho chu tich(?: hoi dong)?$/u, 'pho-chu-tich'],
  [/^chu tich(?: hoi dong)?$/u, 'chu-tich'],
  [/thu ky/u, 'uy-vien-thu-ky'],
  [/^uy vien$/u, 'uy-vien'],
];

/**
 * Members of a council typed one to a line: «Nguyễn Văn A, Chủ tịch Hội đồng», «Lê Thị B - Ủy viên, Thư ký». What is not a
 * duty of the council is the member's position. Where nobody is called its head, the first line is: the order of a council
 * begins with its head. Names stand in order and once each.
 */
export function councilMembersOf(text: string): CouncilMember[] {
  const read = text.split('\n').flatMap((line): CouncilMember[] => {
    const [name = '', ...words] = nfc(line).replace(/^\d{1,2}[.)]\s*/u, '').split(/\s*[,;:\t]\s*|\s+[-–—]\s+/u);
    if (!/\p{L}/u.test(name)) return [];
    const duty = DUTIES.find(([word]) => words.some((one) => word.test(fold(one))))?.[1] ?? 'uy-vien';
    const position = words.filter((one) => !DUTIES.some(([word]) => word.test(fold(one)))).join(', ');
    return [{ id: '', name: name.replace(HONORIFIC, '').slice(0, 300), duty, position: position.slice(0, 300) }];
  });
  const once = read.filter((member, i) => read.findIndex((other) => other.name === member.name && other.position === member.position) === i);
  const headed = once.some(({ duty }) => duty === 'chu-tich');
  return once.map((member, i) => ({ ...member, id: `thanh-vien-${i + 1}`, duty: !headed && i === 0 ? 'chu-tich' : member.duty }));
}
