import { create } from 'zustand';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';

type Output<N extends keyof SoVangContract> = OutputOf<SoVangContract[N]>;
export type SubjectRow = Output<'subject.list'>['rows'][number];
export type SubjectPage = Output<'subject.get'>;
export type Suspect = SubjectPage['suspects'][number];

interface SubjectsState {
  /** How the list was left, so that coming back shows it again. */
  readonly kind: SubjectKind;
  readonly search: string;
  readonly bin: boolean;
  /** Only those whose groups of the award law nobody said. */
  readonly untagged: boolean;
  /** Goes up when a row was written anywhere: lists are then read once more in place. */
  readonly written: number;
  readonly id: string | null;
  readonly page: Remote<SubjectPage>;
  /** The program's day, 'YYYY-MM-DD'; null until known. */
  readonly today: string | null;
}

const blank: SubjectsState = { kind: 'person', search: '', bin: false, untagged: false, written: 0, id: null, page: loading, today: null };

export const useSubjects = create<SubjectsState>(() => blank);
onSessionEnd(() => useSubjects.setState(blank));

export function showKind(kind: SubjectKind): void {
  useSubjects.setState({ kind });
}

export function showSearch(search: string): void {
  useSubjects.setState({ search });
}

export function showBin(bin: boolean): void {
  useSubjects.setState({ bin });
}

export function showUntagged(untagged: boolean): void {
  useSubjects.setState({ untagged });
}

export function markWritten(): void {
  useSubjects.setState((state) => ({ written: state.written + 1 }));
}

/** Reads one subject; what is shown of it stays until the answer is there. */
export async function readSubject(api: Api, id: string): Promise<void> {
  if (useSubjects.getState().id !== id) useSubjects.setState({ id, page: loading });
  const page = remoteOf(await api.call('subject.get', { id }));
  if (useSubjects.getState().id === id) useSubjects.setState({ page });
}

/** Reads the program's day once: nobody is born after it. */
export async function readDay(api: Api): Promise<void> {
  if (useSubjects.getState().today !== null) return;
  const state = await api.call('unit.state', {});
  if (state.ok) useSubjects.setState({ today: state.value.today });
}

const MOST_TOLD = 2;

/** Puts subjects in the bin; stops at the first that cannot go. Sentences on those that nominations still name. */
export async function removeSubjects(api: Api, ids: readonly string[]): Promise<Result<string[]>> {
  const waiting: string[] = [];
  for (const id of ids) {
    const result = await api.call('subject.remove', { id });
    if (!result.ok) return err(result.error);
    if (result.value.waiting !== '') waiting.push(result.value.waiting);
  }
  return ok(waiting);
}

/** What to say after `removeSubjects`, with the first few of those sentences. */
export function removedWords(what: string, waiting: readonly string[]): string {
  const more = waiting.length - MOST_TOLD;
  return [`Đã xóa ${what} vào thùng rác.`, ...waiting.slice(0, MOST_TOLD), ...(more > 0 ? [`Còn ${more} đối tượng khác cũng đang được đề nghị.`] : [])].join(' ');
}

/** Takes subjects out of the bin; stops at the first that cannot come back. */
export async function restoreSubjects(api: Api, ids: readonly string[]): Promise<Result<undefined>> {
  for (const id of ids) {
    const result = await api.call('subject.restore', { id });
    if (!result.ok) return err(result.error);
  }
  return ok();
}
