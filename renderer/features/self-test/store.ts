import { create } from 'zustand';
import { healthText, worstState } from '../../../shared/domain/health.ts';
import type { HealthCheck } from '../../../shared/domain/health.ts';
import { fault, ok } from '../../../shared/result.ts';
import type { Api } from '../../app/api.tsx';
import { onSessionEnd } from '../../app/session.ts';
import { loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { thisWindow, windowChecks } from './window-checks.ts';

interface SelfTestState {
  readonly report: Remote<readonly HealthCheck[]>;
}
const blank: SelfTestState = { report: loading };

/** What «Tự kiểm tra máy» shows. */
export const useSelfTest = create<SelfTestState>(() => blank);
onSessionEnd(() => useSelfTest.setState(blank));

/** What the backend finds, and after it what only the window can see. */
export async function runSelfTest(api: Api): Promise<void> {
  useSelfTest.setState(blank);
  const found = await api.job('selftest.run', {}, () => undefined).done;
  useSelfTest.setState({ report: remoteOf(found.ok ? ok([...found.value.checks, ...(await windowChecks(thisWindow()))]) : found) });
}

/** As text without a name or a folder, for whoever helps. */
export async function copyReport(): Promise<void> {
  const { report } = useSelfTest.getState();
  if (report.phase !== 'ready') return;
  const text = healthText({ at: 0, state: worstState(report.value.map(({ state }) => state)), checks: [...report.value] }, ['Sổ Vàng: kết quả tự kiểm tra máy']);
  const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  if (copied) toast.success('Đã sao chép kết quả. Dán vào thư gửi người hỗ trợ.');
  else toast.error(fault('khong-sao-chep-duoc', 'Cửa sổ này không cho sao chép bằng nút.', { next: 'Chọn chữ trên trang rồi bấm Ctrl+C, hoặc in kết quả.' }));
}
