import { afterEach, vi } from 'vitest';
import { closeSites } from '../electron/usecases/sites.ts';

// Files share a process: the hook in sites.ts is for the file that loads it first.
afterEach(async () => {
  vi.restoreAllMocks();
  await closeSites();
});
