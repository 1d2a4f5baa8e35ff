// Who may call which method, as data for the window: the contract itself is a thousand checks of input and output, which only
// the backend makes. They would be a good part of what the window reads and sets up at each start.
const ID = 'virtual:method-rights';

/** What the module says: role, focal role and the role by input of each method of the contract. */
export async function methodRights() {
  const { contract } = await import('../shared/api/contract.ts');
  const rights = Object.entries(contract)
    .filter(([, { kind }]) => kind !== 'event')
    .map(([name, { role, focal, roleFor }]) => [JSON.stringify(name), [`role: ${JSON.stringify(role)}`, ...(focal === undefined ? [] : [`focal: ${JSON.stringify(focal)}`]), ...(roleFor === undefined ? [] : [`roleFor: ${roleFor}`])].join(', ')]);
  return `export const rights = { ${rights.map(([name, right]) => `${name}: { ${right} }`).join(', ')} };`;
}

export function rightsOfMethods() {
  return {
    name: 'method-rights',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load: (id) => (id === `\0${ID}` ? methodRights() : null),
  };
}
