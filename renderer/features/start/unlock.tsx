import { Button, Text, Title } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { LockReason } from '../../../shared/domain/lock.ts';
import { useApi } from '../../app/api.tsx';
import { focusTaken } from '../../app/navigation.ts';
import { Form, FormBar, SelectField, TextField, missing, useForm } from '../../components/form/index.ts';
import { PassphraseField, PassphrasePair, passphraseFaults, useUnprotectedQuestion } from './passphrase.tsx';
import { readProgram, seeDamage } from './store.ts';
import classes from './start.module.css';

interface LockedProps {
  readonly unprotected: boolean;
  readonly signIn?: readonly string[];
  readonly why?: Why;
}
/** Why it is locked, where there is more to say than that it is. */
interface Why {
  readonly lockedBy?: LockReason | null | undefined;
  readonly keyStoreProblem?: string | null | undefined;
}

/** What stands over the field for the passphrase. */
function sentenceOf({ lockedBy, keyStoreProblem }: Why): string | null {
  if (typeof keyStoreProblem === 'string') return keyStoreProblem;
  return lockedBy == null ? null : `${LOCKED_BY[lockedBy]} Trang đang làm và những gì đang gõ vẫn còn.`;
}
const LOCKED_BY: Readonly<Record<LockReason, string>> = {
  hand: 'Đã khóa.',
  idle: 'Đã tự khóa vì một lúc không có ai dùng.',
  away: 'Đã tự khóa khi máy nghỉ hoặc khóa màn hình.',
};

/** The locked screen: no name of a unit or person stands on it. */
export function Locked({ unprotected, signIn = [], why }: LockedProps) {
  const [recovering, setRecovering] = useState(false);
  useEffect(focusTaken, []);
  if (recovering) return <Recover onBack={() => setRecovering(false)} />;
  if (signIn.length > 0) return <SignIn labels={signIn} why={why} onForgotten={() => setRecovering(true)} />;
  return <Unlock unprotected={unprotected} why={why} onForgotten={() => setRecovering(true)} />;
}

function Card({ title, sentence, more = null, children }: { readonly title: string; readonly sentence: string | null; readonly more?: string | null; readonly children: ReactNode }) {
  return (
    <div className={classes.middle}>
      <section className={classes.card} aria-label={title}>
        <div className={classes.seal} aria-hidden>
          <IconBook2 size={24} stroke={1.75} />
        </div>
        <Title order={1}>{title}</Title>
        {more !== null && <Text>{more}</Text>}
        {sentence !== null && <Text c="dimmed">{sentence}</Text>}
        {children}
      </section>
    </div>
  );
}

function Unlock({ unprotected, why = {}, onForgotten }: { readonly unprotected: boolean; readonly why?: Why | undefined; readonly onForgotten: () => void }) {
  const api = useApi();
  const form = useForm({
    initial: { passphrase: '' },
    check: (values) => (unprotected ? [] : missing(values, { passphrase: 'Mật khẩu' })),
    save: ({ passphrase }) => seeDamage(api, api.call('unit.unlock', { passphrase })),
    onSaved: () => void readProgram(api),
  });
  return (
    <Card title="Sổ Vàng đang khóa" sentence={unprotected ? 'Dữ liệu này không đặt mật khẩu.' : typeof why.keyStoreProblem === 'string' ? null : 'Gõ mật khẩu để mở dữ liệu của đơn vị.'} more={sentenceOf(why)}>
      <Form form={form} label="Mở khóa">
        {!unprotected && <PassphraseField {...form.field('passphrase')} label="Mật khẩu" required autoFocus />}
        <Button type="submit" fullWidth loading={form.saving} autoFocus={unprotected}>
          Mở
        </Button>
        {!unprotected && (
          <Button variant="subtle" onClick={onForgotten}>
            Dùng mã khôi phục
          </Button>
        )}
      </Form>
    </Card>
  );
}

/** Of several users: who, and his own passphrase. The labels are no names of persons. */
function SignIn({ labels, why = {}, onForgotten }: { readonly labels: readonly string[]; readonly why?: Why | undefined; readonly onForgotten: () => void }) {
  const api = useApi();
  const form = useForm<{ readonly label: string | null; readonly passphrase: string }>({
    initial: { label: labels.length === 1 ? (labels[0] ?? null) : null, passphrase: '' },
    check: (values) => missing(values, { label: 'Tên đăng nhập', passphrase: 'Mật khẩu' }),
    save: ({ label, passphrase }) => seeDamage(api, api.call('unit.unlock', { label: label ?? '', passphrase })),
    onSaved: () => void readProgram(api),
  });
  return (
    <Card title="Sổ Vàng đang khóa" sentence="Chọn tên đăng nhập của mình và gõ mật khẩu." more={sentenceOf(why)}>
      <Form form={form} label="Đăng nhập">
        <SelectField {...form.field('label')} label="Tên đăng nhập" choices={labels.map((label) => ({ value: label, label }))} required />
        <PassphraseField {...form.field('passphrase')} label="Mật khẩu" required autoFocus />
        <Button type="submit" fullWidth loading={form.saving}>
          Mở
        </Button>
        <Button variant="subtle" onClick={onForgotten}>
          Dùng mã khôi phục
        </Button>
        <Text size="sm" c="dimmed">
          Quên mật khẩu: nhờ lãnh đạo đơn vị đặt lại ở Thiết lập, mục Người dùng. Mã khôi phục mở bằng quyền của lãnh đạo.
        </Text>
      </Form>
    </Card>
  );
}

function Recover({ onBack }: { readonly onBack: () => void }) {
  const api = useApi();
  const form = useForm({
    initial: { code: '', passphrase: '', again: '' },
    check: (values) => [...missing(values, { code: 'Mã khôi phục' }), ...passphraseFaults(values)],
    save: ({ code, passphrase }) =>
      guard(passphrase, (acceptUnprotected) => seeDamage(api, api.call('unit.unlockWithRecovery', { code, newPassphrase: passphrase, acceptUnprotected }))),
    onSaved: () => void readProgram(api),
  });
  const { guard, question } = useUnprotectedQuestion(() => void form.submit());
  return (
    <Card title="Mở bằng mã khôi phục" sentence="Lấy tờ giấy in mã khôi phục đã cất, gõ lại mã rồi đặt mật khẩu mới. Dữ liệu không mất gì.">
      <Form form={form} label="Mở bằng mã khôi phục">
        <TextField {...form.field('code')} label="Mã khôi phục" description="Chữ hoa, chữ thường, dấu cách hay gạch nối đều được." required autoFocus />
        <PassphrasePair form={form} label="Mật khẩu mới" />
        <FormBar form={form} saveLabel="Mở và đặt mật khẩu mới">
          <Button variant="default" onClick={onBack} disabled={form.saving}>
            Quay lại
          </Button>
        </FormBar>
      </Form>
      {question}
    </Card>
  );
}
