import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { InputOf, OutputOf } from '../../../shared/api/define.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import type { Fault, Result } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { readBytes } from '../../components/read-bytes.ts';
import { OUTCOME_WORDS } from './import-store.ts';
import type { Outcome } from './import-store.ts';

export type AwardPreview = OutputOf<SoVangContract['award.importPreview']>;
export type AwardRow = AwardPreview['rows'][number];

/** What is done with a row: left out, given to a subject of the registry, or to somebody new. */
export type Whom = 'bo-qua' | 'moi' | { readonly id: string };

interface AwardImportState {
  readonly phase: 'choosing' | 'reading' | 'previewed' | 'saving';
  readonly kind: SubjectKind;
  readonly fileName: string;
  readonly preview: AwardPreview | null;
  /** Choices that differ from the usual one, by row number. */
  readonly chosen: Readonly<Record<number, Whom>>;
  readonly shown: Outcome | 'tat-ca';
  readonly fault: Fault | null;
}

const blank: AwardImportState = { phase: 'choosing', kind: 'person', fileName: '', preview: null, chosen: {}, shown: 'tat-ca', fault: null };

/** A list of old awards being read from Excel: nothing of it is stored before the save. */
export const useAwardImport = create<AwardImportState>(() => blank);
onSessionEnd(() => useAwardImport.setState(blank));

export function startAwardImport(kind: SubjectKind): void {
  useAwardImport.setState({ ...blank, kind });
}

export async function previewAwards(api: Api, file: File): Promise<void> {
  const { kind } = useAwardImport.getState();
  useAwardImport.setState({ phase: 'reading', fileName: file.name, fault: null });
  const bytes = await readBytes(file);
  const result = bytes.ok ? await api.upload('award.importPreview', { fileName: file.name, kind }, bytes.value) : bytes;
  useAwardImport.setState(
    result.ok ? { phase: 'previewed', preview: result.value, chosen: {}, shown: 'tat-ca' } : { phase: useAwardImport.getState().preview === null ? 'choosing' : 'previewed', fault: result.error },
  );
}

/** Null: the row cannot be saved, or nobody said whose it is. */
export function whomOf(row: AwardRow, chosen: AwardImportState['chosen']): Whom | null {
  if (row.outcome !== 'moi') return null;
  const said = chosen[row.row];
  if (said !== undefined) return said;
  if (row.ask) return null;
  const first = row.candidates[0];
  return first === undefined ? 'moi' : { id: first.id };
}

export function choose(row: number, whom: Whom): void {
  useAwardImport.setState(({ chosen }) => ({ chosen: { ...chosen, [row]: whom } }));
}

export function showAwards(shown: AwardImportState['shown']): void {
  useAwardImport.setState({ shown });
}

export function awardsToSave({ preview, chosen }: Pick<AwardImportState, 'preview' | 'chosen'>): readonly AwardRow[] {
  return preview?.rows.filter((row) => ![null, 'bo-qua'].includes(whomOf(row, chosen) as string | null)) ?? [];
}

/** «Đã đọc 120 dòng: 96 mới, 3 trùng, 1 lỗi. Chưa lưu gì.» */
export function awardTotal({ rows, counts }: AwardPreview): string {
  const parts = (['moi', 'trung', 'loi', 'bo-qua'] as const).filter((outcome) => counts[outcome] > 0).map((outcome) => `${formatNumber(counts[outcome])} ${OUTCOME_WORDS[outcome].toLowerCase()}`);
  return `Đã đọc ${formatNumber(rows.length)} dòng${parts.length === 0 ? '' : `: ${parts.join(', ')}`}. Chưa lưu gì.`;
}

export function awardApplyInput({ preview, chosen }: Pick<AwardImportState, 'preview' | 'chosen'>): InputOf<SoVangContract['award.importApply']> {
  const said = (preview?.rows ?? []).flatMap((row): [AwardRow, Whom][] => (chosen[row.row] === undefined ? [] : [[row, chosen[row.row] as Whom]]));
  return {
    previewId: preview?.previewId ?? '',
    who: said.flatMap(([{ row }, whom]) => (whom === 'bo-qua' ? [] : [{ row, subjectId: whom === 'moi' ? null : whom.id }])),
    skip: said.flatMap(([{ row }, whom]) => (whom === 'bo-qua' ? [row] : [])),
  };
}

export async function applyAwards(api: Api): Promise<Result<OutputOf<SoVangContract['award.importApply']>>> {
  const state = useAwardImport.getState();
  useAwardImport.setState({ phase: 'saving', fault: null });
  const result = await api.call('award.importApply', awardApplyInput(state));
  useAwardImport.setState(result.ok ? { ...blank, kind: state.kind } : { phase: 'previewed', fault: result.error });
  return result;
}
