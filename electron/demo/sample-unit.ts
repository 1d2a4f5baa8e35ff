import { homedir } from 'node:os';
import { PLANS } from '../../shared/catalogue/plans.ts';
import { cancelled } from '../../shared/api/protocol.ts';
import { err, ok, Refusal } from '../../shared/result.ts';
import type { BackendOptions } from '../host/backend-type.ts';
import { localDay } from '../host/clock.ts';
import { createFolders } from '../host/handles.ts';
import type { MakeSample } from '../usecases/units.ts';
import { tellEarlierYears } from './earlier-years.ts';
import { decideOwnAwards } from './own-awards.ts';
import { tellPlanStory } from './plan-story.ts';
import { Site } from './site.ts';

const PLAN = 'LDNN';
const SEED = 1;
const STEPS = 10;

/**
 * Makes the sample unit of a window's program: a commune in the middle of a campaign of its province, with awards of its own
 * decided and others still to do. The plan is one of the program's library; the other units of the story are thrown away.
 */
export function sampleMaker(given: Pick<BackendOptions, 'ports' | 'clock' | 'random' | 'log' | 'appVersion'>): MakeSample {
  // The story names its own folders by path, as the command line may; no window can.
  const folders = createFolders({ home: homedir(), volumes: () => Promise.resolve([]), extraRoots: [], random: given.random, allowPaths: true });
  const options = { ...given, ports: { ...given.ports, kind: 'cli' as const, folders } };
  return async ({ dir, work }, control) => {
    const plan = PLANS.find(({ code }) => code === PLAN)?.plan;
    if (plan === undefined) throw new Error(`sampleMaker: no plan ${PLAN}`);
    const today = localDay(options.clock());
    let done = 0;
    const step = (label: string): void => {
      if (control.signal.aborted) throw new Refusal(cancelled);
      control.progress({ done: done++, total: STEPS, label: `Dữ liệu mẫu: ${label}` });
    };
    const site = (dataDir: string): Site => new Site({ ...options, dataDir });
    const common = { today, passphrase: '', ports: options.ports };
    try {
      const name = 'xã Mẫu';
      await tellPlanStory({ ...common, plan, out: work, seed: SEED, exchange: false, site, step, commune: { dir, name } });
      step('khen thưởng của đơn vị');
      const commune = site(dir);
      try {
        // What has no passphrase is opened by asking how it stands.
        await commune.call('unit.state', {});
        const persons = (await commune.call('subject.list', { kind: 'person', limit: 500 })).rows.map(({ id }) => id);
        await decideOwnAwards(commune, { ports: options.ports, today, paperDir: work, unitName: name, persons });
        step('những năm trước');
        await tellEarlierYears(commune, { unitName: name, today });
      } finally {
        await commune.close();
      }
      step('xong');
      return ok();
    } catch (error) {
      if (error instanceof Refusal) return err(error.fault);
      throw error;
    }
  };
}
