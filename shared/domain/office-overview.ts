import { daysBetween, formatScreenDate } from '../text/dates.ts';
import { formatNumber } from '../text/numbers.ts';

/** What an office looks at, unit by unit. */
export const OFFICE_COLUMNS = ['goi-nhan', 'goi-thieu', 'xac-nhan', 'phat-dong', 'so-lieu', 'bao-cao', 'ho-so', 'phan-bo', 'yeu-cau', 'can-xem'] as const;
export type OfficeColumn = (typeof OFFICE_COLUMNS)[number];
export const OFFICE_COLUMN_WORDS: Readonly<Record<OfficeColumn, string>> = {
  'goi-nhan': 'Gói nhận gần nhất',
  'goi-thieu': 'Gói còn thiếu',
  'xac-nhan': 'Đã xác nhận gói gửi',
  'phat-dong': 'Phát động',
  'so-lieu': 'Số liệu năm',
  'bao-cao': 'Báo cáo',
  'ho-so': 'Hồ sơ đề nghị',
  'phan-bo': 'Phân bổ số lượng',
  'yeu-cau': 'Yêu cầu, đôn đốc',
  'can-xem': 'Cần xem',
};

/** `xong`: done. `muon`: done late. `thieu`: somebody has to do something. `chua-ro`: nothing here says. `thuong`: only told. */
export const OFFICE_TONES = ['xong', 'muon', 'thieu', 'chua-ro', 'thuong'] as const;
export type OfficeTone = (typeof OFFICE_TONES)[number];

export interface OfficeCell {
  readonly word: string;
  readonly tone: OfficeTone;
  /** Whole days: since it came, or by which it is overdue; null where no day is known. */
  readonly days: number | null;
  /** Further sentences, for whoever looks closer; empty for none. */
  readonly note: string;
}

/** What nothing here says is not known; it is never taken for «not sent». */
export const UNKNOWN_WORD = 'Chưa rõ';
export const unknownCell = (note = ''): OfficeCell => ({ word: UNKNOWN_WORD, tone: 'chua-ro', days: null, note });

/** Not known, and the last day for it has passed. */
export function overdueCell(lastDay: string | null, today: string, note = ''): OfficeCell {
  if (lastDay === null || lastDay >= today) return unknownCell(note);
  const days = daysBetween(lastDay, today);
  return { word: `${UNKNOWN_WORD}, quá hạn ${formatNumber(days)} ngày`, tone: 'thieu', days, note: [`Hạn ${formatScreenDate(lastDay)}.`, note].filter(Boolean).join(' ') };
}

/** One of two: typed in here, and said by a bundle of the unit. */
export interface LaunchFacts {
  readonly typedOn: string | null;
  readonly arrivedOn: string | null;
  readonly lastDay: string | null;
}

/** Day of launching. Where the unit's bundle says another day than was typed in, both are told. */
export function launchCell({ typedOn, arrivedOn, lastDay }: LaunchFacts, today: string): OfficeCell {
  const day = typedOn ?? arrivedOn;
  if (day === null) return overdueCell(lastDay, today);
  const late = lastDay !== null && day > lastDay;
  const differs = typedOn !== null && arrivedOn !== null && typedOn !== arrivedOn;
  const word = differs ? `${formatScreenDate(typedOn)} (nhập tay); ${formatScreenDate(arrivedOn)} (theo gói)` : `${formatScreenDate(day)}${late ? ', muộn' : ''}`;
  return { word, tone: differs ? 'thieu' : late ? 'muon' : 'xong', days: Math.max(0, daysBetween(day, today)), note: differs ? 'Ngày nhập tay khác ngày trong gói dữ liệu của đơn vị.' : lastDay === null ? '' : `Hạn ${formatScreenDate(lastDay)}.` };
}

/** One report that fell due or came. */
export interface ReportFact {
  readonly label: string;
  readonly lastDay: string | null;
  readonly receivedOn: string | null;
  readonly late: boolean;
}

/** Reports of a unit: how many on time, late, not known, and since when the oldest of those is overdue. @param loose days on which reports came that answer no known occurrence */
export function reportCell(reports: readonly ReportFact[], loose: readonly string[], today: string): OfficeCell {
  const came = reports.filter(({ receivedOn }) => receivedOn !== null);
  const late = came.filter((report) => report.late).length;
  const overdue = reports.filter(({ receivedOn, lastDay }) => receivedOn === null && lastDay !== null && lastDay < today).sort((a, b) => ((a.lastDay ?? '') < (b.lastDay ?? '') ? -1 : 1));
  const oldest = overdue[0]?.lastDay ?? null;
  const note = [...overdue.map(({ label, lastDay }) => `${label}: hạn ${formatScreenDate(lastDay ?? '')}, ${UNKNOWN_WORD.toLowerCase()}.`), ...came.map(({ label, receivedOn, late: after }) => `${label}: nhận ${formatScreenDate(receivedOn ?? '')}${after ? ', muộn' : ''}.`), ...loose.map((day) => `Báo cáo nhận ${formatScreenDate(day)} chưa khớp với hạn nào.`)].join(' ');
  const parts = [came.length - late > 0 ? `${came.length - late} đã nhận` : '', late > 0 ? `${late} muộn` : '', loose.length > 0 ? `${loose.length} chưa khớp hạn` : ''].filter(Boolean);
  if (oldest !== null) {
    const days = daysBetween(oldest, today);
    return { word: [...parts, `${overdue.length} chưa rõ, quá hạn ${formatNumber(days)} ngày`].join('; '), tone: 'thieu', days, note };
  }
  if (parts.length === 0) return unknownCell(note);
  return { word: parts.join('; '), tone: late > 0 ? 'muon' : 'xong', days: null, note };
}

/** Lines of dossiers of a unit. */
export interface DossierFacts {
  readonly arrived: number;
  readonly waiting: number;
  readonly returned: number;
  readonly decided: number;
  /** Day the oldest waiting line came; null: none waits. */
  readonly waitingSince: string | null;
  /** Lines of lists taken in by hand or from Excel. */
  readonly listed: number;
}

export function dossierCell({ arrived, waiting, returned, decided, waitingSince, listed }: DossierFacts, today: string): OfficeCell {
  if (arrived === 0 && listed === 0) return unknownCell();
  const days = waitingSince === null ? null : Math.max(0, daysBetween(waitingSince, today));
  const parts = [`${arrived} đề nghị`, waiting > 0 ? `${waiting} chờ trả lời` : '', returned > 0 ? `${returned} trả lại` : '', decided > 0 ? `${decided} đã quyết định` : ''].filter(Boolean).join(', ');
  const words = [arrived === 0 ? '' : parts, listed === 0 ? '' : `danh sách nhập ${listed} dòng`].filter(Boolean).join('; ');
  return { word: words, tone: waiting > 0 ? 'thieu' : arrived === 0 ? 'thuong' : 'xong', days, note: waitingSince === null ? '' : `Đề nghị chờ lâu nhất nhận ${formatScreenDate(waitingSince)}.` };
}
