import { allOf } from './judged.ts';
import type { Finding } from './report.ts';

interface Note {
  readonly text: string;
  /** When it is worth saying; absent: always. */
  readonly when?: (finding: Finding) => boolean;
}

/** Open points of the law that the clerk should know beside a condition (award-law 1.4, section 9). By id of the condition. */
const NOTES: Readonly<Record<string, Note>> = {
  'BK_TINH.ca_nhan': {
    text: 'Điểm d chưa rõ: người có 02 lần liên tục Chiến sĩ thi đua cơ sở có phải có thêm 02 sáng kiến hay không.',
    when: (finding) => allOf(finding).some(({ result, sentence }) => result === 'dat' && sentence.startsWith('Có 2 năm liền Chiến sĩ thi đua cơ sở')),
  },
  'HC_DDKDT.tieu_chuan': { text: 'Chưa rõ thời gian giữ chức vụ có thay cho việc Mặt trận công nhận hay không; nên xin công nhận trong cả hai trường hợp.' },
  'HUYC_HN.dong_gop': { text: 'Điều 58 còn các nhóm đối tượng khác mà chương trình chưa có; không đạt ở đây chưa phải là không đủ tiêu chuẩn.', when: ({ result }) => result !== 'dat' },
  'GEN.cong_khai': { text: 'Không áp dụng khi xét theo thủ tục đơn giản.' },
  'GEN.khong_tinh_chuyen_de_dot_xuat': { text: 'Trong khen thưởng theo phong trào chỉ bỏ ra khen thưởng của phong trào theo chuyên đề.', when: ({ evidence }) => evidence.length > 0 },
  'XPTB.dan_dau': { text: 'Luật nêu cấp huyện; đọc theo Nghị định 152/2025 là cấp tỉnh.' },
};

export function notesOn(conditionId: string, finding: Finding): readonly string[] {
  const note = NOTES[conditionId];
  return note === undefined || note.when?.(finding) === false ? [] : [note.text];
}
