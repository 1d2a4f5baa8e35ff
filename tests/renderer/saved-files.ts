import { vi } from 'vitest';

/** From now to the end of the test: names of the files that the window hands to the browser's «save», in order. */
export function savedFiles(): string[] {
  const names: string[] = [];
  URL.createObjectURL = () => 'blob:saved';
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    if (this.download !== '') names.push(this.download);
  });
  return names;
}
