import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, SelectField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import type { Choice } from '../../components/form/index.ts';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { ReceiverChoice } from '../../components/send-item.tsx';
import type { To } from '../../components/send-item.tsx';
import { toast } from '../../components/toasts.ts';
import { err, fault } from '../../../shared/result.ts';
import { loadSent } from './items-store.ts';
import type { SentRow } from './items-store.ts';

interface Values {
  readonly campaignId: string | null;
  readonly number: string;
  readonly date: string | null;
  readonly title: string;
  readonly text: string;
  readonly about: string;
  readonly dueOn: string | null;
}

const TITLES = { guidance: 'Văn bản hướng dẫn', request: 'Yêu cầu, đôn đốc' } as const;
const line = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A guidance paper or a request to the units below, new or mended. */
export function WriteDialog({ kind, row, onClose }: { readonly kind: 'guidance' | 'request'; readonly row: SentRow | null; readonly onClose: () => void }) {
  const api = useApi();
  const body = row?.item.body ?? {};
  const [to, setTo] = useState<To | null>(row === null || row.everyone ? 'tat-ca' : row.receivers.map(({ unitCode }) => unitCode));
  const [scans, setScans] = useState<readonly Scan[]>(((body['attachments'] as readonly Scan[] | undefined) ?? []).map(({ id, fileName }) => ({ id, fileName })));
  const [campaigns, setCampaigns] = useState<readonly Choice<string>[]>([]);
  useEffect(() => {
    void api.call('campaign.list', {}).then((result) => result.ok && setCampaigns(result.value.map(({ id, name }) => ({ value: id, label: name }))));
  }, [api]);
  const form = useForm<Values>({
    initial: { campaignId: row?.item.campaignId ?? null, number: line(body['number']), date: day(body['date']), title: line(body['title']), text: line(body['text']), about: line(body['about']), dueOn: day(body['dueOn']) },
    check: (values) => missing(values, { title: 'Trích yếu' }),
    deed: 'item.write',
    save: async (values) => {
      if (to === null) return err(fault('chua-chon-noi-nhan', 'Chưa chọn đơn vị nhận.', { next: 'Chọn ít nhất một đơn vị.' }));
      return api.call('item.write', { kind, ...(row === null ? {} : { id: row.item.id, version: row.item.version }), fields: { ...values, scanIds: scans.map(({ id }) => id) }, to });
    },
    onSaved: () => {
      toast.success('Đã đưa vào danh sách chờ ghi ra USB. Ghi gói ở «Gửi – nhận».');
      void loadSent(api);
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={TITLES[kind]} size={760} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={TITLES[kind]}>
        <TextField {...form.field('title')} label="Trích yếu" required maxLength={300} autoFocus />
        <FieldGrid min={200}>
          <TextField {...form.field('number')} label="Số, ký hiệu" maxLength={300} />
          <DateField {...form.field('date')} label="Ngày văn bản" />
          {kind === 'request' && <DateField {...form.field('dueOn')} label="Hạn trả lời" />}
        </FieldGrid>
        <FieldGrid min={260}>
          <SelectField {...form.field('campaignId')} label="Phong trào" choices={campaigns} clearable />
          {kind === 'request' && <TextField {...form.field('about')} label="Về việc" description="Báo cáo, hồ sơ hoặc việc cần làm." maxLength={300} />}
        </FieldGrid>
        <TextAreaField {...form.field('text')} label="Nội dung" minRows={4} maxLength={20000} />
        <ScanField scans={scans} onChange={setScans} />
        <ReceiverChoice kind={kind} to={to} onChange={setTo} />
        <FormBar form={form} saveLabel="Gửi" onCancel={onClose} />
      </Form>
    </Modal>
  );
}
