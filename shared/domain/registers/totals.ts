import { STAFF_POSTS, TRAINING_ROLES } from './council-shapes.ts';
import { DISCIPLINE_LEVEL_WORDS, MOVEMENT_ROLES, OFFENCE_WORDS, SERVICE_WORDS } from './person-shapes.ts';
import type { RegisterLine, RegisterName } from './registers.ts';
import { ESCAPE_OUTCOMES, EXPENSE_SOURCES, INITIATIVE_SCOPES, PROPAGANDA_CHANNELS, QUALITY_GRADES, SUPPORT_RECEIVERS } from './shapes.ts';

export interface RegisterTotal {
  readonly label: string;
  /** Null: not known, because no line says it. */
  readonly value: number | null;
  readonly unit: string;
  readonly note: string;
}

type Lines<N extends RegisterName> = readonly RegisterLine<N>[];
const total = (label: string, value: number | null, unit: string, note = ''): RegisterTotal => ({ label, value, unit, note });
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Sums what is known and says how many lines do not say it; null when none does. */
function money(label: string, values: readonly (number | null)[]): RegisterTotal {
  const known = values.filter((value) => value !== null);
  const without = values.length - known.length;
  return total(label, known.length === 0 ? null : sum(known), 'đồng', without === 0 ? '' : `${without} dòng chưa tính thành tiền`);
}

function byChoice<T>(lines: readonly T[], choices: Readonly<Record<string, string>>, of: (line: T) => string, figure: (lines: readonly T[], label: string) => RegisterTotal): RegisterTotal[] {
  return Object.entries(choices).flatMap(([value, label]) => {
    const some = lines.filter((line) => of(line) === value);
    return some.length === 0 ? [] : [figure(some, label)];
  });
}

const TOTALS: { readonly [N in RegisterName]: (lines: Lines<N>) => RegisterTotal[] } = {
  escape_registration: (lines) => [total('Hộ đăng ký', lines.length, 'hộ'), ...byChoice(lines, ESCAPE_OUTCOMES, (l) => l.outcome, (some, label) => total(label, some.length, 'hộ'))],
  support: (lines) => [
    money('Trị giá hỗ trợ', lines.map((l) => l.value)),
    ...byChoice(lines, SUPPORT_RECEIVERS, (l) => l.receiverKind, (some, label) => ({ ...money(label, some.map((l) => l.value)), note: `${some.length} lượt` })),
    total('Bên hỗ trợ', new Set(lines.map((l) => l.giver)).size, 'bên'),
    total('Bên nhận', new Set(lines.map((l) => l.receiver)).size, 'bên'),
  ],
  initiative: (lines) => byChoice(lines, INITIATIVE_SCOPES, (l) => l.scope, (some, label) => total(label, some.length, 'sáng kiến')),
  quality_grading: (lines) => byChoice(lines, QUALITY_GRADES, (l) => l.grade, (some, label) => total(label, some.length, 'dòng')),
  propaganda: (lines) => byChoice(lines, PROPAGANDA_CHANNELS, (l) => l.channel, (some, label) => total(label, sum(some.map((l) => l.count)), 'lượt')),
  propaganda_plan: (lines) => byChoice(lines, PROPAGANDA_CHANNELS, (l) => l.channel, (some, label) => total(label, sum(some.map((l) => l.planned)), 'lượt dự kiến')),
  expense: (lines) => [money('Tổng chi', lines.map((l) => l.amount)), ...byChoice(lines, EXPENSE_SOURCES, (l) => l.source, (some, label) => money(label, some.map((l) => l.amount)))],
  inspection: (lines) => [
    total('Đã thực hiện', lines.filter((l) => l.visitedOn !== null).length, 'cuộc'),
    total('Còn trong chương trình', lines.filter((l) => l.visitedOn === null).length, 'cuộc'),
    total('Chưa khắc phục xong', lines.filter((l) => l.remedies !== '' && l.remediedOn === null).length, 'cuộc'),
  ],
  feedback: (lines) => [
    total('Chưa gửi', lines.filter((l) => l.sentOn === null).length, 'vướng mắc'),
    total('Đã gửi, chờ trả lời', lines.filter((l) => l.sentOn !== null && l.answeredOn === null).length, 'vướng mắc'),
    total('Đã trả lời', lines.filter((l) => l.answeredOn !== null).length, 'vướng mắc'),
  ],
  discipline: (lines) => byChoice(lines, DISCIPLINE_LEVEL_WORDS, (l) => l.level, (some, label) => total(label, some.length, 'quyết định')),
  pending_matter: (lines) => [
    total('Đang xem xét', lines.filter((l) => l.clearedOn === null).length, 'vụ việc'),
    total('Đã có kết luận', lines.filter((l) => l.clearedOn !== null).length, 'vụ việc'),
  ],
  offence: (lines) => byChoice(lines, OFFENCE_WORDS, (l) => l.case, (some, label) => total(label, some.length, 'vi phạm')),
  maternity_leave: (lines) => [total('Đợt nghỉ', lines.length, 'đợt')],
  service_period: (lines) => byChoice(lines, SERVICE_WORDS, (l) => l.service, (some, label) => total(label, some.length, 'giai đoạn')),
  movement_result: (lines) => byChoice(lines, MOVEMENT_ROLES, (l) => l.role, (some, label) => total(label, some.length, 'kết quả')),
  training: (lines) => byChoice(lines, TRAINING_ROLES, (l) => l.role, (some, label) => total(label, some.length, 'lớp')),
  tdkt_staff: (lines) => byChoice(lines.filter((l) => l.to === null), STAFF_POSTS, (l) => l.post, (some, label) => total(`Đang phụ trách, ${label.toLocaleLowerCase('vi')}`, some.length, 'người')),
};

/** Figures of a register's lines; choices that no line has are left out. */
export function registerTotals<N extends RegisterName>(name: N, lines: Lines<N>): RegisterTotal[] {
  return TOTALS[name](lines);
}

/** Propaganda planned against done, by channel of one year; a channel without a plan has null planned (R80). */
export function propagandaAgainstPlan(planned: Lines<'propaganda_plan'>, done: Lines<'propaganda'>): { channel: string; word: string; planned: number | null; done: number }[] {
  return Object.entries(PROPAGANDA_CHANNELS).flatMap(([channel, word]) => {
    const plans = planned.filter((l) => l.channel === channel);
    const did = sum(done.filter((l) => l.channel === channel).map((l) => l.count));
    if (plans.length === 0 && did === 0) return [];
    return [{ channel, word, planned: plans.length === 0 ? null : sum(plans.map((l) => l.planned)), done: did }];
  });
}
