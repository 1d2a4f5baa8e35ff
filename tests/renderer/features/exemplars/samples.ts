import type { ExemplarView } from '../../../../shared/api/exemplar.ts';
import type { ExemplarStage, ExemplarStep } from '../../../../shared/domain/exemplar.ts';
import { EXEMPLAR_STAGE_WORDS } from '../../../../shared/domain/exemplar.ts';

export const step = (stage: ExemplarStage, on: string, more: Partial<ExemplarStep> = {}): ExemplarStep => ({ stage, on, person: 'Lê Văn Mẫu', evidence: 'Biên bản', attachmentIds: [], skipReason: '', ...more });

export function exemplar(more: Partial<ExemplarView> = {}): ExemplarView {
  const steps = more.steps ?? [step('phat-hien', '2024-03-01')];
  const stage = steps.at(-1)?.stage ?? 'phat-hien';
  return {
    id: 'e1', version: 1, name: 'Tổ tiết kiệm thôn Ví Dụ', subjectId: null, campaignId: null, field: 'Giảm nghèo', summary: '', criteria: '', steps, replications: [], stopped: null, profile: null,
    stage, stageWord: EXEMPLAR_STAGE_WORDS[stage], subjectName: '', campaignName: '', propaganda: 0, attachments: [], ...more,
  };
}
