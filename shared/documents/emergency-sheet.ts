import { formatPaperDate } from '../text/dates.ts';
import { flowingSection, paragraph, text, type Block, type Paper } from './model.ts';

/** Input of the sheet with the words of an emergency bundle. */
export interface EmergencySheetInput {
  /** Unit that wrote the bundle. */
  readonly unitName: string;
  readonly peerName: string;
  /** Numbers of the bundles these words open; more than one for a set. */
  readonly numbers: readonly number[];
  readonly words: readonly string[];
  /** Day of printing, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * The words in large letters, numbered, and how to hand them over. Its sentences are the program's own and cannot be
 * changed: the sheet is no paper of the unit, and nothing of it is kept.
 */
export function buildEmergencySheet({ unitName, peerName, numbers, words, date }: EmergencySheetInput): Paper {
  const blocks: Block[] = [
    { type: 'title', kind: 'CỤM TỪ MỞ GÓI KHẨN CẤP', subject: [text(unitName)], attachedTo: null, rule: true },
    paragraph('body', `Cụm từ này mở gói dữ liệu số ${numbers.join(', ')} của ${unitName} gửi ${peerName}, và chỉ gói đó.`),
    ...words.map((word, i) => paragraph('code', `${i + 1}. ${word}`)),
    paragraph('body', 'Đọc qua điện thoại cho đúng người nhận, từng từ một. Người nhận gõ các từ theo thứ tự; không cần dấu, hoa thường, khoảng trắng.'),
    paragraph('warning', 'Không để tờ giấy này cùng chỗ với USB, không chụp ảnh, không gửi qua mạng. Ai có cả tệp và cụm từ đều đọc được gói. Phần mềm không giữ cụm từ: mất tờ này thì phải lập gói khác.'),
    paragraph('body', `In ${formatPaperDate(date)}. Hủy tờ giấy khi bên nhận đã nhập xong.`),
  ];
  return { kind: 'recovery-sheet', title: 'Cụm từ mở gói khẩn cấp', language: 'vi', mark: null, sections: [flowingSection('portrait', blocks)] };
}
