import type { Locator, Page } from 'playwright-core';

export interface Crawled {
  /** Pages, each with the tab that was open. */
  readonly places: number;
  /** Places that were seen and not gone to, where the time was over. */
  readonly waiting: number;
  readonly pressed: number;
  /** What was pressed, or opened, when the backend refused for the role. */
  readonly refused: readonly string[];
}
type Step = { readonly kind: 'button' | 'tab' | 'menuitem' | 'row'; readonly name: string; readonly nth: number };
interface Place {
  readonly key: string;
  readonly path: readonly Step[];
}

const LEAVES = /^(Khóa|Quay lại.*|Đóng|Hủy thao tác|Đóng thông báo|Tới nội dung chính|Bỏ và đi tiếp|Thử lại)$/;
const IN_MAIN = 'main';

/**
 * Presses everything that can be pressed in a window, place by place: menu, tabs, buttons, entries of menus, the first row of each list,
 * and what stands in a dialog that opens; at most so many places, and until that time (milliseconds). Answers what the backend refused for the role.
 */
export async function crawl(page: Page, most = Infinity, until = Infinity): Promise<Crawled> {
  const refused: string[] = [];
  let doing = '';
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => hear(String(payload))));
  const hear = (text: string): void => {
    if (text.includes('khong-du-quyen') && !refused.includes(doing)) refused.push(doing);
  };
  // The socket of the window was opened before: a reload makes one that is heard.
  await page.reload();
  await settled(page);
  const known = new Set<string>();
  const queue: Place[] = [];
  const seen = (key: string, path: readonly Step[]): void => {
    if (known.has(key) || path.length > 6) return;
    known.add(key);
    queue.push({ key, path });
  };
  const menu = await labels(page.getByRole('navigation').getByRole('button'));
  for (const name of [...menu, 'Thiết lập']) {
    doing = `menu «${name}»`;
    await walk(page, [{ kind: 'button', name, nth: 0 }]);
    seen(await keyOf(page), [{ kind: 'button', name, nth: 0 }]);
  }
  let pressed = 0;
  let places = 0;
  for (let place = queue.shift(); place !== undefined && places < most && Date.now() < until; place = queue.shift()) {
    places += 1;
    doing = `opening ${place.key}`;
    await walk(page, place.path);
    const tried = new Set<string>();
    for (const step of await steps(page)) {
      const mark = `${step.kind} ${step.name.replaceAll(/\d+/g, '#').replace(/:.*/, '')}`;
      if (Date.now() >= until || LEAVES.test(step.name) || tried.has(mark)) continue;
      tried.add(mark);
      if ((await keyOf(page)) !== place.key) await walk(page, place.path);
      doing = `${place.key} · ${step.name}`;
      if (!(await press(page, step))) continue;
      pressed += 1;
      if ((await page.getByRole('dialog').count()) > 0) pressed += await inDialog(page, (name) => (doing = `${place.key} · ${step.name} · ${name}`));
      await closeAll(page);
      const key = await keyOf(page);
      if (key !== place.key) seen(key, [...place.path, step]);
    }
  }
  return { places, waiting: queue.length, pressed, refused };
}

/** The page's heading and the tabs that are open. */
async function keyOf(page: Page): Promise<string> {
  const heading = await page.getByRole('heading', { level: 1 }).first().innerText({ timeout: 5_000 }).catch(() => '');
  const tabs = await page.locator('[role=tab][aria-selected=true]').allInnerTexts();
  return [heading, ...tabs].join(' / ').replaceAll(/\s+/g, ' ').replaceAll(/\d+/g, '#');
}

const labels = async (of: Locator): Promise<string[]> => (await of.all()).length === 0 ? [] : of.evaluateAll((all) => all.map((one) => (one.getAttribute('aria-label') ?? (one as HTMLElement).innerText).replaceAll(/\s+/g, ' ').trim()));

/** What can be pressed now on the page itself. */
async function steps(page: Page): Promise<Step[]> {
  return page.locator(IN_MAIN).evaluate((main) => {
    const out: Step[] = [];
    const counts = new Map<string, number>();
    const visible = (node: Element): boolean => (node as HTMLElement).offsetParent !== null;
    for (const node of main.querySelectorAll('button, [role=tab], [role=row][tabindex], [role=gridcell] a')) {
      if (!visible(node) || node.matches(':disabled, [aria-disabled=true]')) continue;
      const kind = node.matches('[role=tab]') ? 'tab' : node.matches('[role=row]') ? 'row' : 'button';
      const name = (node.getAttribute('aria-label') ?? (node as HTMLElement).innerText).replaceAll(/\s+/g, ' ').trim();
      if (name === '' || node.matches('[aria-haspopup=listbox]')) continue;
      const nth = counts.get(kind + name) ?? 0;
      counts.set(kind + name, nth + 1);
      out.push({ kind, name, nth });
    }
    const row = main.querySelector('[role=grid] [role=row]:nth-of-type(2), tbody tr, [role=rowgroup] [role=row]');
    if (row !== null) out.push({ kind: 'row', name: 'first row', nth: 0 });
    return out;
  });
}

async function press(page: Page, { kind, name, nth }: Step): Promise<boolean> {
  const scope = kind === 'menuitem' ? page : page.locator('body');
  const target = kind === 'row' ? page.locator(IN_MAIN).locator('[role=rowgroup] [role=row], tbody tr').first() : (await exact(scope, kind, name)).nth(nth);
  const done = await target.click({ timeout: 3_000 }).then(() => true, () => false);
  await settled(page);
  return done;
}

async function exact(scope: Locator | Page, kind: Step['kind'], name: string): Promise<Locator> {
  return scope.getByRole(kind === 'tab' ? 'tab' : kind === 'menuitem' ? 'menuitem' : 'button', { name, exact: true });
}

async function inDialog(page: Page, say: (name: string) => void): Promise<number> {
  let count = 0;
  const names = await labels(page.getByRole('dialog').locator('button:not(:disabled):not([aria-disabled=true])'));
  for (const name of new Set(names)) {
    if (name === '' || LEAVES.test(name) || (await page.getByRole('dialog').count()) === 0) continue;
    say(name);
    const done = await page.getByRole('dialog').getByRole('button', { name, exact: true }).first().click({ timeout: 2_000 }).then(() => true, () => false);
    if (done) count += 1;
    await settled(page);
  }
  return count;
}

/** Closes menus, dialogs and the question about unsaved work. */
async function closeAll(page: Page): Promise<void> {
  for (let tries = 0; tries < 4 && (await page.locator('[role=dialog], [role=menu]').count()) > 0; tries += 1) {
    const leave = page.getByRole('button', { name: /^(Bỏ|Không lưu|Rời trang|Bỏ và)/ });
    if ((await leave.count()) > 0 && (await page.getByRole('dialog').count()) > 0) await leave.first().click({ timeout: 1_000 }).catch(() => undefined);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(150);
  }
}

async function walk(page: Page, path: readonly Step[]): Promise<void> {
  await closeAll(page);
  for (const [index, step] of path.entries()) {
    if (index === 0) {
      await page.getByRole('navigation').getByRole('button', { name: step.name, exact: true }).or(page.getByRole('button', { name: step.name, exact: true })).first().click({ timeout: 5_000 }).catch(() => undefined);
      await closeAll(page);
      await settled(page);
    } else await press(page, step);
  }
}

/** The window has drawn what it asked for. */
async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(120);
  await page.waitForFunction(() => document.querySelector('main [aria-busy=true]') === null, null, { timeout: 5_000 }).catch(() => undefined);
}
