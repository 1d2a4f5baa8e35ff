/** What changes who may open a unit, one after the other, and who opens it before and after each. */
interface Who {
  readonly label: string;
  readonly passphrase: string;
}
type Call = (method: string, input: unknown) => Promise<unknown>;
interface Deed {
  readonly name: string;
  readonly run: (call: Call, code: string) => Promise<unknown>;
  readonly before: readonly Who[];
  readonly after: readonly Who[];
}

export const HEAD: Who = { label: 'lãnh đạo', passphrase: 'câu cũ của lãnh đạo' };
export const CLERK: Who = { label: 'văn thư', passphrase: 'câu của văn thư' };
export const CHANGED: Who = { ...HEAD, passphrase: 'câu mới của lãnh đạo' };
const RECOVERED: Who = { ...HEAD, passphrase: 'câu đặt bằng mã khôi phục' };
const ADDED: Who = { label: 'thư ký', passphrase: 'câu của thư ký' };

const idOf = async (call: Call, label: string) => {
  const { users } = (await call('user.list', {})) as { users: { id: string; label: string }[] };
  return users.find((user) => user.label === label)?.id ?? '';
};

export const DEEDS: readonly Deed[] = [
  { name: 'change', before: [HEAD, CLERK], after: [CHANGED, CLERK], run: (call) => call('unit.changePassphrase', { current: HEAD.passphrase, next: CHANGED.passphrase }) },
  {
    name: 'add', before: [CHANGED, CLERK], after: [CHANGED, CLERK, ADDED],
    run: (call) => call('user.add', { fields: { name: 'Đỗ Thư Ký Mẫu', label: ADDED.label, role: 'secretary', focal: [] }, passphrase: ADDED.passphrase }),
  },
  { name: 'remove', before: [CHANGED, CLERK, ADDED], after: [CHANGED, ADDED], run: async (call) => call('user.retire', { id: await idOf(call, CLERK.label), from: '2026-11-01' }) },
  {
    name: 'recovery', before: [CHANGED, ADDED], after: [RECOVERED, ADDED],
    run: async (call, code) => {
      await call('unit.lock', {});
      await call('unit.unlockWithRecovery', { code, newPassphrase: RECOVERED.passphrase });
    },
  },
];
