import { create } from 'zustand';
import type { Api } from '../../app/api.tsx';
import { markSaved } from '../../app/save-state.ts';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import type { Result } from '../../../shared/result.ts';
import type { ReportFields, ReportView } from './report-values.ts';

interface ReportState {
  readonly id: string | null;
  readonly view: Remote<ReportView>;
  /** Version the form on the screen began from; null: nothing was written then. */
  readonly base: number | null;
}

const START: ReportState = { id: null, view: loading, base: null };
export const useReport = create<ReportState>(() => START);
onSessionEnd(() => useReport.setState(START));

/** Reads the report of a nomination; what is shown stays until the answer is there. */
export async function loadReport(api: Api, id: string): Promise<void> {
  const first = useReport.getState().id !== id;
  if (first) useReport.setState({ ...START, id });
  const result = await api.call('achievement.get', { nominationId: id });
  if (useReport.getState().id !== id) return;
  useReport.setState((state) => ({ view: remoteOf(result), base: state.view.phase === 'ready' || !result.ok ? state.base : result.value.version }));
}

/** The form was filled anew from what is stored. */
export function rebaseReport(version: number | null): void {
  useReport.setState({ base: version });
}

export async function saveReport(api: Api, fields: ReportFields): Promise<Result<ReportView>> {
  const { id, base } = useReport.getState();
  const result = await api.call('achievement.save', { nominationId: id ?? '', version: base, fields });
  if (result.ok) {
    markSaved();
    useReport.setState({ view: { phase: 'ready', value: result.value }, base: result.value.version });
  }
  return result;
}
