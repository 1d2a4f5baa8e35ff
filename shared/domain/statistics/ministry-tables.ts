import type { AwardType } from '../../catalogue/award-schema.ts';
import { fold } from '../../text/fold.ts';
import { PERSON_CLASSES, PERSON_CLASS_WORDS } from './award-groups.ts';
import type { CountedAward } from './award-groups.ts';

/** A cell of a statistical table: a count; null: nothing on record tells it. */
type Cell = number | null;
interface TableLine {
  /** Printed number of the row, «01». */
  readonly code: string;
  readonly label: string;
  readonly cells: readonly Cell[];
  /** Stands under the row above it. */
  readonly under?: boolean;
}
export interface StatisticalTable {
  readonly columns: readonly { readonly group?: string; readonly heading: string }[];
  readonly lines: readonly TableLine[];
  /** What could not be placed, one sentence each. */
  readonly notes: readonly string[];
}

type Test = (award: CountedAward) => boolean;
const all: Test = () => true;

/** A campaign as table 0601 counts it. */
export interface CountedCampaign {
  readonly launchedBy: 'trung-uong' | 'bo-tinh' | 'co-so' | null;
  /** Whole years it lasts; 0: less than one; null: not recorded. */
  readonly years: number | null;
}

/** Number of campaigns by who launched them, scope and length (TT 02/2023/TT-BNV, table 0601). The scope is that of whoever launched it. */
export function table0601(campaigns: readonly CountedCampaign[]): StatisticalTable {
  const by = (some: readonly CountedCampaign[]): Cell[] => [some.length, ...(['trung-uong', 'bo-tinh', 'co-so'] as const).map((level) => some.filter(({ launchedBy }) => launchedBy === level).length)];
  const lasting = (from: number, below: number): Cell[] => by(campaigns.filter(({ years }) => years !== null && years >= from && years < below));
  const blank: Cell[] = [null, null, null, null];
  const line = (code: string, label: string, cells: readonly Cell[], under = true): TableLine => ({ code, label, cells, under });
  const unplaced = campaigns.filter(({ launchedBy }) => launchedBy === null).length;
  const unmeasured = campaigns.filter(({ years }) => years === null).length;
  return {
    columns: ['Tổng số', 'Trung ương', 'Bộ, ban, ngành, tỉnh', 'Cơ quan, tổ chức, đơn vị'].map((heading) => ({ heading })),
    lines: [
      line('01', 'Tổng số', by(campaigns), false),
      line('02', 'Phạm vi: toàn quốc', by(campaigns.filter(({ launchedBy }) => launchedBy === 'trung-uong'))),
      line('03', 'Phạm vi: bộ, ban, ngành, địa phương', by(campaigns.filter(({ launchedBy }) => launchedBy === 'bo-tinh'))),
      line('04', 'Phạm vi: cụm, khối thi đua', blank),
      line('05', 'Phạm vi: cơ quan, tổ chức, đơn vị', by(campaigns.filter(({ launchedBy }) => launchedBy === 'co-so'))),
      line('06', 'Thời hạn: dưới 1 năm', lasting(0, 1)),
      line('07', 'Thời hạn: 1 năm', lasting(1, 2)),
      line('08', 'Thời hạn: trên 1 năm đến dưới 3 năm', lasting(2, 3)),
      line('09', 'Thời hạn: từ 3 năm đến dưới 5 năm', lasting(3, 5)),
      line('10', 'Thời hạn: từ 5 năm trở lên', lasting(5, Infinity)),
      line('11', 'Hình thức: theo chuyên đề', blank),
      line('12', 'Hình thức: thường xuyên', blank),
    ],
    notes: [
      ...(unplaced === 0 ? [] : [`Chưa ghi cơ quan phát động của ${unplaced} phong trào: chỉ tính vào tổng số.`]),
      ...(unmeasured === 0 ? [] : [`Chưa ghi thời hạn của ${unmeasured} phong trào: không tính ở các dòng thời hạn.`]),
    ],
  };
}

const STATE_FORMS: readonly (readonly [string, string, RegExp])[] = [
  ['01', 'Huân chương', /^huan chuong/u],
  ['02', 'Huy chương', /^huy chuong/u],
  ['03', 'Giải thưởng', /^giai thuong/u],
  ['04', 'Danh hiệu vinh dự nhà nước', /^(?:anh hung|ba me viet nam|tinh anh hung|thanh pho anh hung|nha giao|thay thuoc|nghe si|nghe nhan)/u],
  ['05', 'Cờ thi đua của Chính phủ', /^co thi dua/u],
  ['06', 'Bằng khen của Thủ tướng Chính phủ', /^bang khen/u],
  ['07', 'Chiến sĩ thi đua toàn quốc', /^chien si thi dua/u],
];

