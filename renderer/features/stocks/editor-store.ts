import { create } from 'zustand';
import { onSessionEnd } from '../../app/session.ts';
import type { SetBlock, Sample } from '../../../shared/api/certificate.ts';
import { A4_LYING, startingBlocks, startingEmblem } from '../../../shared/domain/certificate-map.ts';
import type { CertificateBlock, CertificateField, StockFields } from '../../../shared/domain/certificate-stock.ts';

/** What is chosen on the sheet. */
export type Chosen = CertificateField | 'emblem' | null;

interface EditorState {
  /** Null for a new stock. */
  readonly id: string | null;
  readonly version: number;
  readonly fields: StockFields;
  readonly saved: StockFields;
  readonly past: readonly StockFields[];
  readonly future: readonly StockFields[];
  readonly chosen: Chosen;
  readonly sample: Sample;
  /** Sample text as it is set in the blocks; by field. */
  readonly set: readonly SetBlock[];
}

const MOST_STEPS = 200;
/** Tenths of a millimetre, the finest step kept. */
const tenth = (mm: number): number => Math.round(mm * 10) / 10;


const EMPTY: StockFields = { name: '', awardCodes: [], kinds: [], sheet: A4_LYING, pictureId: null, emblem: startingEmblem(A4_LYING, 'blank'), blocks: [] };

/** The stock under the clerk's hands: every change is one step that can be taken back. */
export const useEditor = create<EditorState>(() => ({ id: null, version: 0, fields: EMPTY, saved: EMPTY, past: [], future: [], chosen: null, sample: 'usual', set: [] }));
const { getState: get, setState: put } = useEditor;
onSessionEnd(() => open(null, 0, EMPTY));

/** Opens a stock; `fresh`: its words count as typed in, so that leaving asks. */
export function open(id: string | null, version: number, fields: StockFields, fresh = false): void {
  put({ id, version, fields, saved: fresh ? { ...fields, name: '\u0000' } : fields, past: [], future: [], chosen: fields.blocks.length === 0 ? null : 'recipient', sample: 'usual', set: [] });
}

/** One step. `merge`: part of the gesture that the last step began, such as a drag. */
export function change(next: Partial<StockFields>, merge = false): void {
  put(({ fields, past }) => ({ fields: { ...fields, ...next }, past: merge ? past : [...past, fields].slice(-MOST_STEPS), future: [] }));
}

export function changeBlock(field: CertificateField, next: Partial<CertificateBlock>, merge = false): void {
  change({ blocks: get().fields.blocks.map((block) => (block.field === field ? { ...block, ...next } : block)) }, merge);
}

/** Moves what is chosen; the step is kept on the sheet's side of zero. */
export function moveBy(chosen: Chosen, dxMm: number, dyMm: number, merge = false): void {
  const { fields } = get();
  const on = (value: number, by: number, most: number): number => tenth(Math.min(most, Math.max(0, value + by)));
  if (chosen === null) return;
  if (chosen === 'emblem') {
    const { emblem } = fields;
    return change({ emblem: { ...emblem, xMm: on(emblem.xMm, dxMm, fields.sheet.widthMm - emblem.widthMm), yMm: on(emblem.yMm, dyMm, fields.sheet.heightMm - emblem.heightMm) } }, merge);
  }
  const block = fields.blocks.find(({ field }) => field === chosen);
  if (block !== undefined) changeBlock(chosen, { xMm: on(block.xMm, dxMm, fields.sheet.widthMm), baselineMm: on(block.baselineMm, dyMm, fields.sheet.heightMm) }, merge);
}

/** Sets the width by the edge that is pulled; centred text grows to both sides. */
export function widenBy(field: CertificateField, side: 'left' | 'right', dxMm: number, merge = false): void {
  const { fields } = get();
  const block = fields.blocks.find((one) => one.field === field);
  if (block === undefined) return;
  const outward = side === 'right' ? dxMm : -dxMm;
  const widthMm = tenth(Math.min(fields.sheet.widthMm, Math.max(5, block.widthMm + (block.align === 'center' ? 2 * outward : outward))));
  const grown = widthMm - block.widthMm;
  const stays = block.align === 'center' || (block.align === 'left' ? side === 'right' : side === 'left');
  changeBlock(field, { widthMm, ...(stays ? {} : { xMm: tenth(block.xMm + (block.align === 'left' ? -grown : grown)) }) }, merge);
}

export function undo(): void {
  put(({ fields, past, future }) => {
    const last = past.at(-1);
    return last === undefined ? {} : { fields: last, past: past.slice(0, -1), future: [fields, ...future] };
  });
}

export function redo(): void {
  put(({ fields, past, future }) => {
    const [next, ...rest] = future;
    return next === undefined ? {} : { fields: next, past: [...past, fields], future: rest };
  });
}

/** Blocks back to the starting map for this sheet. */
export function resetBlocks(): void {
  const { sheet } = get().fields;
  change({ blocks: startingBlocks(sheet, 'blank'), emblem: startingEmblem(sheet, 'blank') });
}

/** Another sheet: the blocks go with it in proportion, as the starting map does. */
export function changeSheet(sheet: StockFields['sheet']): void {
  const { fields } = get();
  const across = sheet.widthMm / fields.sheet.widthMm;
  const down = sheet.heightMm / fields.sheet.heightMm;
  const size = Math.min(across, down);
  const half = (pt: number): number => Math.max(6, Math.round(pt * size * 2) / 2);
  const { emblem } = fields;
  change({
    sheet,
    emblem: { ...emblem, xMm: tenth(emblem.xMm * across), yMm: tenth(emblem.yMm * down), widthMm: Math.max(5, tenth(emblem.widthMm * size)), heightMm: Math.max(5, tenth(emblem.heightMm * size)) },
    blocks: fields.blocks.map((block) => ({ ...block, xMm: tenth(block.xMm * across), baselineMm: tenth(block.baselineMm * down), widthMm: Math.max(5, tenth(block.widthMm * across)), lineGapMm: tenth(block.lineGapMm * down), sizeFromPt: half(block.sizeFromPt), sizeToPt: half(block.sizeToPt) })),
  });
}

export const choose = (chosen: Chosen): void => put({ chosen });
export const chooseSample = (sample: Sample): void => put({ sample });
export const showSet = (set: readonly SetBlock[]): void => put({ set });
export const markStored = (id: string, version: number): void => put(({ fields }) => ({ id, version, saved: fields }));
export const isDirty = (): boolean => JSON.stringify(get().fields) !== JSON.stringify(get().saved);
