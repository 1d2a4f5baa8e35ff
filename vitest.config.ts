import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import { guide } from './build/guide.mjs';
import { rightsOfMethods } from './build/method-rights.mjs';

/** What loads much of the backend: these files share it, each test with folders of its own. */
const BACKEND = ['usecases', 'documents', 'exchange', 'store', 'files', 'cli'].map((folder) => `tests/electron/${folder}/**/*.test.ts`);

/** `npm test` lets the browser tests go first: meanwhile all others get what is left of the processor. */
const PATIENT = { testTimeout: 300_000, hookTimeout: 300_000 };
/** After the pure rules and the window: what starts processes and gives them a time to answer in. */
const LATER = { groupOrder: 1 };

export default defineConfig({
  test: {
    // Vitest leaves one core free; the machines that run this have two.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'shared',
          include: ['tests/shared/**/*.test.ts'],
          environment: 'node',
          // Pure functions leave nothing behind, so their files share a process and load each module once.
          isolate: false,
          ...PATIENT,
        },
      },
      {
        test: {
          name: 'backend',
          include: BACKEND,
          environment: 'node',
          globalSetup: ['tests/setup/build.ts'],
          setupFiles: ['tests/setup/sites.ts'],
          isolate: false,
          ...PATIENT,
          sequence: LATER,
        },
      },
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/real/**', 'tests/renderer/**', 'tests/shared/**', ...BACKEND],
          environment: 'node',
          globalSetup: ['tests/setup/build.ts'],
          ...PATIENT,
          sequence: LATER,
        },
      },
      {
        plugins: [guide(), rightsOfMethods(), react()],
        test: {
          name: 'window',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/setup/window.ts'],
          // Loading the window costs more than most files run: they share it, and the setup file clears what they leave. So none
          // of them replaces a module.
          isolate: false,
          ...PATIENT,
        },
      },
      {
        test: { name: 'real', include: ['tests/real/**/*.test.ts'], environment: 'node', ...PATIENT, sequence: LATER },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/setup/build.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          // What is looked for again and again gets as long as what is waited for (tests/e2e/clerk.ts).
          expect: { poll: { timeout: 30_000 } },
          // Each file has its own program, folders and browser without a screen; half of the time it waits for them.
          maxWorkers: 2,
          isolate: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
