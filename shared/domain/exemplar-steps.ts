import { err, fault, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { formatScreenDate } from '../text/dates.ts';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from './exemplar.ts';
import type { Exemplar, ExemplarStage, ExemplarStep } from './exemplar.ts';

type Path = Pick<Exemplar, 'steps' | 'stopped'>;

const place = (stage: ExemplarStage): number => EXEMPLAR_STAGES.indexOf(stage);
const words = (stages: readonly ExemplarStage[]): string => stages.map((stage) => EXEMPLAR_STAGE_WORDS[stage]).join(', ');

/** The furthest stage reached; null before the first step. */
export function stageReached(steps: readonly ExemplarStep[]): ExemplarStage | null {
  return steps.at(-1)?.stage ?? null;
}

/** The stage that follows in order; null at the end. */
export function nextStage(steps: readonly ExemplarStep[]): ExemplarStage | null {
  const reached = stageReached(steps);
  return EXEMPLAR_STAGES[reached === null ? 0 : place(reached) + 1] ?? null;
}

/** Stages that are jumped over when `to` follows `from` (null: nothing recorded yet), in order. */
export function skippedStages(from: ExemplarStage | null, to: ExemplarStage): ExemplarStage[] {
  return EXEMPLAR_STAGES.slice(from === null ? 0 : place(from) + 1, place(to));
}

/**
 * Puts a step on the path: phát hiện – bồi dưỡng – tổng kết – nhân rộng (R40). A reason is kept only where a stage was
 * jumped over. Faults: `da-dung` no longer followed; `khau-da-qua` not a later stage; `ngay-nguoc` before the last step;
 * `thieu-ly-do` a stage jumped over without reason.
 */
export function advance({ steps, stopped }: Path, step: ExemplarStep): Result<ExemplarStep[]> {
  if (stopped !== null) return err(fault('da-dung', 'Điển hình này đã dừng theo dõi.', { next: 'Theo dõi lại rồi ghi khâu mới.' }));
  const last = steps.at(-1);
  const word = EXEMPLAR_STAGE_WORDS[step.stage];
  if (last !== undefined && place(step.stage) <= place(last.stage)) {
    return err(fault('khau-da-qua', `Điển hình đã ở khâu «${EXEMPLAR_STAGE_WORDS[last.stage]}», không ghi lại khâu «${word}».`, { item: 'stage', next: 'Chọn khâu sau, hoặc bỏ khâu vừa ghi nếu ghi nhầm.' }));
  }
  if (last !== undefined && step.on < last.on) {
    return err(fault('ngay-nguoc', `Ngày của khâu «${word}» trước ngày của khâu «${EXEMPLAR_STAGE_WORDS[last.stage]}» (${formatScreenDate(last.on)}).`, { item: 'on', next: 'Sửa lại ngày.' }));
  }
  const skipped = skippedStages(last?.stage ?? null, step.stage);
  if (skipped.length > 0 && step.skipReason.trim() === '') {
    return err(fault('thieu-ly-do', `Chưa ghi lý do bỏ qua khâu ${words(skipped)}.`, { item: 'skipReason', next: 'Ghi vì sao không qua khâu này.' }));
  }
  return ok([...steps, skipped.length > 0 ? step : { ...step, skipReason: '' }]);
}

/** Takes the last step off. Faults: `da-dung`; `khau-dau` an exemplar keeps its first step. */
export function stepBack({ steps, stopped }: Path): Result<ExemplarStep[]> {
  if (stopped !== null) return err(fault('da-dung', 'Điển hình này đã dừng theo dõi.', { next: 'Theo dõi lại rồi bỏ khâu vừa ghi.' }));
  if (steps.length < 2) return err(fault('khau-dau', 'Đây là khâu đầu tiên nên không bỏ được.', { next: 'Nếu ghi nhầm cả điển hình thì xóa điển hình.' }));
  return ok(steps.slice(0, -1));
}

/** Puts other evidence under a stage that stands on the path; the step's day and person stay. Fault `khau-chua-ghi`: no such step. */
export function withEvidence(steps: readonly ExemplarStep[], stage: ExemplarStage, evidence: Pick<ExemplarStep, 'evidence' | 'attachmentIds'>): Result<ExemplarStep[]> {
  if (!steps.some((step) => step.stage === stage)) {
    return err(fault('khau-chua-ghi', `Điển hình chưa tới khâu «${EXEMPLAR_STAGE_WORDS[stage]}».`, { item: 'stage', next: 'Ghi khâu này trước rồi thêm minh chứng.' }));
  }
  return ok(steps.map((step) => (step.stage === stage ? { ...step, ...evidence } : step)));
}

/** Ends the following of an exemplar, or takes that back with null. Fault `ngay-nguoc`: stopped before its last step. */
export function stop({ steps }: Path, stopped: Exemplar['stopped']): Result<Exemplar['stopped']> {
  const last = steps.at(-1);
  if (stopped !== null && last !== undefined && stopped.on < last.on) {
    return err(fault('ngay-nguoc', `Ngày dừng trước ngày của khâu «${EXEMPLAR_STAGE_WORDS[last.stage]}» (${formatScreenDate(last.on)}).`, { item: 'on', next: 'Sửa lại ngày dừng.' }));
  }
  return ok(stopped);
}

/** One of the four stages as an exemplar's path shows it. */
export interface PathStage {
  readonly stage: ExemplarStage;
  /** `skipped`: jumped over, with the reason of the step that did so. */
  readonly state: 'reached' | 'skipped' | 'open';
  readonly step: ExemplarStep | null;
  readonly reason: string;
}

/** The four stages in order with what is recorded of each. */
export function pathOf(steps: readonly ExemplarStep[]): PathStage[] {
  const reached = stageReached(steps);
  return EXEMPLAR_STAGES.map((stage) => {
    const step = steps.find((one) => one.stage === stage) ?? null;
    if (step !== null) return { stage, state: 'reached', step, reason: '' };
    if (reached === null || place(stage) > place(reached)) return { stage, state: 'open', step, reason: '' };
    const jumper = steps.find((one) => place(one.stage) > place(stage));
    return { stage, state: 'skipped', step, reason: jumper?.skipReason ?? '' };
  });
}

/** What a record still lacks although its stage says so, as sentences. */
export function gapsOf({ steps, replications, stopped }: Pick<Exemplar, 'steps' | 'replications' | 'stopped'>): string[] {
  if (stopped !== null) return [];
  const reached = stageReached(steps);
  return [
    ...steps.filter(({ evidence, attachmentIds }) => evidence === '' && attachmentIds.length === 0).map(({ stage }) => `Khâu «${EXEMPLAR_STAGE_WORDS[stage]}» chưa có minh chứng.`),
    ...(reached === 'nhan-rong' && replications.length === 0 ? ['Đã ở khâu «Nhân rộng» nhưng chưa ghi được nhân rộng ở đâu, từ khi nào.'] : []),
    ...(reached !== null && reached !== 'nhan-rong' && replications.length > 0 ? ['Đã có nơi nhân rộng nhưng chưa ghi khâu «Nhân rộng».'] : []),
  ];
}
