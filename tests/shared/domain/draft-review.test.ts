import { describe, expect, it } from 'vitest';
import { planByCode } from '../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../shared/catalogue/plan-schema.ts';
import { draftFindings, placeOfPath, recordOfPath, standsInPlan, withoutDropped } from '../../../shared/domain/draft-findings.ts';
import { reviewed } from '../../../shared/domain/draft-review.ts';
import { withCode } from '../../../shared/domain/plan-ids.ts';

const plan = planByCode('LDNN') as Plan;
const id = plan.indicators[1]?.id ?? '';
const path = `indicators.${id}`;
const draft = {
  plan,
  findings: [
    { path: 'identity.title', place: null, doubt: null, state: 'cho-xem' as const },
    { path, place: { from: 3, to: 9 }, doubt: 'lạ', state: 'cho-xem' as const },
  ],
  leftovers: [{ place: { from: 0, to: 2 }, why: 'còn số', state: 'cho-xem' as const }],
  dropped: [],
};

describe('findings of a reading', () => {
  it('name records by id and the legal bases as one, with every doubt', () => {
    const read = withCode(plan, 'TT');
    const place = { from: 1, to: 2 };
    const found = draftFindings(read, plan, [
      { path: 'indicators.1', place, doubt: null },
      { path: 'identity.legalBases.0', place, doubt: 'một' },
      { path: 'identity.legalBases.1', place, doubt: 'hai' },
      { path: 'identity.date', place: { from: 0, to: 0 }, doubt: null },
      { path: 'footnotes.0', place, doubt: null },
    ]);
    expect(found).toEqual([
      { path, place, doubt: null, state: 'cho-xem' },
      { path: 'identity.legalBases', place, doubt: 'một hai', state: 'cho-xem' },
      { path: 'identity.date', place: null, doubt: null, state: 'cho-xem' },
      { path: 'footnotes.0', place, doubt: null, state: 'cho-xem' },
    ]);
  });

  it('a path leads to its record or to a part', () => {
    expect(recordOfPath(path)).toEqual({ list: 'indicators', id });
    expect(recordOfPath('identity.number')).toBeNull();
    expect([placeOfPath('footnotes.2'), placeOfPath('footnotes'), placeOfPath('footnotes.x'), placeOfPath(path)]).toEqual([{ list: 'footnotes', at: 2 }, null, null, null]);
    expect(standsInPlan(plan, path)).toBe(true);
    expect(standsInPlan(plan, 'indicators.KHONG')).toBe(false);
    // Kế hoạch kèm quyết định: không có số riêng.
    expect(standsInPlan(plan, 'identity.number')).toBe(false);
    expect(standsInPlan(plan, 'identity.promulgatedBy')).toBe(true);
  });
});

describe('one step of a review', () => {
  it('a drop without a word about its finding marks it dropped and keeps the record; its undo brings it back to wait', () => {
    const after = reviewed(draft, { edits: [{ kind: 'drop', list: 'indicators', id }] });
    if (!after.ok) throw new Error(after.error.message);
    expect(after.value.findings[1]?.state).toBe('bo');
    expect(after.value.dropped).toMatchObject([{ list: 'indicators', record: plan.indicators[1] }]);
    const back = reviewed(after.value, { edits: after.value.undo });
    expect(back).toMatchObject({ ok: true, value: { plan, findings: draft.findings, dropped: [] } });
  });

  it('of a list without ids a dropped line stays at its place, is taken back by its mark, and leaves the plan when it is kept', () => {
    const note = (at: number) => ({ path: `footnotes.${at}`, place: null, doubt: null, state: 'cho-xem' as const });
    const three = { ...draft, findings: [note(0), note(1), note(2), { ...note(0), path: 'relatedCampaigns.0' }] };
    const after = reviewed(three, { findings: [{ path: 'footnotes.1', state: 'bo' }] });
    if (!after.ok) throw new Error(after.error.message);
    expect(after.value.plan).toEqual(plan);
    expect(after.value.findings.map(({ path: at, state }) => [at, state])).toEqual([['footnotes.0', 'cho-xem'], ['footnotes.1', 'bo'], ['footnotes.2', 'cho-xem'], ['relatedCampaigns.0', 'cho-xem']]);
    const kept = withoutDropped(after.value.plan, after.value.findings);
    expect(kept.footnotes).toEqual([plan.footnotes[0], ...plan.footnotes.slice(2)]);
    expect(kept.relatedCampaigns).toEqual(plan.relatedCampaigns);
    const back = reviewed(after.value, { findings: [{ path: 'footnotes.1', state: 'nhan' }] });
    expect(back.ok && withoutDropped(back.value.plan, back.value.findings)).toEqual(plan);
    expect(reviewed(three, { findings: [{ path: 'footnotes.9', state: 'nhan' }] })).toMatchObject({ ok: false, error: { code: 'khong-co-muc' } });
  });

  it('a line added to such a list and dropped again is dropped, not forgotten; its undo leaves no trace', () => {
    const at = plan.footnotes.length;
    const added = reviewed(draft, { edits: [{ kind: 'place', list: 'footnotes', at, value: { marker: '9', text: 'Chú thích mới', attachedTo: [] } }], findings: [{ path: `footnotes.${at}`, state: 'them', place: { from: 0, to: 2 } }] });
    if (!added.ok) throw new Error(added.error.message);
    const gone = reviewed(added.value, { findings: [{ path: `footnotes.${at}`, state: 'bo' }] });
    expect(gone.ok && withoutDropped(gone.value.plan, gone.value.findings)).toEqual(plan);
    expect(reviewed(added.value, { edits: added.value.undo })).toMatchObject({ ok: true, value: { plan, findings: draft.findings } });
  });

  it('leftovers are ticked one by one', () => {
    expect(reviewed(draft, { leftovers: [{ index: 0, state: 'da-xem' }, { index: 7, state: 'da-xem' }] })).toMatchObject({ ok: true, value: { leftovers: [{ state: 'da-xem' }] } });
  });

  it('changes nothing of the draft it was given', () => {
    const before = structuredClone(draft);
    reviewed(draft, { edits: [{ kind: 'drop', list: 'indicators', id }], findings: [{ path, state: 'bo' }, { path: 'identity.title', state: 'nhan' }] });
    expect(draft).toEqual(before);
  });
});
