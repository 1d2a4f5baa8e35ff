import { describe, expect, it } from 'vitest';
import { ownerOf, peerCheck } from '../../../electron/browser/peer.ts';

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
const line = (local: string, remote: string, uid: number) => `   1: ${local} ${remote} 01 00000000:00000000 00:00000000 00000000 ${String(uid).padStart(5)}        0 12345 1 0000000000000000 20 4 30 10 -1`;
const table = (...lines: string[]) => [HEAD, ...lines, ''].join('\n');
const LISTENS = line('0100007F:1F90', '00000000:0000', 1000);
const MAPPED = '0000000000000000FFFF00000100007F';

describe('F73: the user behind a connection', () => {
  it.each([
    ['this user', [table(LISTENS, line('0100007F:C350', '0100007F:1F90', 1000))], true],
    ['another user', [table(LISTENS, line('0100007F:C350', '0100007F:1F90', 1001))], false],
    ['another user over IPv6', [table(LISTENS), table(line(`${MAPPED}:C350`, `${MAPPED}:1F90`, 1001))], false],
    ['this user over IPv6', [table(LISTENS), table(line(`${MAPPED}:C350`, `${MAPPED}:1F90`, 1000))], true],
    ['our own end of another’s connection', [table(LISTENS, line('0100007F:1F90', '0100007F:C350', 1000), line('0100007F:C350', '0100007F:1F90', 1001))], false],
    ['a connection of this user to another port', [table(LISTENS, line('0100007F:C350', '0100007F:1F91', 1000))], false],
    ['a connection of this user to another computer', [table(LISTENS, line('0100007F:C350', '0101A8C0:1F90', 1000))], false],
    ['nobody any more', [table(LISTENS)], false],
  ] as const)('%s', (_name, tables, expected) => {
    expect(peerCheck({ port: 8080, uid: 1000, tables: () => tables })(50_000)).toBe(expected);
  });

  it.each([
    ['no users', undefined, [table(LISTENS)]],
    ['no tables', 1000, []],
    ['tables that lack our own port', 1000, [table(line('0100007F:1F91', '00000000:0000', 1000))]],
  ] as const)('where the system has %s, the token alone decides', (_name, uid, tables) => {
    expect(peerCheck({ port: 8080, uid, tables: () => tables })(50_000)).toBe(true);
  });

  it('reads nothing out of lines that are none', () => {
    expect(ownerOf(['', 'x', table('', '   ', '1: 2'), table('1: 0100007F 0100007F 01')], { port: 50_000, to: 8080 })).toBe(null);
  });
});
