import { describe, expect, it } from 'vitest';
import { contract } from '../../../shared/api/contract.ts';
import { describeMethods } from '../../../electron/cli/methods.ts';
import { readCommand } from '../../../electron/cli/options.ts';

describe('reading the command', () => {
  it.each([
    [['methods'], { command: 'methods', json: false }],
    [['methods', '--json'], { command: 'methods', json: true }],
    [['call', 'unit.state', '{}', '--data', '/a b'], { command: 'call', method: 'unit.state', input: '{}', data: '/a b', as: null }],
    [['call', 'unit.state', '-', '--data=/d', '--as', 'clerk', '--json'], { input: '-', as: 'clerk', json: true }],
    [['call', 'x', '--in', 'a', '--out', 'b', '--stick', 's', '--stick', 't', '--today', '2026-03-26'], { input: '{}', in: 'a', out: 'b', sticks: ['s', 't'], today: '2026-03-26' }],
    [['demo', '--out', 'o'], { command: 'demo', out: 'o', seed: 1, today: null }],
    [['demo', '--out', 'o', '--seed', '7', '--today', '2026-11-01', '--json'], { seed: 7, today: '2026-11-01', json: true }],
    [['doctor', '--data', 'd', '--json'], { command: 'doctor', data: 'd', deep: true, json: true }],
    [['doctor', '--data', 'd', '--quick'], { command: 'doctor', deep: false }],
    [['paper', 'kinds', '--json'], { command: 'paper kinds', json: true }],
    [['paper', 'make', 'to-trinh', '--data', 'd', '--out', 'a.docx', '--id', 'x'], { command: 'paper make', kind: 'to-trinh', id: 'x', format: 'docx', data: 'd', out: 'a.docx' }],
    [['paper', 'make', 'danh-sach', '--data', 'd', '--out', 'a', '--format', 'xlsx'], { format: 'xlsx', id: '' }],
    [['paper', 'gallery', '--out', 'o', '--unit', 'xa'], { command: 'paper gallery', out: 'o', units: ['xa'] }],
  ])('%j', (argv, expected) => expect(readCommand(argv)).toMatchObject({ ok: true, value: expected }));

  it.each([[[]], [['nothing']], [['call']], [['call', 'a', 'b', 'c']], [['demo']], [['demo', '--out', 'o', '--seed', 'x']], [['demo', '--out', 'o', '--seed', '-1']], [['methods', '--today', 'x']], [['methods', '--unknown']], [['methods', 'x']], [['--data']], [['doctor']], [['doctor', 'x', '--data', 'd']], [['paper']], [['paper', 'make', 'nothing', '--data', 'd', '--out', 'a.pdf']], [['paper', 'make', 'quyet-dinh', '--data', 'd', '--out', 'a.xlsx']], [['paper', 'make', 'quyet-dinh', '--data', 'd', '--out', 'a.txt']], [['paper', 'make', 'quyet-dinh', '--out', 'a.pdf']], [['paper', 'gallery']]])('refuses %j and says how', (argv) => {
    expect(readCommand(argv)).toMatchObject({ ok: false, error: { code: 'sai-lenh', next: expect.stringContaining('methods') as string } });
  });
});

describe('S2 methods', () => {
  const methods = describeMethods(contract);
  it('has every method of the contract once', () => {
    expect(methods.map(({ name }) => name)).toEqual(Object.keys(contract).filter((name) => (contract as Record<string, { kind: string }>)[name]?.kind !== 'event'));
  });
  it.each(methods.map((method) => [method.name, method] as const))('%s has role, purpose and JSON Schemas', (_name, method) => {
    expect(['none', 'viewer', 'clerk', 'secretary', 'head']).toContain(method.role);
    expect(method.about.length).toBeGreaterThan(2);
    for (const schema of [method.input, method.output]) expect(schema).toMatchObject({ $schema: expect.stringContaining('json-schema.org') as string });
    if (method.kind === 'upload') expect(method.maxBytes).toBeGreaterThan(0);
  });
});
