import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { sizeWords } from '../../components/folder-picker.tsx';
import { Form, FormBar, NumberField, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { fault } from '../../../shared/result.ts';
import classes from './exchange.module.css';

type Settings = OutputOf<SoVangContract['bundle.settings']>;

/** How much the copies of written bundles take on this machine, and what is set for them. */
export function KeptCopies() {
  const api = useApi();
  const [settings, setSettings] = useState<Settings | null>(null);
  const [opened, setOpened] = useState(false);
  const load = () => void api.call('bundle.settings', {}).then((result) => result.ok && setSettings(result.value));
  useEffect(load, [api]);
  useChanged(['bundle_out', 'setting'], load);
  if (settings === null) return null;
  return (
    <div className={classes.filters}>
      <Text size="sm" c="dimmed">
        Bản lưu gói trên máy: {settings.keptFiles} gói, {sizeWords(settings.keptBytes)}. Giữ đến khi nơi nhận xác nhận.
      </Text>
      <Button deed="bundle.saveSettings" size="compact-sm" variant="subtle" onClick={() => setOpened(true)}>
        Đặt mức giữ, số ngày nhắc
      </Button>
      <Modal opened={opened} onClose={() => setOpened(false)} title="Bản lưu gói và nhắc xác nhận" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        <Body
          settings={settings}
          onClose={() => {
            setOpened(false);
            load();
          }}
        />
      </Modal>
    </div>
  );
}

interface Values {
  readonly unconfirmedDays: number | null;
  readonly outboxMb: number | null;
  readonly largestMb: number | null;
}
const NEEDED = { unconfirmedDays: 'Ghi số ngày.', outboxMb: 'Ghi số MB.', largestMb: 'Ghi số MB.' } as const;

function Body({ settings, onClose }: { readonly settings: Settings; readonly onClose: () => void }) {
  const api = useApi();
  const form = useForm<Values>({
    initial: { unconfirmedDays: settings.unconfirmedDays, outboxMb: settings.outboxMb, largestMb: settings.largestMb },
    check: (values) => (Object.keys(NEEDED) as (keyof Values)[]).flatMap((item) => (values[item] === null ? [fault('thieu-so', NEEDED[item], { item })] : [])),
    deed: 'bundle.saveSettings',
    save: (values) => api.call('bundle.saveSettings', { unconfirmedDays: values.unconfirmedDays ?? settings.unconfirmedDays, outboxMb: values.outboxMb ?? settings.outboxMb, largestMb: values.largestMb ?? settings.largestMb }),
    onSaved: () => {
      toast.success('Đã lưu.');
      onClose();
    },
  });
  return (
    <Form form={form} label="Bản lưu gói và nhắc xác nhận">
      <NumberField {...form.field('unconfirmedDays')} label="Nhắc khi gói chưa được xác nhận quá" unit="ngày" min={1} max={365} required />
      <NumberField {...form.field('outboxMb')} label="Chỗ dành cho bản lưu của gói đã được xác nhận" description="Quá mức này thì xóa bản lưu cũ nhất. Bản lưu của gói chưa được xác nhận luôn được giữ." unit="MB" min={0} max={1_000_000} required />
      <NumberField {...form.field('largestMb')} label="Mỗi gói lớn nhất" description="Nội dung lớn hơn được chia thành nhiều gói." unit="MB" min={1} max={3900} required />
      <FormBar form={form} saveLabel="Lưu" onCancel={onClose} />
    </Form>
  );
}
