import { z } from 'zod';
import { Line, Prose } from './common.ts';

/** `unknown` is a state of its own: what could not be looked at is neither sound nor broken. */
export const HEALTH_STATES = ['ok', 'warn', 'bad', 'unknown'] as const;
export const HealthState = z.enum(HEALTH_STATES);
export type HealthState = z.infer<typeof HealthState>;
export const HEALTH_STATE_WORDS: Readonly<Record<HealthState, string>> = { ok: 'Tốt', warn: 'Nên xem', bad: 'Cần sửa', unknown: 'Chưa biết' };

export const HEALTH_GROUPS = ['may', 'du-lieu', 'sao-luu', 'gui-nhan', 'noi-dung'] as const;
export const HealthGroup = z.enum(HEALTH_GROUPS);
export type HealthGroup = z.infer<typeof HealthGroup>;
export const HEALTH_GROUP_WORDS: Readonly<Record<HealthGroup, string>> = {
  may: 'Máy và chương trình',
  'du-lieu': 'Tệp dữ liệu',
  'sao-luu': 'Sao lưu',
  'gui-nhan': 'Gửi, nhận',
  'noi-dung': 'Các mục khớp nhau',
};

const PageLink = z.object({ page: Line, params: z.record(z.string(), z.string()) });

/** One thing that was looked at. It names no person: all of it may go to whoever helps. */
export const HealthCheck = z.object({
  id: Line,
  group: HealthGroup,
  title: Line,
  state: HealthState,
  /** What was found and what it means. */
  what: Prose,
  /** What to do next; empty where nothing is to be done. */
  next: Prose,
  /** Where that is done; null: nowhere in the program. */
  link: PageLink.nullable(),
  /** A repair that the program can make itself: its name. */
  repair: Line.nullable(),
});
export type HealthCheck = z.infer<typeof HealthCheck>;

export const HealthReport = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The worst of all. */
  state: HealthState,
  checks: z.array(HealthCheck),
});
export type HealthReport = z.infer<typeof HealthReport>;

const WORSE: readonly HealthState[] = ['ok', 'unknown', 'warn', 'bad'];

/** The worst state of several; `ok` of none. */
export function worstState(states: readonly HealthState[]): HealthState {
  return states.reduce<HealthState>((worst, state) => (WORSE.indexOf(state) > WORSE.indexOf(worst) ? state : worst), 'ok');
}

/** «3 điều cần sửa, 1 điều nên xem»; in one sentence how a report stands. */
export function healthSummary(checks: readonly Pick<HealthCheck, 'state'>[]): string {
  const count = (state: HealthState): number => checks.filter((check) => check.state === state).length;
  const parts = [
    [count('bad'), 'điều cần sửa'],
    [count('warn'), 'điều nên xem'],
    [count('unknown'), 'điều chưa biết'],
  ].flatMap(([n, words]) => (n === 0 ? [] : [`${n} ${words}`]));
  return parts.length === 0 ? `Đã kiểm tra ${checks.length} điều, tất cả đều tốt.` : `Đã kiểm tra ${checks.length} điều: ${parts.join(', ')}.`;
}

/** The report as plain text for whoever helps: states, findings, codes; no name of a person, no folder. */
export function healthText(report: HealthReport, head: readonly string[]): string {
  const lines = report.checks.map(({ id, title, state, what, next }) => `[${HEALTH_STATE_WORDS[state]}] ${title} (${id})\n    ${what}${next === '' ? '' : `\n    → ${next}`}`);
  return `${[...head, healthSummary(report.checks), '', ...lines].join('\n')}\n`;
}
