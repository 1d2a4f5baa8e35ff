import { Modal, Text } from '@mantine/core';
import type { Campaign, CampaignSettings } from '../../../shared/domain/campaign.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { CheckField, FieldGrid, Form, FormBar, NumberField, TextField, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { saveSettings } from './store.ts';

interface Values {
  readonly focalPoint: string;
  readonly propagandaBody: string;
  readonly allotter: string;
  readonly reporter: string;
  readonly beforeIncludesDay: boolean;
  readonly baseYear: number | null;
  readonly collectDays: number | null;
}

function settingsOf({ collectDays, ...rest }: Values, { centralGuidance }: CampaignSettings): CampaignSettings {
  return { ...rest, collectDays: collectDays ?? 0, centralGuidance };
}

/** «Thiết lập riêng»: what holds for this campaign only and leaves the others alone (R10). */
export function SettingsDialog({ campaign: { id, version, settings }, onClose }: { readonly campaign: Campaign; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const { centralGuidance: _kept, ...rest } = settings;
  const form = useForm<Values>({
    initial: rest,
    draft: { key: `campaign/${id}/own-settings`, ...drafts },
    deed: 'campaign.setSettings',
    save: (values) => saveSettings(api, { id, version, settings: settingsOf(values, settings) }),
    onSaved: () => {
      toast.success('Đã lưu thiết lập riêng của phong trào.');
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title="Thiết lập riêng" size={760} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Thiết lập riêng">
        <Text c="dimmed">Chỉ áp dụng cho phong trào này. Để trống: theo kế hoạch của phong trào.</Text>
        <FieldGrid min={300}>
          <TextField {...form.field('focalPoint')} label="Cơ quan đầu mối" description="Nơi nhận hồ sơ, giải đáp vướng mắc." maxLength={300} autoFocus />
          <TextField {...form.field('reporter')} label="Cơ quan nhận báo cáo" maxLength={300} />
          <TextField {...form.field('allotter')} label="Cơ quan phân bổ số lượng khen" maxLength={300} />
          <TextField {...form.field('propagandaBody')} label="Cơ quan tuyên truyền" maxLength={300} />
          <NumberField {...form.field('baseYear')} label="Năm đầu kỳ" description="Năm để so “so với đầu kỳ”." plain min={1900} max={2200} />
          <NumberField {...form.field('collectDays')} label="Thu số liệu trước hạn" unit="ngày" description="Nhắc sớm hơn để kịp tổng hợp từ cấp dưới." min={0} max={60} />
        </FieldGrid>
        <CheckField {...form.field('beforeIncludesDay')} label="“Trước ngày” tính cả ngày đó" description="Chỉ đánh dấu khi nơi nhận đã xác nhận bằng văn bản; mặc định là trước một ngày." />
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}
