import type { AwardDefinition, ConditionNode, RecipientToken } from '../catalogue/award-schema.ts';
import { awardByCode } from '../catalogue/awards.ts';
import { formatPercent } from '../text/numbers.ts';
import { DISCIPLINE_WORDS, RATING_WORDS, SERVICE_WORDS, either, wordOf } from '../eligibility/words.ts';
import { TYPE_WORDS, bodyWords, detailWords, otherWords, recipientsWords, scopeWords } from './words.ts';
import type { AwardType } from '../catalogue/award-schema.ts';

/** A rule as a sentence, with the parts it is made of. Nothing is judged here: it says what the law asks. */
export interface ConditionSentence {
  readonly text: string;
  /** For a group: whether one part is enough or all must hold. */
  readonly combine: 'any' | 'all' | null;
  readonly parts: readonly ConditionSentence[];
}

/** The rule of a condition in Vietnamese; for a group, a heading and its parts. */
export function conditionSentence(node: ConditionNode): ConditionSentence {
  const marks = [node.type === undefined ? '' : TYPE_WORDS[node.type], node.point === undefined ? '' : `điểm ${node.point}`].filter(Boolean).join(', ');
  const whom = [node.appliesTo === undefined ? '' : `đối với ${recipientsWords(node.appliesTo)}`, node.exceptFor === undefined ? '' : `trừ ${recipientsWords(node.exceptFor)}`].filter(Boolean).join(', ');
  const around = (text: string): string => `${text}${marks === '' ? '' : ` (${marks})`}${whom === '' ? '' : `, ${whom}`}`;
  if ('rule' in node) return { text: around(ruleWords(node.rule, node.params)), combine: null, parts: [] };
  const any = 'anyOf' in node;
  return { text: around(any ? 'Một trong các điều sau' : 'Đủ các điều sau'), combine: any ? 'any' : 'all', parts: (any ? node.anyOf : node.allOf).map(conditionSentence) };
}

/** Whom a condition is for: «cá nhân; tập thể», empty for everyone. */
export function whomWords({ appliesTo, exceptFor }: { readonly appliesTo?: readonly RecipientToken[] | undefined; readonly exceptFor?: readonly RecipientToken[] | undefined }): string {
  return [appliesTo === undefined ? '' : recipientsWords(appliesTo), exceptFor === undefined ? '' : `trừ ${recipientsWords(exceptFor)}`].filter(Boolean).join(', ');
}

type Params = Readonly<Record<string, unknown>>;
type Rule = Extract<ConditionNode, { rule: string }>['rule'];

const list = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const nameOf = (code: string): string => awardByCode(code)?.nameVi ?? code;
const names = (codes: unknown): string => either(list(codes).map((code) => `«${nameOf(code)}»`));
const days = ({ minDays, replyDays, dayKind }: Params): string => `${number(minDays ?? replyDays) ?? 0} ${dayKind === 'working' ? 'ngày làm việc' : 'ngày'}`;
const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(', ');
const CATEGORIES: Readonly<Record<string, string>> = { huan_chuong_qua_trinh_cong_hien: 'Huân chương khen quá trình cống hiến' };
const KIND_WORDS: Readonly<Record<string, string>> = { sang_kien: 'sáng kiến', cong_trinh_khoa_hoc: 'công trình khoa học' };
const QUOTA_BASES: Readonly<Record<string, string>> = { holders_of_LDTT: 'số người đạt Lao động tiên tiến', eligible_members: 'số người đủ điều kiện xét', leaders_of_provincial_blocks: 'số đơn vị dẫn đầu cụm, khối do tỉnh tổ chức' };
const CRITERION_MARKS = (params: Params): string =>
  joined(
    list(params['scopes']).length === 0 ? '' : either(list(params['scopes']).map(scopeWords)),
    params['oneField'] === true ? 'trong một lĩnh vực' : '',
    list(params['fields']).length === 0 ? '' : `về ${list(params['fields']).map(detailWords).join('; ')}`,
    params['degree'] === undefined ? '' : `mức «${detailWords(text(params['degree']))}»`,
    list(params['acts']).length === 0 ? '' : either(list(params['acts']).map(detailWords)),
    params['prizeLevel'] === undefined ? '' : detailWords(text(params['prizeLevel'])),
    number(params['minYears']) === null ? '' : `từ ${number(params['minYears'])} năm`,
    list(params['recognisedBy']).length === 0 || list(params['recognisedBy']).every((body) => text(params['labelVi']).includes(bodyWords(body))) ? '' : `được ${either(list(params['recognisedBy']).map(bodyWords))} công nhận`,
    ...list(params['plus']).map(detailWords),
    params['respectsVietnameseLaw'] === true ? 'chấp hành pháp luật Việt Nam' : '',
  );

