import { describe, expect, it } from 'vitest';
import type { Exemplar, ExemplarStage, ExemplarStep } from '../../../shared/domain/exemplar.ts';
import { advance, gapsOf, nextStage, pathOf, skippedStages, stageReached, stepBack, stop, withEvidence } from '../../../shared/domain/exemplar-steps.ts';

const step = (stage: ExemplarStage, on: string, more: Partial<ExemplarStep> = {}): ExemplarStep => ({ stage, on, person: 'Lê Văn Mẫu', evidence: 'Biên bản', attachmentIds: [], skipReason: '', ...more });
const found = step('phat-hien', '2024-03-01');
type Path = Pick<Exemplar, 'steps' | 'stopped'>;
const path = (...steps: ExemplarStep[]): Path => ({ steps, stopped: null });

describe('advance', () => {
  it.each<[string, Path, ExemplarStep, string | null]>([
    ['the first stage first', path(), found, null],
    ['the next stage in order', path(found), step('boi-duong', '2024-06-01'), null],
    ['on the same day', path(found), step('boi-duong', '2024-03-01'), null],
    ['over one stage with a reason', path(found), step('tong-ket', '2024-06-01', { skipReason: 'Đã vững từ trước' }), null],
    ['first recorded at a later stage with a reason', path(), step('nhan-rong', '2024-06-01', { skipReason: 'Tiếp nhận từ xã cũ' }), null],
    ['over one stage without a reason', path(found), step('tong-ket', '2024-06-01'), 'thieu-ly-do'],
    ['over one stage with blanks for a reason', path(found), step('tong-ket', '2024-06-01', { skipReason: '  ' }), 'thieu-ly-do'],
    ['first recorded at a later stage without a reason', path(), step('boi-duong', '2024-06-01'), 'thieu-ly-do'],
    ['the same stage again', path(found), step('phat-hien', '2024-06-01'), 'khau-da-qua'],
    ['an earlier stage', path(found, step('boi-duong', '2024-06-01')), step('phat-hien', '2024-07-01'), 'khau-da-qua'],
    ['a day before the last step', path(found), step('boi-duong', '2024-02-29'), 'ngay-nguoc'],
    ['when no longer followed', { steps: [found], stopped: { on: '2024-05-01', reason: 'Chuyển đi' } }, step('boi-duong', '2024-06-01'), 'da-dung'],
  ])('%s', (_what, from, next, code) => {
    const result = advance(from, next);
    expect(result.ok ? null : result.error.code).toBe(code);
    if (result.ok) expect(result.value).toEqual([...from.steps, next]);
  });

  it('names the stages jumped over, and keeps no reason where none was', () => {
    const result = advance(path(found), step('nhan-rong', '2024-06-01'));
    expect(result.ok ? '' : result.error.message).toBe('Chưa ghi lý do bỏ qua khâu Bồi dưỡng, Tổng kết.');
    const plain = advance(path(found), step('boi-duong', '2024-06-01', { skipReason: 'thừa' }));
    expect(plain.ok && plain.value[1]?.skipReason).toBe('');
  });
});

describe('the path', () => {
  const jumped = [found, step('tong-ket', '2025-01-10', { skipReason: 'Đã vững từ trước' })];

  it('knows where it stands and what follows', () => {
    expect(stageReached([])).toBeNull();
    expect(nextStage([])).toBe('phat-hien');
    expect(stageReached(jumped)).toBe('tong-ket');
    expect(nextStage(jumped)).toBe('nhan-rong');
    expect(nextStage([step('nhan-rong', '2025-01-10')])).toBeNull();
    expect(skippedStages('phat-hien', 'nhan-rong')).toEqual(['boi-duong', 'tong-ket']);
    expect(skippedStages(null, 'phat-hien')).toEqual([]);
  });

  it('shows a stage jumped over as skipped with its reason, later ones as open', () => {
    expect(pathOf(jumped).map(({ state, reason }) => [state, reason])).toEqual([['reached', ''], ['skipped', 'Đã vững từ trước'], ['reached', ''], ['open', '']]);
  });

  it('steps back one at a time and keeps the first', () => {
    const back = stepBack(path(...jumped));
    expect(back.ok && back.value).toEqual([found]);
    const first = stepBack(path(found));
    expect(first.ok ? '' : first.error.code).toBe('khau-dau');
    const ended = stepBack({ steps: jumped, stopped: { on: '2025-02-01', reason: 'Giải thể' } });
    expect(ended.ok ? '' : ended.error.code).toBe('da-dung');
  });

  it('stops not before its last step, and goes on again', () => {
    const early = stop(path(...jumped), { on: '2025-01-09', reason: 'Giải thể' });
    expect(early.ok ? '' : early.error.code).toBe('ngay-nguoc');
    expect(stop(path(...jumped), { on: '2025-01-10', reason: 'Giải thể' }).ok).toBe(true);
    expect(stop(path(...jumped), null)).toEqual({ ok: true, value: null });
  });
});

describe('withEvidence', () => {
  const second = step('boi-duong', '2024-06-01', { person: 'Phạm Thị Nháp' });
  it('changes the evidence of one stage and nothing else', () => {
    const after = withEvidence([found, second], 'phat-hien', { evidence: 'Ảnh chụp', attachmentIds: ['a1'] });
    expect(after).toEqual({ ok: true, value: [{ ...found, evidence: 'Ảnh chụp', attachmentIds: ['a1'] }, second] });
  });

  it('refuses a stage that was jumped over or not reached', () => {
    const after = withEvidence([found, second], 'tong-ket', { evidence: 'Ảnh chụp', attachmentIds: [] });
    expect(after.ok ? null : after.error).toMatchObject({ code: 'khau-chua-ghi', item: 'stage' });
  });
});

describe('gapsOf', () => {
  const spread = step('nhan-rong', '2025-01-10', { skipReason: 'x' });
  const taken = { id: 'n1', where: 'Thôn Ví Dụ', since: '2025-02-01', note: '' };
  it.each([
    ['nothing missing', { steps: [found], replications: [], stopped: null }, []],
    ['a step without evidence', { steps: [step('phat-hien', '2024-03-01', { evidence: '' })], replications: [], stopped: null }, ['Khâu «Phát hiện» chưa có minh chứng.']],
    ['a file is evidence', { steps: [step('phat-hien', '2024-03-01', { evidence: '', attachmentIds: ['a1'] })], replications: [], stopped: null }, []],
    ['spread, but nowhere', { steps: [found, spread], replications: [], stopped: null }, ['Đã ở khâu «Nhân rộng» nhưng chưa ghi được nhân rộng ở đâu, từ khi nào.']],
    ['spread somewhere', { steps: [found, spread], replications: [taken], stopped: null }, []],
    ['taken over, but not at that stage', { steps: [found], replications: [taken], stopped: null }, ['Đã có nơi nhân rộng nhưng chưa ghi khâu «Nhân rộng».']],
    ['nothing is asked of what was stopped', { steps: [found, spread], replications: [], stopped: { on: '2025-03-01', reason: 'x' } }, []],
  ])('%s', (_what, exemplar, sentences) => expect(gapsOf(exemplar)).toEqual(sentences));
});
