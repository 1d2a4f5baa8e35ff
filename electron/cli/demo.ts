import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../shared/api/define.ts';
import { PLANS } from '../../shared/catalogue/plans.ts';
import type { Result } from '../../shared/result.ts';
import { err, fault, ok, Refusal } from '../../shared/result.ts';
import { tellOwnAwards } from '../demo/own-awards.ts';
import type { OwnSummary } from '../demo/own-awards.ts';
import { tellPlanStory } from '../demo/plan-story.ts';
import type { StorySummary } from '../demo/plan-story.ts';
import { Site } from '../demo/site.ts';
import { APP_VERSION } from '../host/app-version.ts';
import { clockFrom, localDay } from '../host/clock.ts';
import { logBugsToStderr } from '../host/log.ts';
import type { HostPorts } from '../host/ports.ts';

export interface DemoOptions {
  /** Absolute. */
  readonly out: string;
  readonly seed: number;
  /** `YYYY-MM-DD`; null: the real day. */
  readonly today: string | null;
  /** Codes of the plans to walk; empty: all five and the commune's own awards. */
  readonly plans: readonly string[];
  /** Passphrase of the data folders made; null leaves them unprotected, as sample data may be. */
  readonly passphrase: string | null;
  readonly ports: (sticks: readonly string[]) => HostPorts;
  readonly onProgress: (progress: Progress) => void;
}
export interface DemoSummary {
  readonly out: string;
  readonly plans: readonly StorySummary[];
  /** Null where only some plans were asked for. */
  readonly own: OwnSummary | null;
  readonly totals: { readonly plans: number; readonly subjects: number; readonly nominations: number; readonly papers: number; readonly bundles: number };
}

/** Walks the whole story without a window: five plans, each with a commune and a province, and a commune's own awards. */
export async function runDemo(options: DemoOptions): Promise<Result<DemoSummary>> {
  const { out, seed, onProgress } = options;
  const chosen = options.plans.length === 0 ? PLANS : PLANS.filter((p) => options.plans.includes(p.code));
  if (chosen.length === 0) return err(fault('khong-co-phong-trao', 'Thư viện không có phong trào nào mang mã này.', { next: `Dùng một trong các mã ${PLANS.map((p) => p.code).join(', ')}.` }));
  if (chosen.some((p) => existsSync(join(out, `commune-${p.code}`)))) {
    return err(fault('thu-muc-da-co-du-lieu', 'Thư mục --out đã có dữ liệu mẫu.', { next: 'Chọn một thư mục trống.' }));
  }
  await mkdir(out, { recursive: true });
  const clock = clockFrom(options.today ?? undefined);
  const today = options.today ?? localDay(clock());
  const ports = options.ports([]);
  const site = (dataDir: string): Site => new Site({ dataDir, ports, clock, random: (n) => randomBytes(n), log: logBugsToStderr, appVersion: APP_VERSION });
  const common = { out, today, passphrase: options.passphrase ?? '', ports, site };
  try {
    const plans: StorySummary[] = [];
    for (const [i, { code, plan }] of chosen.entries()) {
      const step = (label: string): void => onProgress({ done: i, total: chosen.length + 1, label: `${code}: ${label}` });
      plans.push(await tellPlanStory({ ...common, plan, seed: seed + i, exchange: i === 0, step }));
    }
    onProgress({ done: chosen.length, total: chosen.length + 1, label: 'Khen thưởng của đơn vị' });
    const own = options.plans.length === 0 ? await tellOwnAwards({ ...common, seed }) : null;
    const sum = (of: (s: StorySummary) => number): number => plans.reduce((total, s) => total + of(s), 0);
    return ok({
      out,
      plans,
      own,
      totals: {
        plans: plans.length,
        subjects: sum((s) => s.subjects) + (own?.subjects ?? 0),
        nominations: sum((s) => s.nominations) + (own?.nominations ?? 0),
        papers: sum((s) => s.papers.length) + (own?.papers.length ?? 0),
        bundles: sum((s) => s.bundles.length),
      },
    });
  } catch (error) {
    if (error instanceof Refusal) return err(error.fault);
    throw error;
  }
}
