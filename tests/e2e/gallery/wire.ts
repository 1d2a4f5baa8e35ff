import type { Page } from 'playwright-core';
import { contract } from '../../../shared/api/contract.ts';
import { SOCKET_PATH } from '../../../shared/api/protocol.ts';
import type { Fault } from '../../../shared/result.ts';

/** What the window asks for around every page; a page is looked at as it is when only its own answers fail. */
const OF_THE_FRAME: ReadonlySet<string> = new Set(['unit.state', 'home.begun', 'bundle.opened', 'draft.load', 'draft.save', 'lock.state', 'lock.touch', 'sample.state']);

const UNREADABLE: Fault = {
  code: 'khong-doc-duoc',
  message: 'Không đọc được dữ liệu trên đĩa.',
  next: 'Kiểm tra ổ đĩa rồi bấm Thử lại.',
  kind: 'fixable',
};
const ONLY_LOOKED_AT: Fault = { code: 'da-dung', message: 'Việc này đã được dừng.', kind: 'cancelled' };

/** What lies between a window and its backend: knows what is under way, and can have answers fail. */
export interface Wire {
  /** `reads`: every answer to a page's question is a fault. `writes`: nothing that changes data gets through. */
  fail: 'nothing' | 'reads' | 'writes';
  /** Resolves once nothing was under way for a moment. */
  quiet(): Promise<void>;
}

const QUIET_MS = 60;
const PATIENCE_MS = 20_000;

/** Takes a place between a window that is not open yet and its backend. */
export async function onTheWire(page: Page): Promise<Wire> {
  const underWay = new Set<number>();
  let last = Date.now();
  const wire: Wire = {
    fail: 'nothing',
    quiet: async () => {
      const end = Date.now() + PATIENCE_MS;
      while (Date.now() < end && (underWay.size > 0 || Date.now() - last < QUIET_MS)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
  await page.routeWebSocket((url) => url.pathname === SOCKET_PATH, (socket) => {
    const server = socket.connectToServer();
    underWay.clear();
    socket.onMessage((message) => {
      last = Date.now();
      const asked = typeof message === 'string' ? (JSON.parse(message) as { readonly type: string; readonly id: number; readonly method?: string }) : null;
      if (asked?.type === 'open') {
        const fault = faultFor(wire.fail, asked.method ?? '');
        if (fault !== null) return socket.send(JSON.stringify({ type: 'fault', id: asked.id, fault }));
        underWay.add(asked.id);
      }
      server.send(message);
    });
    server.onMessage((message) => {
      last = Date.now();
      if (typeof message === 'string') {
        const { type, id } = JSON.parse(message) as { readonly type: string; readonly id?: number };
        if (id !== undefined && (type === 'result' || type === 'fault' || type === 'end')) underWay.delete(id);
      }
      socket.send(message);
    });
  });
  return wire;
}

function faultFor(fail: Wire['fail'], method: string): Fault | null {
  if (fail === 'reads') return OF_THE_FRAME.has(method) ? null : UNREADABLE;
  if (fail === 'nothing' || method === 'draft.save' || method === 'draft.load') return null;
  const def = (contract as Record<string, { readonly role?: string } | undefined>)[method];
  return def?.role === 'viewer' || def?.role === 'none' ? null : ONLY_LOOKED_AT;
}
