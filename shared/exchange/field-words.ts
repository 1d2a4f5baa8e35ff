import { formatScreenDate, isIsoDate } from '../text/dates.ts';

/** What the members of records are called on the screen. */
const WORDS: Readonly<Record<string, string>> = {
  about: 'Về việc', address: 'Địa chỉ', attachments: 'Tệp đính kèm', authority: 'Thẩm quyền', awardName: 'Danh hiệu, hình thức', body: 'Cơ quan', campaign: 'Phong trào', code: 'Mã', concerns: 'Áp dụng cho', contact: 'Người liên hệ',
  content: 'Nội dung', contents: 'Nội dung', criteria: 'Tiêu chí', date: 'Ngày', decisionNumber: 'Quyết định số', document: 'Văn bản', due: 'Hạn', dueOn: 'Hạn', effectiveFrom: 'Hiệu lực từ', evidence: 'Minh chứng', field: 'Lĩnh vực',
  figures: 'Số liệu', fileName: 'Tên tệp', file: 'Nội dung tệp', from: 'Từ ngày', fromYear: 'Từ năm', ground: 'Căn cứ', kind: 'Loại', lines: 'Các dòng', listedFor: 'Nêu gương', madeOn: 'Ngày lập', max: 'Nhiều nhất', merit: 'Thành tích', min: 'Ít nhất',
  name: 'Tên', note: 'Ghi chú', number: 'Số, ký hiệu', on: 'Ngày', ownTargets: 'Chỉ tiêu riêng', ownerName: 'Đơn vị', period: 'Thời gian', person: 'Người thực hiện', plan: 'Kế hoạch', planCode: 'Mã kế hoạch', programVersion: 'Bản Sổ Vàng',
  proposal: 'Kiến nghị', province: 'Tỉnh', purpose: 'Mục đích', raisedOn: 'Ngày nêu', reason: 'Lý do', receiver: 'Nơi nhận', recipients: 'Nơi nhận', replications: 'Nơi nhân rộng', sections: 'Các phần', sentOn: 'Ngày gửi', sentTo: 'Gửi đến',
  signer: 'Người ký', signerName: 'Người ký', signerTitle: 'Chức vụ người ký', since: 'Từ ngày', size: 'Dung lượng', source: 'Nguồn', stage: 'Bước', state: 'Trạng thái', steps: 'Các bước', subject: 'Đối tượng', subjectName: 'Đối tượng', summary: 'Tóm tắt',
  task: 'Nhiệm vụ', tasks: 'Nhiệm vụ', telephone: 'Điện thoại', text: 'Nội dung', title: 'Tiêu đề', to: 'Đến ngày', toYear: 'Đến năm', unit: 'Đơn vị tính', validFrom: 'Áp dụng từ', value: 'Giá trị', where: 'Nơi', year: 'Năm',
};

/** A member in the words of the screen; its own name where there is none. */
export function fieldWord(name: string): string {
  return Object.hasOwn(WORDS, name) ? (WORDS[name] as string) : name;
}

/** Members that identify and say nothing to a person. */
const SILENT = /(^id|Id|Ids|sha256|^occurrenceKey)$/;

/** The value of a member for reading: dates as on the screen, lists a line each, what is not known as «–». */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) && isIsoDate(value) ? formatScreenDate(value) : value;
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map((item) => `• ${valueWords(item)}`).join('\n');
  const told = Object.entries(value as Record<string, unknown>).filter(([name, held]) => !SILENT.test(name) && held !== null && held !== '');
  return told.length === 0 ? '–' : told.map(([name, held]) => `${fieldWord(name)}: ${valueWords(held)}`).join('; ');
}