/** One way to read each of the twenty rules (award-law.md 8.4). */
const RULE_WORDS: Readonly<Record<Rule, (params: Params) => string>> = {
  held: (p) => {
    const what = p['category'] === undefined ? names(p['codes']) : (CATEGORIES[text(p['category'])] ?? text(p['category']));
    if (number(p['maxCount']) === 0) return `Chưa được tặng ${what}`;
    const times = number(p['minCount']) ?? 1;
    const when = p['within'] === 'run' ? 'trong thời gian đó' : p['within'] === 'award_year' ? 'trong năm xét' : '';
    const only = p['onlyIf'] === 'khong_thuoc_doi_tuong_tang_co' ? 'chỉ với đơn vị không thuộc đối tượng tặng cờ' : '';
    return joined(`Có ${times} lần ${p['consecutive'] === true ? 'liên tục ' : ''}${what}${p['orMinistryEquivalent'] === true ? ' (hoặc của bộ, ngành tương đương)' : ''}`, when, only);
  },
  rating: (p) => {
    const years = number(p['minYears']) ?? 1;
    const when = p['within'] === 'run' ? `, ít nhất ${years} năm trong thời gian đó` : p['within'] === 'award_year' ? ' trong năm xét' : ` ${years} năm ${p['consecutive'] === true ? 'liên tục ' : ''}đến năm đề nghị`;
    return `Được xếp loại từ «${wordOf(RATING_WORDS, text(p['minRating']))}» trở lên${list(p['orTitles']).length === 0 ? '' : ` hoặc đạt ${names(p['orTitles'])}`}${when}`;
  },
  run: (p) =>
    joined(
      `Sau ${names(p['afterCodes'])}${p['orMinistryEquivalent'] === true ? ' (hoặc của bộ, ngành tương đương)' : ''}, từ ${number(p['minYears']) ?? 1} năm liên tục ${wordOf(RATING_WORDS, text(p['minRating']))} trở lên${list(p['orTitles']).length === 0 ? '' : ` hoặc đạt ${names(p['orTitles'])}`} đến năm đề nghị`,
      p['afterStrict'] === 'unsettled' ? 'văn bản chưa rõ có tính cả năm trước lần khen đó hay không' : '',
    ),
  meets: (p) => {
    const points = list(p['points']);
    if (points.length > 0) return `Đạt tiêu chuẩn ${names(p['awards'])}, điểm ${points.join(', ')}`;
    return `Đạt tiêu chuẩn ${names(p['awards'])}${p['sameYear'] === true ? ' cùng năm' : ''}`;
  },
  members: (p) => {
    const amount = number(p['minPct']) !== null ? `Ít nhất ${formatPercent(number(p['minPct']) ?? 0)} cá nhân` : number(p['minCount']) !== null ? `Ít nhất ${number(p['minCount'])} cá nhân` : 'Không có cá nhân nào';
    switch (p['measure']) {
      case 'holds_title':
        return `${amount} đạt ${names(p['codes'])} trong năm xét`;
      case 'task_complete':
        return `${amount} hoàn thành nhiệm vụ được giao`;
      case 'disciplined_from':
        return `${amount} bị kỷ luật từ ${wordOf(DISCIPLINE_WORDS, text(p['disciplineLevel']))} trở lên`;
      default:
        return `Không có thành viên nào ${either(list(p['cases']).map(detailWords))}`;
    }
  },
  unitAge: (p) => `Thành lập từ ${number(p['minYears']) ?? 0} năm trở lên`,
  serviceYears: (p) => {
    const what = wordOf(SERVICE_WORDS, text(p['service']));
    if (p['tableRef'] !== undefined) return `Đủ ${what} theo bảng tại ${text(p['tableRef'])}`;
    return `${what} từ ${number(p['minYears']) ?? 0} năm${p['consecutive'] === true ? ' liên tục' : ''}${list(p['orCase']).length === 0 ? '' : `, hoặc là ${either(list(p['orCase']).map(detailWords))}`}`;
  },
  initiative: (p) =>
    joined(
      `Có ${number(p['minCount']) ?? 1} ${either(list(p['kinds']).map((kind) => KIND_WORDS[kind] ?? kind))} được công nhận${list(p['scopes']).length === 0 ? '' : `, phạm vi ${either(list(p['scopes']).map(scopeWords))}`}`,
      list(p['recognisedBy']).length === 0 ? '' : `do ${either(list(p['recognisedBy']).map(bodyWords))} công nhận`,
      p['replicable'] === true ? 'có khả năng nhân rộng' : '',
      p['within'] === 'same_years' ? 'trong thời gian đó' : '',
      ...list(p['plus']).map(detailWords),
    ),
  initiativeReuse: (p) => `Một sáng kiến dùng không quá ${number(p['maxUses']) ?? 1} lần cho danh hiệu, hình thức khen thưởng`,
  campaign: (p) =>
    joined(
      `${p['role'] === 'leader' ? 'Dẫn đầu' : 'Được bình xét trong'} phong trào thi đua${list(p['launchedBy']).length === 0 ? '' : ` do ${either(list(p['launchedBy']).map(bodyWords))} phát động`}`,
      number(p['minYears']) === null ? '' : `thời gian từ ${number(p['minYears'])} năm trở lên`,
      list(p['reviewAt']).length === 0 ? '' : `khi ${either(list(p['reviewAt']).map(otherWords))}`,
    ),
  block: (p) => `${p['role'] === 'leader' ? 'Dẫn đầu' : 'Được bình xét trong'} cụm, khối thi đua do ${either(list(p['organisedBy']).map(bodyWords))} tổ chức`,
  quota: (p) => {
    const base = QUOTA_BASES[text(p['base'])] ?? text(p['base']);
    if (number(p['maxPct']) !== null) return `Không quá ${formatPercent(number(p['maxPct']) ?? 0)} ${base}; xét trên cả danh sách`;
    return `Không có tỷ lệ tối đa${number(p['legacyPct']) === null ? '' : ` (trước đây ${formatPercent(number(p['legacyPct']) ?? 0)} ${base})`}; tỉnh hoặc đơn vị có thể đặt ra`;
  },
  confirmed: (p) => joined(text(p['labelVi']), CRITERION_MARKS(p)),
  checklist: (p) => {
    const items = Array.isArray(p['items']) ? p['items'].map((item: unknown) => text((item as { labelVi?: unknown } | null)?.labelVi)) : [];
    return `${p['passBy'] === 'province_score' ? 'Chấm theo thang điểm của tỉnh' : 'Đạt đủ các nhóm tiêu chuẩn'}: ${items.join('; ')}`;
  },
  noPendingMatter: (p) => `Không thuộc trường hợp ${either(list(p['cases']).map(detailWords))}; xét tiếp khi có kết luận không vi phạm`,
  oneAwardPerAchievement: () => 'Một thành tích không được khen thưởng nhiều lần, nhiều hình thức',
  counting: (p) => countingWords(p),
  publicPosting: (p) => `Công khai ít nhất ${days(p)} trước ${p['before'] === 'council_meeting' ? 'cuộc họp của Hội đồng' : 'khi quyết định'}, trên ${either(list(p['media']).map(otherWords))}`,
  consult: (p) => `Lấy ý kiến ${list(p['bodies']).map(bodyWords).join(', ')}; trả lời trong ${days(p)}`,
  localDetail: (p) => `${either(list(p['setBy']).map(bodyWords))} quy định: ${list(p['topics']).map(detailWords).join('; ')}`,
};

