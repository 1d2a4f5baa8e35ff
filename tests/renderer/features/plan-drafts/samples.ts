import { planByCode } from '../../../../shared/catalogue/plans.ts';
import type { Plan } from '../../../../shared/catalogue/plan-schema.ts';
import { reviewed } from '../../../../shared/domain/draft-review.ts';
import type { PlanDraft } from '../../../../shared/domain/plan-draft.ts';
import { ok } from '../../../../shared/result.ts';
import type { FakeMethods } from '../../helpers.tsx';

export const PLAN = planByCode('LDNN') as Plan;
export const TEXT = ['KẾ HOẠCH', 'Phong trào mẫu “Vì người nghèo”', 'Ban hành kèm Quyết định số 1479/QĐ-UBND', 'Tỷ lệ hộ nghèo giảm trên 3%/năm.', 'Mỗi huyện không quá 03 trường hợp.', 'Người từ 18 tuổi trở lên; đạt 77 điểm.', 'Gửi báo cáo trước ngày 15 tháng 11 hằng năm.'].join('\n');

const placeOf = (words: string) => ({ from: TEXT.indexOf(words), to: TEXT.indexOf(words) + words.length });
const finding = (path: string, words: string, doubt: string | null = null): PlanDraft['findings'][number] => ({ path, place: placeOf(words), doubt, state: 'cho-xem' });

/** A draft with a few findings of a plan of the library, one of them doubted, and one leftover. */
export function draftOf(more: Partial<PlanDraft> = {}): PlanDraft {
  return {
    id: 'd1', version: 4, title: 'ke-hoach.docx', text: TEXT, plan: PLAN, notes: [], madeOn: '2026-11-20', campaignId: null, dropped: [], acceptedAs: null,
    findings: [
      finding('identity.title', 'Phong trào mẫu “Vì người nghèo”'),
      finding('identity.promulgatedBy', 'Quyết định số 1479/QĐ-UBND'),
      finding(`quotas.${PLAN.quotas[0]?.id ?? ''}`, 'không quá 03 trường hợp', 'Chưa rõ hình thức khen.'),
      finding(`reporting.${PLAN.reporting[0]?.id ?? ''}`, 'trước ngày 15 tháng 11 hằng năm'),
      finding(`indicators.${PLAN.indicators[0]?.id ?? ''}`, 'giảm trên 3%/năm'),
    ],
    leftovers: [{ place: placeOf('đạt 77 điểm'), why: 'Còn số chưa đọc', state: 'cho-xem' }],
    ...more,
  };
}

export const downloadOf = (draft: PlanDraft) => ok({ fileName: 'ban-doc.json', mediaType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(draft)) });

/** A backend that keeps one draft as the real one does. */
export function keeping(start: PlanDraft): { readonly methods: FakeMethods; readonly held: () => PlanDraft } {
  let held = start;
  return {
    held: () => held,
    methods: {
      'planDraft.read': () => downloadOf(held),
      'planDraft.edit': ({ id: _id, version, ...change }) => {
        if (version !== held.version) return { ok: false, error: { code: 'da-sua-noi-khac', message: 'Bản đọc đã được sửa ở nơi khác.', kind: 'fixable' } };
        const after = reviewed(held, change as Parameters<typeof reviewed>[1]);
        if (!after.ok) return after;
        const { undo, ...rest } = after.value;
        held = { ...held, ...rest, version: version + 1 };
        return ok({ version: held.version, undo });
      },
    },
  };
}
