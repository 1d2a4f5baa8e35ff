import type { ProgramState } from '../../../../renderer/features/start/store.ts';
import type { Unit } from '../../../../shared/domain/unit.ts';

export const unit: Unit = {
  id: 'unit', version: 1, code: 'tan-mau-0000', kind: 'xa', name: 'xã Tân Mẫu', province: 'Lâm Đồng', superior: '', placeName: null, symbol: 'UBND', draftingSymbol: null, formerDistrict: null,
};

export const program = (over: Partial<ProgramState>): ProgramState => ({
  state: 'open', appVersion: '0.1.0', unprotected: false, unit: null, actor: null, today: '2026-11-21', ...over,
});
