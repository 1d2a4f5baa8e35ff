import { z } from 'zod';
import type { Contract, Role } from '../../shared/api/define.ts';
import { DownloadHead } from '../../shared/api/protocol.ts';

export interface MethodDescription {
  readonly name: string;
  readonly kind: 'call' | 'job' | 'upload' | 'download';
  readonly role: Role;
  readonly about: string;
  /** JSON Schema of what goes in. */
  readonly input: object;
  /** JSON Schema of what comes out; of a download, what goes before its bytes. */
  readonly output: object;
  readonly maxBytes?: number;
}

/** Every method of the contract in its order. */
export function describeMethods(contract: Contract): MethodDescription[] {
  return Object.entries(contract).flatMap(([name, def]) => {
    if (def.kind === 'event') return [];
    const { kind, role, about } = def;
    const input = z.toJSONSchema(def.input, { io: 'input', unrepresentable: 'any' });
    const output = z.toJSONSchema(def.kind === 'download' ? DownloadHead : def.output, { io: 'output', unrepresentable: 'any' });
    return [{ name, kind, role, about, input, output, ...(def.kind === 'upload' && { maxBytes: def.maxBytes }) }];
  });
}
