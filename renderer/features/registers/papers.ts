import type { PaperKind } from '../../../shared/api/dossier.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';

export interface LinePaper {
  readonly kind: PaperKind;
  /** On the button of a row. */
  readonly label: string;
  readonly title: string;
}

/** Papers that a line of a register is printed as (R75, R76). */
export const PAPERS: Partial<Record<RegisterName, LinePaper>> = {
  feedback: { kind: 'cong-van-vuong-mac', label: 'Công văn', title: 'Công văn nêu vướng mắc' },
  inspection: { kind: 'phieu-kiem-tra', label: 'Phiếu', title: 'Phiếu kiểm tra, giám sát' },
};
