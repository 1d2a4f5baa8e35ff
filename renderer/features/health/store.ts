import { create } from 'zustand';
import type { BreachFacts } from '../../../shared/api/health.ts';
import type { HealthReport } from '../../../shared/domain/health.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { saveFile } from '../../components/save-file.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';

interface HealthPageState {
  readonly report: Remote<HealthReport>;
  /** Null until a day was given. */
  readonly breach: Remote<BreachFacts> | null;
}
const blank: HealthPageState = { report: loading, breach: null };

/** What «Kiểm tra máy và dữ liệu» shows. */
export const useHealth = create<HealthPageState>(() => blank);
onSessionEnd(() => useHealth.setState(blank));

/** A quick look; reading everything is a job of its own. */
export async function lookNow(api: Api): Promise<void> {
  useHealth.setState({ report: loading });
  useHealth.setState({ report: remoteOf(await api.job('health.check', { deep: false }, () => undefined).done) });
}

export function keepReport(value: HealthReport): void {
  useHealth.setState({ report: { phase: 'ready', value } });
}

/** Repairs one finding, says so with a way back, and looks again. */
export async function repairNow(api: Api, id: string): Promise<void> {
  const done = await api.call('health.repair', { id });
  if (!done.ok) return void toast.error(done.error);
  const { mended, undo } = done.value;
  const message = mended === 0 ? 'Không còn gì sửa được ở điều này.' : `Đã sửa ${mended} mục.`;
  const back = async () => {
    if (undo === null) throw new Error('There is nothing to take back.');
    const taken = await api.call('health.undoRepair', { undo });
    await lookNow(api);
    return taken;
  };
  toast.success(message, undo === null ? undefined : back);
  await lookNow(api);
}

export async function saveReport(api: Api): Promise<void> {
  const file = await api.download('health.report', {});
  if (file.ok) saveFile(file.value);
  else toast.error(file.error);
}

export async function readBreach(api: Api, since: string): Promise<void> {
  useHealth.setState({ breach: loading });
  useHealth.setState({ breach: remoteOf(await api.call('health.breachFacts', { since })) });
}

export async function saveBreach(api: Api, since: string, format: 'docx' | 'pdf'): Promise<void> {
  const file = await api.download('health.breachPaper', { since, format });
  if (file.ok) saveFile(file.value);
  else toast.error(file.error);
}
