import type { Progress } from '../../../shared/api/define.ts';
import { healthText, worstState } from '../../../shared/domain/health.ts';
import type { HealthCheck, HealthReport } from '../../../shared/domain/health.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { HandlersOf } from '../handlers.ts';
import { orRefuse } from '../dossier-papers.ts';
import { inconsistencies, repair, undoRepair } from '../consistency/index.ts';
import type { OpenUnit } from '../open-unit.ts';
import { MEDIA_TYPES, renderAll } from '../papers.ts';
import { breachFacts, breachPaper } from './breach.ts';
import { momentWords } from './check.ts';
import { dataChecks } from './data.ts';
import { fullCheck, lastFull } from './full.ts';
import { machineChecks } from './machine.ts';
import { problemsOf } from './problems.ts';
import { backupChecks, contentChecks, exchangeChecks } from './others.ts';

type Methods = 'health.state' | 'health.check' | 'health.consistency' | 'health.repair' | 'health.undoRepair' | 'health.report' | 'health.breachFacts' | 'health.breachPaper';

/** What the last look at each opened unit found. */
const last = new WeakMap<OpenUnit, HealthReport>();

export const reportOf = (at: number, checks: readonly HealthCheck[]): HealthReport => ({ at, state: worstState(checks.map(({ state }) => state)), checks: [...checks] });

/** Everything a support person would ask for. `deep`: every page, attachment and journal line is read first. */
export async function lookAtAll(open: OpenUnit, deep: boolean, control: { progress(progress: Progress): void; readonly signal: AbortSignal }): Promise<Result<HealthReport>> {
  if (deep) {
    const full = await fullCheck(open, control);
    if (!full.ok) return full;
  }
  control.progress({ done: 0, total: 5, label: 'Kiểm tra máy' });
  const machine = await machineChecks({ dir: open.dir, ports: open.ports, appVersion: open.appVersion, now: () => open.clock.now() });
  control.progress({ done: 1, total: 5, label: 'Kiểm tra tệp dữ liệu' });
  const data = dataChecks(open);
  control.progress({ done: 2, total: 5, label: 'Kiểm tra bản sao lưu' });
  const backups = await backupChecks(open);
  control.progress({ done: 3, total: 5, label: 'Kiểm tra gửi, nhận' });
  const exchange = exchangeChecks(open);
  control.progress({ done: 4, total: 5, label: 'Đối chiếu các mục' });
  const report = reportOf(open.clock.now(), [...machine, ...data, ...backups, ...exchange, ...(await contentChecks(open))]);
  last.set(open, report);
  return ok(report);
}

const quiet = { progress: () => undefined, signal: new AbortController().signal };

export function healthHandlers(open: OpenUnit): HandlersOf<Methods> {
  return {
    'health.state': () => ok({ problems: problemsOf(open), checkedAt: lastFull(open)?.at ?? null }),
    'health.check': (_ctx, { deep }, control) => lookAtAll(open, deep, control),
    'health.consistency': async () => ok(await inconsistencies(open)),
    'health.repair': (ctx, { id }) => repair(open, ctx.actor, id),
    'health.undoRepair': (ctx, { undo }) => undoRepair(open, ctx.actor, undo),
    'health.report': async () => {
      const found = last.get(open);
      const report = found === undefined ? await lookAtAll(open, false, quiet) : ok(found);
      if (!report.ok) return report;
      const text = healthText(report.value, ['Sổ Vàng: báo cáo kiểm tra máy và dữ liệu', `Lúc ${momentWords(report.value.at)}. Báo cáo không có tên người và không có đường dẫn thư mục.`]);
      return ok({ fileName: `kiem-tra-${open.clock.today()}.txt`, mediaType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`) });
    },
    'health.breachFacts': (_ctx, { since }) => ok(breachFacts(open, since)),
    'health.breachPaper': async (_ctx, { since, format }) => {
      const files = await renderAll(open, [{ format, papers: [orRefuse(breachPaper(open, breachFacts(open, since)))] }]);
      return files.ok ? ok({ fileName: `Su-co-du-lieu-${since}.${format}`, mediaType: MEDIA_TYPES[format], bytes: files.value[0] as Uint8Array }) : files;
    },
  };
}