/** Awards of the State by kind of form (table 0602): total, collectives, households, persons. */
export function table0602(awards: readonly CountedAward[]): StatisticalTable {
  const of = awards.filter(({ level }) => level === 'nha_nuoc');
  const kinds = (some: readonly CountedAward[]): Cell[] => [some.length, ...(['collective', 'household', 'person'] as const).map((kind) => some.filter((award) => award.kind === kind).length)];
  const placed = (award: CountedAward): number => STATE_FORMS.findIndex(([, , pattern]) => pattern.test(fold(award.form).replace(/^danh hieu /u, '')));
  const rest = of.filter((award) => placed(award) < 0);
  return {
    columns: ['Tổng số', 'Tập thể', 'Hộ gia đình', 'Cá nhân'].map((heading) => ({ heading })),
    lines: [
      { code: '', label: 'Tổng số', cells: kinds(of) },
      ...STATE_FORMS.map(([code, label], i): TableLine => ({ code, label, cells: kinds(of.filter((award) => placed(award) === i)), under: true })),
      ...(rest.length === 0 ? [] : [{ code: '', label: 'Hình thức khác', cells: kinds(rest), under: true }]),
    ],
    notes: unknownLevel(awards),
  };
}

/** Column of table 0603 an award stands in, by the family of its form; -1: none of them. */
function formColumn({ form }: CountedAward): number {
  const name = fold(form).replace(/^danh hieu /u, '');
  return [/^bang khen/u, /^chien si thi dua/u, /^co thi dua/u, /^(?:ky niem chuong|huy hieu)/u].findIndex((pattern) => pattern.test(name));
}

const TYPE_ROWS: readonly (readonly [string, string, AwardType])[] = [
  ['11', 'Thường xuyên (công trạng)', 'cong_trang'], ['12', 'Chuyên đề', 'phong_trao'], ['13', 'Đột xuất', 'dot_xuat'], ['14', 'Đối ngoại', 'doi_ngoai'], ['15', 'Cống hiến', 'cong_hien'], ['16', 'Niên hạn', 'nien_han'], ['17', 'Kháng chiến', 'khang_chien'],
];

/** Awards of ministries and provinces by recipient and kind of commendation (table 0603). */
export function table0603(awards: readonly CountedAward[]): StatisticalTable {
  const of = awards.filter(({ level }) => level === 'tinh');
  const cells = (test: Test): Cell[] => {
    const some = of.filter(test);
    return [some.length, ...[0, 1, 2, 3].map((column) => some.filter((award) => formColumn(award) === column).length)];
  };
  const persons = of.filter(({ kind }) => kind === 'person');
  const classless = persons.filter(({ personClass }) => personClass === null).length;
  const typeless = of.filter(({ type }) => type === null).length;
  const other = of.filter((award) => formColumn(award) < 0).length;
  const unknownBusiness = of.filter(({ kind, groups }) => kind === 'collective' && groups.business === null).length;
  return {
    columns: ['Tổng số', 'Bằng khen', 'Chiến sĩ thi đua', 'Cờ thi đua', 'Huy hiệu, kỷ niệm chương'].map((heading) => ({ heading })),
    lines: [
      { code: '01', label: 'Tổng số', cells: cells(all) },
      { code: '02', label: 'Tập thể', cells: cells(({ kind }) => kind === 'collective') },
      { code: '03', label: 'Trong đó: doanh nghiệp', cells: cells(({ kind, groups }) => kind === 'collective' && groups.business === true), under: true },
      { code: '04', label: 'Hộ gia đình', cells: cells(({ kind }) => kind === 'household') },
      { code: '05', label: 'Cá nhân', cells: cells(({ kind }) => kind === 'person') },
      ...PERSON_CLASSES.map((one, i): TableLine => ({ code: String(i + 6).padStart(2, '0'), label: PERSON_CLASS_WORDS[one], cells: cells(({ personClass }) => personClass === one), under: true })),
      ...TYPE_ROWS.map(([code, label, type]): TableLine => ({ code, label, cells: cells((award) => award.type === type) })),
    ],
    notes: [
      ...(classless === 0 ? [] : [`Chưa ghi phân loại của ${classless} cá nhân: không tính ở các dòng 06 đến 10.`]),
      ...(unknownBusiness === 0 ? [] : [`Chưa ghi ${unknownBusiness} tập thể có phải doanh nghiệp không: không tính ở dòng 03.`]),
      ...(typeless === 0 ? [] : [`Chưa ghi loại khen thưởng của ${typeless} trường hợp: không tính ở các dòng 11 đến 17.`]),
      ...(other === 0 ? [] : [`${other} trường hợp thuộc hình thức, danh hiệu khác: chỉ tính vào cột tổng số.`]),
      ...unknownLevel(awards),
    ],
  };
}