function countingWords(p: Params): string {
  switch (p['code']) {
    case 'maternity_leave_counts':
      return 'Thời gian nghỉ thai sản được tính để xét';
    case 'discipline_time_excluded':
      return 'Thời gian bị kỷ luật không được tính; thành tích tính lại từ ngày hết hiệu lực kỷ luật';
    case 'restart_after_last_award':
      return 'Thành tích tính tiếp từ mốc ghi trong quyết định lần trước; quyết định không ghi thì từ ngày quyết định';
    case 'exclude_types':
      return `Kết quả khen ${list(p['types']).map((type) => TYPE_WORDS[type as AwardType]?.toLocaleLowerCase('vi') ?? type).join(', ')} không làm căn cứ xét khen công trạng`;
    case 'achievements_until':
      return `Thành tích tính đến thời điểm trình không quá ${number(p['maxMonthsBeforeSubmission']) ?? 0} tháng`;
    case 'women_leader_time_reduced':
      return 'Nữ lãnh đạo được giảm một phần ba thời gian giữ chức vụ khi xét quá trình cống hiến';
    default:
      return text(p['code']);
  }
}

const ruleWords = (rule: Rule, params: Params): string => capital(RULE_WORDS[rule](params));
const capital = (sentence: string): string => sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);

/** Heading under which a condition stands on the screen. */
export const GROUP_WORDS: Readonly<Record<AwardDefinition['conditions'][number]['group'], string>> = {
  gate: 'Điều kiện phải có', standard: 'Tiêu chuẩn (đạt một trong các tiêu chuẩn)', counting: 'Cách tính', info: 'Cần biết',
};
