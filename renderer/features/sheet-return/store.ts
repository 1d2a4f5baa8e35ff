import { create } from 'zustand';
import type { ReturnLineView, ReturnPreview } from '../../../shared/api/sheet-return.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { ReturnColumn } from '../../../shared/domain/return-columns.ts';
import type { SheetList } from '../../../shared/domain/sheet-export.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { readBytes } from '../../components/read-bytes.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { StatusWord } from '../../components/status-words.ts';

export type Options = OutputOf<SoVangContract['sheet.options']>;
export type Places = OutputOf<SoVangContract['sheet.places']>;
export type Kind = ReturnLineView['kind'];

export const KIND_WORDS: Readonly<Record<Kind, StatusWord>> = { added: 'Mới', changed: 'Cập nhật', removed: 'Vắng trong tệp', wrong: 'Lỗi' };
export const KINDS = ['added', 'changed', 'removed', 'wrong'] as const satisfies readonly Kind[];

/** What the clerk said of a line; what she did not say is as `usual` has it. */
export interface Said {
  readonly accepted?: boolean;
  readonly columns?: readonly ReturnColumn[];
  /** The subject a new row means; null: somebody new. */
  readonly who?: string | null;
}

interface SheetState {
  readonly options: Remote<Options>;
  readonly places: Remote<Places>;
  readonly phase: 'choosing' | 'reading' | 'previewed' | 'saving';
  readonly fileName: string;
  readonly preview: ReturnPreview | null;
  readonly said: Readonly<Record<number, Said>>;
  readonly shown: Kind | 'tat-ca';
  readonly fault: Fault | null;
}

const blank: SheetState = { options: loading, places: loading, phase: 'choosing', fileName: '', preview: null, said: {}, shown: 'tat-ca', fault: null };

/** A list that goes out to be filled in, and one being read back: nothing of it is stored before the save. */
export const useSheet = create<SheetState>(() => blank);
onSessionEnd(() => useSheet.setState(blank));

export async function loadOptions(api: Api, list: SheetList): Promise<void> {
  const options = remoteOf(await api.call('sheet.options', { list }));
  useSheet.setState({ options });
}

export async function loadPlaces(api: Api, list: SheetList): Promise<void> {
  if (list.list !== 'subjects') return;
  const places = remoteOf(await api.call('sheet.places', { kind: list.kind }));
  useSheet.setState({ places });
}

export function startReading(): void {
  useSheet.setState({ phase: 'choosing', fileName: '', preview: null, said: {}, shown: 'tat-ca', fault: null });
}

export async function readFile(api: Api, file: File, list: SheetList | null): Promise<void> {
  useSheet.setState({ phase: 'reading', fileName: file.name, fault: null });
  const bytes = await readBytes(file);
  const result = bytes.ok ? await api.upload('sheet.read', { fileName: file.name.slice(-300), list }, bytes.value) : bytes;
  useSheet.setState(result.ok ? { phase: 'previewed', preview: result.value, said: {}, shown: 'tat-ca' } : { phase: useSheet.getState().preview === null ? 'choosing' : 'previewed', fault: result.error });
}

export function show(shown: SheetState['shown']): void {
  useSheet.setState({ shown });
}

export function say(lines: readonly ReturnLineView[], change: Said): void {
  useSheet.setState(({ said }) => ({ said: { ...said, ...Object.fromEntries(lines.map(({ line }) => [line, { ...said[line], ...change }])) } }));
}

export interface Treatment {
  readonly accepted: boolean;
  readonly columns: readonly ReturnColumn[];
  readonly who: string | null;
}

/**
 * What is done with a line. Unless the clerk says otherwise a change is taken without its conflicts, a new row only where
 * it can be nobody known, and nothing is ever taken away.
 */
export function treatmentOf(row: ReturnLineView, said: SheetState['said']): Treatment | null {
  if (row.blocked !== '' || row.kind === 'wrong') return null;
  const own = said[row.line];
  const columns = own?.columns ?? row.changes.filter(({ conflict }) => !conflict).map(({ column }) => column);
  const usual = row.kind === 'changed' ? columns.length > 0 : row.kind === 'added' && !row.doubtful;
  return { accepted: (own?.accepted ?? usual) && (row.kind !== 'changed' || columns.length > 0), columns, who: own?.who ?? null };
}

export function acceptedLines({ preview, said }: Pick<SheetState, 'preview' | 'said'>): InputOf<SoVangContract['sheet.apply']>['accept'] & object {
  return (preview?.lines ?? []).flatMap((row) => {
    const treatment = treatmentOf(row, said);
    if (treatment?.accepted !== true) return [];
    return [{ line: row.line, columns: row.kind === 'changed' ? [...treatment.columns] : null, who: treatment.who }];
  });
}

/** «Đã đọc: 1 mới, 3 có sửa, 2 vắng trong tệp, 120 dòng không đổi. Chưa lưu gì.» */
export function totalSentence({ counts }: ReturnPreview): string {
  const words: Readonly<Record<Kind, string>> = { added: 'mới', changed: 'có sửa', removed: 'vắng trong tệp', wrong: 'không đọc được' };
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) => `${formatNumber(counts[kind])} ${words[kind]}`);
  return `Đã đọc: ${[...parts, `${formatNumber(counts.same)} dòng không đổi`].join(', ')}. Chưa lưu gì.`;
}

export async function apply(api: Api): Promise<Result<OutputOf<SoVangContract['sheet.apply']>>> {
  const state = useSheet.getState();
  useSheet.setState({ phase: 'saving', fault: null });
  const result = await api.call('sheet.apply', { previewId: state.preview?.previewId ?? '', accept: acceptedLines(state) });
  if (result.ok) startReading();
  else useSheet.setState({ phase: 'previewed', fault: result.error });
  return result;
}
