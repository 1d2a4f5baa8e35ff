import type { Page } from 'playwright-core';
import type { PageParams } from '../../../renderer/app/navigation.ts';

/**
 * The window as its own parts see it: its page map, where it is, its way to the backend. A page has no address, and some are many
 * clicks away; what React keeps beside the elements of the page is read for it, so that nothing in the program is made for this.
 */
export interface Reach {
  /** Every name of the page map. */
  readonly names: () => Promise<readonly string[]>;
  /** Opens a page without asking for what was typed and not saved. */
  readonly open: (name: string, params: PageParams) => Promise<void>;
  /** Which opening of a page stands now; another one after every navigation. */
  readonly visit: () => Promise<number>;
  /** A call of the contract; null where it is refused. */
  readonly call: <T = unknown>(method: string, input?: unknown) => Promise<T | null>;
}

interface Fiber {
  readonly memoizedProps: Record<string, unknown> | null;
  readonly memoizedState: Hook | null;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}
interface Hook {
  readonly memoizedState: unknown;
  readonly next: Hook | null;
}
interface Found {
  pages?: Record<string, unknown>;
  api?: { call: (method: string, input: unknown) => Promise<{ ok: boolean; value?: unknown }> };
  places?: { getState: () => { here: { visit: number } }; setState: (state: unknown) => void };
}
declare const window: Window & { galleryReach?: Required<Found> };

export async function reach(page: Page): Promise<Reach> {
  await page.evaluate(() => {
    const found: Found = {};
    const store = (value: unknown): value is NonNullable<Found['places']> => {
      const state = (value as { getState?: () => unknown } | null)?.getState?.();
      return typeof state === 'object' && state !== null && 'here' in state && 'forward' in state;
    };
    const look = (fiber: Fiber | null): void => {
      for (let one = fiber; one !== null; one = one.sibling) {
        const props = one.memoizedProps;
        if (typeof props === 'object' && props !== null) {
          const { pages, api } = props as { pages?: object; api?: object };
          if (typeof pages === 'object' && pages !== null && 'bat-dau' in pages) found.pages = pages as Record<string, unknown>;
          if (typeof api === 'object' && api !== null && 'job' in api) found.api = api as unknown as NonNullable<Found['api']>;
        }
        for (let hook = one.memoizedState; typeof hook === 'object' && hook !== null && 'next' in hook; hook = hook.next) {
          const held = hook.memoizedState;
          const deps: unknown = Array.isArray(held) ? held[1] : null;
          if (Array.isArray(deps)) for (const dep of deps) if (store(dep)) found.places = dep;
        }
        look(one.child);
      }
    };
    const root = document.getElementById('root');
    const key = root === null ? undefined : Object.keys(root).find((name) => name.startsWith('__reactContainer$'));
    if (root === null || key === undefined) throw new Error('the window has not been drawn');
    const top = (root as unknown as Record<string, { stateNode: { current: Fiber } }>)[key];
    look(top?.stateNode.current ?? null);
    const { pages, api, places } = found;
    if (pages === undefined || api === undefined || places === undefined) throw new Error(`of the window were found: ${Object.keys(found).join(', ')}`);
    window.galleryReach = { pages, api, places };
  });
  return {
    names: () => page.evaluate(() => Object.keys(window.galleryReach?.pages ?? {})),
    open: (name, params) =>
      page.evaluate(
        ([to, given]) => {
          const places = window.galleryReach?.places;
          if (places === undefined) throw new Error('the window was loaded again');
          places.setState({ here: { page: to, params: given, visit: places.getState().here.visit + 1_000, tabs: {} }, back: [], forward: [], focusPending: true });
        },
        [name, params] as const,
      ),
    visit: () => page.evaluate(() => window.galleryReach?.places.getState().here.visit ?? -1),
    call: async <T>(method: string, input: unknown = {}) =>
      (await page.evaluate(
        async ([name, given]) => {
          const result = await window.galleryReach?.api.call(name as string, given);
          return result?.ok === true ? result.value : null;
        },
        [method, input] as const,
      )) as T | null,
  };
}