const unknownLevel = (awards: readonly CountedAward[]): string[] => {
  const count = awards.filter(({ level }) => level === 'unknown').length;
  return count === 0 ? [] : [`Chưa xác định cấp khen thưởng của ${count} trường hợp: không tính vào biểu này.`];
};

/** How many were proposed of a form, for the local table. */
export interface ProposedForm {
  readonly form: string;
  readonly collectives: number;
  readonly persons: number;
}

/**
 * The local table of 19 columns (documents.md 3.15): a row a form, the first two columns are the running number and the form.
 * Households have no column of their own there and stand with the collectives in «Trình» and «Có quyết định».
 */
export function localTable(awards: readonly CountedAward[], proposed: readonly ProposedForm[]): StatisticalTable {
  const forms = [...new Set([...awards.map(({ form }) => form), ...proposed.map(({ form }) => form)])];
  const body: Test = ({ kind }) => kind !== 'person';
  const person: Test = ({ kind }) => kind === 'person';
  const leads: Test = (award) => person(award) && award.groups.leader === true;
  const leadsNot: Test = (award) => person(award) && award.groups.leader === false;
  const typed = (...types: AwardType[]): Test => ({ type }) => type !== null && types.includes(type);
  const both = (one: Test, other: Test): Test => (award) => one(award) && other(award);
  const merit = typed('cong_trang');
  const theme = typed('phong_trao', 'dot_xuat');
  const business: Test = ({ groups }) => groups.business === true;
  const tests: readonly Test[] = [
    body, person, both(merit, body), both(merit, leads), both(merit, leadsNot), both(theme, body), both(theme, leads), both(theme, leadsNot), typed('nien_han'),
    both(typed('doi_ngoai'), body), both(typed('doi_ngoai'), person), typed('cong_hien'), typed('khang_chien'), both(business, body), both(business, person),
  ];
  const line = (code: string, label: string, some: readonly CountedAward[], sent: readonly ProposedForm[]): TableLine => ({
    code,
    label,
    cells: [sent.reduce((sum, { collectives }) => sum + collectives, 0), sent.reduce((sum, { persons }) => sum + persons, 0), ...tests.map((test) => some.filter(test).length)],
  });
  const leaderUnknown = awards.filter((award) => person(award) && award.groups.leader === null).length;
  const typeless = awards.filter(({ type }) => type === null).length;
  const businessUnknown = awards.filter(({ kind, groups }) => kind !== 'household' && groups.business === null).length;
  const households = awards.filter(({ kind }) => kind === 'household').length;
  const columns: StatisticalTable['columns'] = [
    { group: 'Trình', heading: 'Tập thể' }, { group: 'Trình', heading: 'Cá nhân' }, { group: 'Có quyết định', heading: 'Tập thể' }, { group: 'Có quyết định', heading: 'Cá nhân' },
    { group: 'Công trạng', heading: 'Tập thể' }, { group: 'Công trạng', heading: 'CN LĐQL' }, { group: 'Công trạng', heading: 'CN không LĐQL' },
    { group: 'Chuyên đề/đột xuất', heading: 'Tập thể' }, { group: 'Chuyên đề/đột xuất', heading: 'CN LĐQL' }, { group: 'Chuyên đề/đột xuất', heading: 'CN không LĐQL' },
    { heading: 'Niên hạn' }, { group: 'Đối ngoại', heading: 'Tập thể' }, { group: 'Đối ngoại', heading: 'Cá nhân' }, { heading: 'Cống hiến' }, { heading: 'Kháng chiến' },
    { group: 'Doanh nghiệp', heading: 'Tập thể' }, { group: 'Doanh nghiệp', heading: 'Cá nhân' },
  ];
  return {
    columns,
    lines: [...forms.map((form, i) => line(String(i + 1), form, awards.filter((award) => award.form === form), proposed.filter((one) => one.form === form))), line('', 'Tổng số', awards, proposed)],
    notes: [
      ...(households === 0 ? [] : [`${households} hộ gia đình được tính chung ở các cột tập thể.`]),
      ...(leaderUnknown === 0 ? [] : [`Chưa ghi ${leaderUnknown} cá nhân có là lãnh đạo quản lý không: không tính ở các cột LĐQL, không LĐQL.`]),
      ...(typeless === 0 ? [] : [`Chưa ghi loại khen thưởng của ${typeless} trường hợp: không tính ở các cột theo loại.`]),
      ...(businessUnknown === 0 ? [] : [`Chưa ghi ${businessUnknown} trường hợp có là doanh nghiệp, doanh nhân không: không tính ở cột doanh nghiệp.`]),
    ],
  };
}
