import { expect, it } from 'vitest';
import { methodRights } from '../../build/method-rights.mjs';
import { contract } from '../../shared/api/contract.ts';
import type { Contract } from '../../shared/api/define.ts';
import type { Rights } from '../../shared/api/roles.ts';

const all: Contract = contract;

it('R87: the window knows of each method the rights that the contract gives', async () => {
  const { rights } = (await import(`data:text/javascript,${encodeURIComponent(await methodRights())}`)) as { rights: Rights };
  expect(Object.keys(rights).sort()).toEqual(Object.entries(all).filter(([, { kind }]) => kind !== 'event').map(([name]) => name).sort());
  // Every input that a role depends on.
  const inputs = [{ onPaper: true }, { onPaper: false }, { source: 'dieu-chinh' }, { source: 'lan-dau' }];
  let depend = 0;
  for (const [name, def] of Object.entries(all)) {
    if (def.kind === 'event') continue;
    const { role, focal, roleFor } = rights[name] as Exclude<Rights[string], { kind: 'event' }>;
    expect([role, focal], name).toEqual([def.role, def.focal]);
    expect(roleFor === undefined, name).toBe(def.roleFor === undefined);
    if (roleFor === undefined) continue;
    const answers = inputs.map((input) => roleFor(input));
    expect(answers, name).toEqual(inputs.map((input) => def.roleFor?.(input)));
    expect(new Set(answers).size, name).toBe(2);
    depend++;
  }
  expect(depend).toBeGreaterThan(0);
});
