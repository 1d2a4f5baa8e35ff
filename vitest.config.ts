import { globSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import { guide } from './build/guide.mjs';

/** Files that replace a module for themselves: in a process shared with others they would replace it for those too. */
const mocking = globSync('tests/renderer/**/*.test.{ts,tsx}', { cwd: import.meta.dirname }).filter((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8').includes('vi.mock('));

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
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'usecases',
          include: ['tests/electron/usecases/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/setup/build.ts'],
          setupFiles: ['tests/setup/sites.ts'],
          // All of them load the whole backend: they share it, each test with folders of its own.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/real/**', 'tests/renderer/**', 'tests/shared/**', 'tests/electron/usecases/**'],
          environment: 'node',
          globalSetup: ['tests/setup/build.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [guide(), react()],
        test: {
          name: 'window',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          exclude: mocking,
          environment: 'jsdom',
          setupFiles: ['tests/setup/window.ts'],
          // Loading the window costs more than most files run: they share it, and the setup file clears what they leave.
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        plugins: [guide(), react()],
        test: {
          name: 'window-alone',
          include: mocking,
          environment: 'jsdom',
          setupFiles: ['tests/setup/window.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: { name: 'real', include: ['tests/real/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
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
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
