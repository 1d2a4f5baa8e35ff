import * as React from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import { cleanup, configure } from '@testing-library/react';
import { giveSizes, startAfresh } from '../renderer/helpers.tsx';

// A machine busy with other files may take longer than the library's one second; what never comes still fails.
configure({ asyncUtilTimeout: 20_000 });

// In its test build React notes for each element where it was made, for warnings that name it: a sixth of what window tests cost.
// A count that is always full keeps it from doing so; the warnings still come.
const internals = (React as unknown as Record<string, object | undefined>)['__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'];
if (internals !== undefined) Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', { get: () => Number.MAX_SAFE_INTEGER, set: () => undefined, configurable: true });

// What jsdom lacks and Mantine asks for.
window.matchMedia = (query: string) =>
  ({ matches: false, media: query, onchange: null, addListener: vi.fn(), removeListener: vi.fn(), addEventListener: vi.fn(), removeEventListener: vi.fn(), dispatchEvent: vi.fn() }) as unknown as MediaQueryList;
window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Element.prototype.scrollIntoView = () => undefined;
giveSizes();

// Files share a process: what one has replaced or begun must not meet the next.
beforeEach(startAfresh);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
