import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { readBytes } from '../../components/read-bytes.ts';

export type Preview = OutputOf<SoVangContract['subject.importPreview']>;
export type ImportRow = Preview['rows'][number];
export type Outcome = ImportRow['outcome'];
/** What is done with a row at the save. */
export type Treatment = 'luu' | 'bo-qua';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = { moi: 'Mới', trung: 'Trùng', loi: 'Lỗi', 'bo-qua': 'Bỏ qua' };

interface ImportState {
  readonly phase: 'choosing' | 'reading' | 'previewed' | 'saving';
  readonly kind: SubjectKind;
  readonly fileName: string;
  readonly preview: Preview | null;
  /** Treatments that differ from the usual one, by row number. */
  readonly chosen: Readonly<Record<number, Treatment>>;
  readonly shown: Outcome | 'tat-ca';
  readonly fault: Fault | null;
  /** Pasted before the page of the import was there: its opening does not begin anew. */
  readonly pasted: boolean;
}

const blank: ImportState = { phase: 'choosing', kind: 'person', fileName: '', preview: null, chosen: {}, shown: 'tat-ca', fault: null, pasted: false };

/** A list being read from Excel: nothing of it is stored before the save. */
export const useImport = create<ImportState>(() => blank);
onSessionEnd(() => useImport.setState(blank));

export function startImport(kind: SubjectKind): void {
  useImport.setState({ ...blank, kind });
}

/** The page of the import opens: with what was pasted on the way to it, else with nothing. */
export function openImport(kind: SubjectKind): void {
  const { pasted, kind: of } = useImport.getState();
  if (pasted && of === kind) useImport.setState({ pasted: false });
  else startImport(kind);
}

/** Lines copied in Excel, read as a file would be; nothing of them is stored before the save. */
export async function previewPaste(api: Api, kind: SubjectKind, text: string): Promise<void> {
  useImport.setState({ ...blank, kind, phase: 'reading', fileName: 'Phần dán từ Excel', pasted: true });
  const result = await api.call('subject.pastePreview', { text, kind });
  useImport.setState(result.ok ? { phase: 'previewed', preview: result.value, chosen: {}, shown: 'tat-ca' } : { phase: 'choosing', fault: result.error });
}

export async function previewFile(api: Api, file: File): Promise<void> {
  const { kind } = useImport.getState();
  useImport.setState({ phase: 'reading', fileName: file.name, fault: null });
  const bytes = await readBytes(file);
  const result = bytes.ok ? await api.upload('subject.importPreview', { fileName: file.name, kind }, bytes.value) : bytes;
  useImport.setState(
    result.ok
      ? { phase: 'previewed', preview: result.value, chosen: {}, shown: 'tat-ca' }
      : { phase: useImport.getState().preview === null ? 'choosing' : 'previewed', fault: result.error },
  );
}

/** A row that cannot be stored has no treatment. New rows are saved and suspected duplicates are not, unless the clerk says otherwise. */
export function treatmentOf(row: ImportRow, chosen: ImportState['chosen']): Treatment | null {
  if (row.fields === null || row.outcome === 'loi' || row.outcome === 'bo-qua') return null;
  return chosen[row.row] ?? (row.outcome === 'moi' ? 'luu' : 'bo-qua');
}

export function treat(rows: readonly ImportRow[], treatment: Treatment): void {
  useImport.setState(({ chosen }) => ({ chosen: { ...chosen, ...Object.fromEntries(rows.map(({ row }) => [row, treatment])) } }));
}

export function show(shown: ImportState['shown']): void {
  useImport.setState({ shown });
}

export function rowsToSave({ preview, chosen }: Pick<ImportState, 'preview' | 'chosen'>): readonly ImportRow[] {
  return preview?.rows.filter((row) => treatmentOf(row, chosen) === 'luu') ?? [];
}

/** «Đã đọc 120 dòng: 96 mới, 3 trùng, 1 lỗi, 20 bỏ qua. Chưa lưu gì.» */
export function totalSentence({ rows, counts }: Preview): string {
  const parts = (['moi', 'trung', 'loi', 'bo-qua'] as const).filter((outcome) => counts[outcome] > 0).map((outcome) => `${formatNumber(counts[outcome])} ${OUTCOME_WORDS[outcome].toLowerCase()}`);
  return `Đã đọc ${formatNumber(rows.length)} dòng${parts.length === 0 ? '' : `: ${parts.join(', ')}`}. Chưa lưu gì.`;
}

/** What the save is asked for: of the suspected duplicates those that are others, and of the new rows those left out. */
export function applyInput({ preview, chosen }: Pick<ImportState, 'preview' | 'chosen'>): InputOf<SoVangContract['subject.importApply']> {
  const rows = preview?.rows ?? [];
  const numbers = (outcome: Outcome, treatment: Treatment) => rows.filter((row) => row.outcome === outcome && treatmentOf(row, chosen) === treatment).map(({ row }) => row);
  return { previewId: preview?.previewId ?? '', keepApart: numbers('trung', 'luu'), skip: numbers('moi', 'bo-qua') };
}

export async function applyImport(api: Api): Promise<Result<OutputOf<SoVangContract['subject.importApply']>>> {
  const state = useImport.getState();
  useImport.setState({ phase: 'saving', fault: null });
  const result = await api.call('subject.importApply', applyInput(state));
  useImport.setState(result.ok ? { ...blank, kind: state.kind } : { phase: 'previewed', fault: result.error });
  return result;
}
