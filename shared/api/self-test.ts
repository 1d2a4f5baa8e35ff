import { HealthReport } from '../domain/health.ts';
import { Nothing } from './common.ts';
import { job } from './define.ts';

/** Whether everything the program needs works on this machine, whatever the data are. */
export const selfTestContract = {
  'selftest.run': job({ role: 'viewer', about: 'Tries SQLite, encryption, packing, fonts, a PDF, a child process and the disk on this machine; reads and changes no data', input: Nothing, output: HealthReport }),
};
