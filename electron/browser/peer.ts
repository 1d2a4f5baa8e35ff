import { readFileSync } from 'node:fs';

/** One end of a connection over this computer's own address: the port it has, the port it is connected to (0: it listens). */
interface End {
  readonly port: number;
  readonly to: number;
}

/** In the kernel's writing: 127.0.0.1, alone and mapped into IPv6; no address at all for what listens. */
const OWN_ADDRESSES = ['0100007F', '0000000000000000FFFF00000100007F'];
const NO_ADDRESS = /^0+$/;
const TABLES = ['/proc/net/tcp', '/proc/net/tcp6'];

/**
 * The user who owns an end of a connection, out of the kernel's tables of connections (proc(5): local address, remote address, state,
 * queues, timer, retransmits, uid); null if it is in none of them.
 */
export function ownerOf(tables: readonly string[], { port, to }: End): number | null {
  for (const line of tables.flatMap((table) => table.split('\n').slice(1))) {
    const [, local = '', remote = '', , , , , uid] = line.trim().split(/\s+/);
    const [localAddress = '', localPort = ''] = local.split(':');
    const [remoteAddress = '', remotePort = ''] = remote.split(':');
    if (Number.parseInt(localPort, 16) !== port || Number.parseInt(remotePort, 16) !== to || !OWN_ADDRESSES.includes(localAddress)) continue;
    if (OWN_ADDRESSES.includes(remoteAddress) || (to === 0 && NO_ADDRESS.test(remoteAddress))) return Number(uid);
  }
  return null;
}

interface PeerOptions {
  /** The port this program listens on. */
  readonly port: number;
  /** The user it runs as; undefined where there are none. */
  readonly uid: number | undefined;
  /** The kernel's tables; none where the system has no such files. */
  readonly tables: () => readonly string[];
}

/**
 * Whether a connection comes from the user this program runs as. Another user of the same computer can read the address with its token in
 * the list of processes, and could use it before the window does. Where the system does not tell (its tables lack even the port we listen
 * on) every connection passes: then the token alone decides.
 */
export function peerCheck({ port, uid, tables }: PeerOptions): (peerPort: number) => boolean {
  if (uid === undefined || ownerOf(tables(), { port, to: 0 }) !== uid) return () => true;
  return (peerPort) => ownerOf(tables(), { port: peerPort, to: port }) === uid;
}

export function systemTables(): readonly string[] {
  return TABLES.flatMap((file) => {
    try {
      return [readFileSync(file, 'latin1')];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== undefined) return [];
      throw error;
    }
  });
}
