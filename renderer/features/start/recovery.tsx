import { Button, Group, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { readRecovery, useStart } from './store.ts';
import classes from './start.module.css';

/** The recovery code: shown and printed until the clerk has proved that she holds it. */
export function Recovery() {
  const api = useApi();
  const recovery = useStart((state) => state.recovery);
  useEffect(() => void readRecovery(api), [api]);
  return (
    <Page title="Mã khôi phục" subtitle="Mở được dữ liệu khi quên mật khẩu. Chỉ có trên tờ giấy in ra, phần mềm không giữ hộ." back={{ page: 'thiet-lap', label: 'Thiết lập' }}>
      <RemoteView of={recovery} onRetry={() => void readRecovery(api)}>
        {({ confirmed, code }) => {
          if (confirmed) return <EmptyState sentence="Mã khôi phục đã được in và xác nhận. Vì an toàn, mã không hiện lại nữa." action={home} />;
          if (code === null) return <EmptyState sentence="Mã khôi phục sẽ có sau lần lưu đầu tiên." action={home} />;
          return (
            <>
              <ShowCode code={code} />
              <ConfirmCode />
            </>
          );
        }}
      </RemoteView>
    </Page>
  );
}

const home = (
  <Button variant="default" onClick={() => void navigate('viec-hom-nay')}>
    Về Việc hôm nay
  </Button>
);

function ShowCode({ code }: { readonly code: string }) {
  const papers = usePapers();
  return (
    <Section title="1. In mã ra giấy" note="Cất tờ giấy vào két hoặc tủ có khóa, không để cạnh máy.">
      <p className={classes.code} aria-label="Mã khôi phục">
        {code}
      </p>
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
      <Group mt={8}>
        <Button leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} onClick={() => void papers.show('ma-khoi-phuc', null, 'Mã khôi phục')} loading={papers.busy !== null}>
          In mã khôi phục
        </Button>
        <Text c="dimmed">Không có máy in thì chép tay cho đúng từng chữ.</Text>
      </Group>
      <PaperPreview of={papers} />
    </Section>
  );
}

function ConfirmCode() {
  const api = useApi();
  const form = useForm({
    initial: { lastGroup: '' },
    check: (values) => missing(values, { lastGroup: 'Nhóm cuối của mã' }),
    save: ({ lastGroup }) => api.call('recovery.confirm', { lastGroup }),
    onSaved: () => {
      toast.success('Đã xác nhận mã khôi phục.');
      void readRecovery(api);
    },
  });
  return (
    <Section title="2. Xác nhận đã có mã trong tay" note="Nhìn tờ giấy, gõ lại nhóm chữ cuối cùng. Xong bước này mã không hiện lại nữa.">
      <Form form={form} label="Xác nhận mã khôi phục">
        <TextField {...form.field('lastGroup')} label="Nhóm cuối của mã" required maxLength={20} />
        <FormBar form={form} saveLabel="Xác nhận" />
      </Form>
    </Section>
  );
}
