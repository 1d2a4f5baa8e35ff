import { isBinding } from '../catalogue/award-schema.ts';
import type { AwardDefinition } from '../catalogue/award-schema.ts';
import { citationText } from '../catalogue/citation.ts';
import { holdsOn } from '../catalogue/dated.ts';
import { procedureTerms } from '../catalogue/procedure-terms.ts';
import { addDays, daysBetween, formatScreenDate } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { addWorkingDays, workingDaysBetween } from './calendar/working-days.ts';
import type { WorkCalendar } from './calendar/working-days.ts';

/** A term that runs while a dossier is with somebody else (R68). */
export interface DossierTerm {
  readonly kind: 'tra-lai' | 'tham-dinh' | 'quyet-dinh';
  /** «Thẩm định trong 30 ngày làm việc». */
  readonly words: string;
  /** Last day in time. */
  readonly lastDay: string;
  /** Days left of the kind the term counts; negative: overdue. */
  readonly left: number;
  /** Days of the calendar left. */
  readonly daysLeft: number;
  /** «ngày làm việc» or «ngày». */
  readonly unit: string;
  readonly citation: string;
  /** From practice, an example or for other awards: to be compared with the province's own rule. */
  readonly uncertain: boolean;
  /** What follows once it has passed, in Vietnamese; empty before that. */
  readonly after: string;
}

export interface TermQuestion {
  /** Awards of the nominations that still wait, as the law of the day has them. */
  readonly awards: readonly AwardDefinition[];
  /** Who has the dossier now. */
  readonly body: string;
  /** Day that body received it. */
  readonly receivedOn: string;
  readonly today: string;
  readonly calendar: WorkCalendar;
}

/** Who a body is among those the award law's terms are addressed to; null: none of them. */
export function termAddressee(body: string): 'xa' | 'tinh' | 'bo' | null {
  const words = fold(body);
  if (/trung uong|thu tuong|chinh phu|cap nha nuoc|nha nuoc|^bo /u.test(words)) return 'bo';
  if (/^so |tinh(?: |$)|thanh pho/u.test(words)) return 'tinh';
  return /xa |phuong |dac khu/u.test(words) ? 'xa' : null;
}

const NOTHING_SAID = 'Văn bản không nêu hệ quả khi quá hạn';

/**
 * The terms that run for a dossier now: return in writing of what is not in order, and appraisal or decision by the deadlines
 * of its awards. One line for each rule; the same term of several awards stands once. Only what a source says.
 */
export function dossierTerms({ awards, body, receivedOn, today, calendar }: TermQuestion): DossierTerm[] {
  const addressee = termAddressee(body);
  if (addressee === null) return [];
  const terms = new Map<string, DossierTerm>();
  const add = (kind: DossierTerm['kind'], days: number, dayKind: 'working' | 'calendar', citation: string, uncertain: boolean): void => {
    const unit = dayKind === 'working' ? 'ngày làm việc' : 'ngày';
    const lastDay = dayKind === 'working' ? addWorkingDays(calendar, receivedOn, days) : addDays(receivedOn, days);
    const left = dayKind === 'working' ? workingDaysBetween(calendar, today, lastDay) : daysBetween(today, lastDay);
    const words = `${VERBS[kind]} trong ${days} ${unit}`;
    const held = terms.get(words);
    // Of the same term the rule that binds is named.
    if (held !== undefined && (uncertain || !held.uncertain)) return;
    terms.set(words, { kind, words, lastDay, left, daysLeft: daysBetween(today, lastDay), unit, citation, uncertain, after: left >= 0 ? '' : afterWords(kind, lastDay, body) });
  };
  for (const term of procedureTerms) {
    if (term.step !== 'return' || !holdsOn(term, receivedOn) || awards.length === 0) continue;
    add('tra-lai', term.days, term.dayKind, term.citation, term.confidence === 'low' || !awards.some(({ level }) => term.levels.includes(level)));
  }
  for (const deadline of awards.flatMap(({ deadlines }) => deadlines)) {
    if ((deadline.step !== 'appraise' && deadline.step !== 'decide') || deadline.kind !== 'duration' || !holdsOn(deadline, receivedOn)) continue;
    if ((deadline.to !== undefined && deadline.to !== addressee) || (deadline.from !== undefined && deadline.from !== 'complete_dossier') || deadline.maxDays == null) continue;
    add(deadline.step === 'decide' ? 'quyet-dinh' : 'tham-dinh', deadline.maxDays, deadline.dayKind ?? 'calendar', citationText(deadline.citation), !isBinding(deadline) || deadline.confidence === 'low');
  }
  return [...terms.values()].sort((one, other) => one.lastDay.localeCompare(other.lastDay));
}

const VERBS: Readonly<Record<DossierTerm['kind'], string>> = { 'tra-lai': 'Trả lại bằng văn bản nếu chưa đủ điều kiện', 'tham-dinh': 'Thẩm định', 'quyet-dinh': 'Quyết định' };

function afterWords(kind: DossierTerm['kind'], lastDay: string, body: string): string {
  const passed = `Đã quá ngày ${formatScreenDate(lastDay)}.`;
  if (kind === 'tra-lai') return `${passed} Nếu ${body} có yêu cầu bổ sung thì phải báo trước ngày này. ${NOTHING_SAID}; hỏi lại ${body} nếu chưa rõ.`;
  return `${passed} ${NOTHING_SAID}; hỏi kết quả ở ${body} bằng văn bản.`;
}
