import { afterEach, vi } from 'vitest';
import { cleanup } from '@testing-library/react';

// What jsdom lacks and Mantine asks for.
window.matchMedia = (query: string) =>
  ({ matches: false, media: query, onchange: null, addListener: vi.fn(), removeListener: vi.fn(), addEventListener: vi.fn(), removeEventListener: vi.fn(), dispatchEvent: vi.fn() }) as unknown as MediaQueryList;
window.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
Element.prototype.scrollIntoView = () => undefined;

afterEach(cleanup);
