import { useApi } from '../../app/api.tsx';
import { goBack } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { Form, FormBar, missing, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { PassphraseField, PassphrasePair, passphraseFaults, useUnprotectedQuestion } from './passphrase.tsx';

const blank = { current: '', passphrase: '', again: '' };

/** Changes, sets or takes away the passphrase. Nothing typed here is ever kept as a draft. */
export function ChangePassphrase() {
  const api = useApi();
  const unprotected = useSession((state) => state.unprotected);
  const shared = useSession((state) => state.actor.shared);
  const form = useForm({
    initial: blank,
    // Among several users everybody has one.
    check: (values) => [...(shared ? missing(values, { passphrase: 'Mật khẩu mới' }) : []), ...(unprotected ? [] : missing(values, { current: 'Mật khẩu đang dùng' })), ...passphraseFaults(values)],
    save: ({ current, passphrase }) => guard(passphrase, (acceptUnprotected) => api.call('unit.changePassphrase', { current, next: passphrase, acceptUnprotected })),
    onSaved: () => {
      const empty = form.values.passphrase === '';
      useSession.setState({ unprotected: empty, ...(empty ? { lockMinutes: null } : {}) });
      if (unprotected && !empty) void api.call('lock.state', {}).then((lock) => (lock.ok ? useSession.setState({ lockMinutes: lock.value.minutes }) : undefined));
      form.reset(blank);
      toast.success(empty ? 'Đã bỏ mật khẩu. Tệp dữ liệu không còn được bảo vệ.' : shared ? 'Đã đổi mật khẩu của mình.' : 'Đã đổi mật khẩu. Mã khôi phục vẫn dùng như cũ.');
      void goBack('thiet-lap');
    },
  });
  const { guard, question } = useUnprotectedQuestion(() => void form.submit());
  return (
    <Page title={unprotected ? 'Đặt mật khẩu' : 'Đổi mật khẩu'} back={{ page: 'thiet-lap', label: 'Thiết lập' }}>
      <Section>
        <Form form={form} label="Đổi mật khẩu">
          {!unprotected && <PassphraseField {...form.field('current')} label="Mật khẩu đang dùng" required />}
          <PassphrasePair form={form} label="Mật khẩu mới" />
          <FormBar form={form} saveLabel={unprotected ? 'Đặt mật khẩu' : 'Đổi mật khẩu'} onCancel={() => void goBack('thiet-lap')} />
        </Form>
      </Section>
      {question}
    </Page>
  );
}
