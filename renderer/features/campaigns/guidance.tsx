import { Modal, Text } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';
import { toast } from '../../components/toasts.ts';
import { CentralGuidance } from '../../../shared/domain/campaign.ts';
import type { Campaign } from '../../../shared/domain/campaign.ts';
import { saveSettings } from './store.ts';
import classes from './campaigns.module.css';

interface Values {
  readonly document: string;
  readonly date: string | null;
  readonly issuer: string;
  readonly scans: readonly Scan[];
}

/** Whether State forms of the campaign are open, and the document that opens them (R66). */
export function GuidanceNotice({ campaign }: { readonly campaign: Campaign }) {
  const [asked, setAsked] = useState(false);
  const viewer = useAttachment();
  const held = campaign.settings.centralGuidance === null ? null : CentralGuidance.parse(campaign.settings.centralGuidance);
  return (
    <div className={classes.guidance}>
      {held === null ? <IconLock size={18} stroke={1.75} aria-hidden /> : <IconLockOpen size={18} stroke={1.75} aria-hidden />}
      <Text className={classes.guidanceText}>
        {held === null
          ? 'Hình thức khen cấp Nhà nước chờ hướng dẫn của Trung ương; chưa gửi đề nghị được. Ghi số, ngày văn bản khi có.'
          : `Hướng dẫn của Trung ương: ${held.document} ngày ${dayText(held.date)}${held.issuer === '' ? '' : `, ${held.issuer}`}. Hình thức khen cấp Nhà nước đã mở.`}
      </Text>
      {held?.attachmentIds.map((id) => (
        <Button key={id} size="compact-sm" variant="subtle" onClick={() => void viewer.open(id, `Bản quét ${held.document}`)}>
          Xem bản quét
        </Button>
      ))}
      <Button deed="campaign.setSettings" size="compact-sm" variant="default" onClick={() => setAsked(true)}>
        {held === null ? 'Ghi hướng dẫn' : 'Sửa'}
      </Button>
      {asked && <GuidanceDialog campaign={campaign} held={held} onClose={() => setAsked(false)} />}
      <AttachmentViewer of={viewer} />
    </div>
  );
}

function GuidanceDialog({ campaign: { id, version, settings }, held, onClose }: { readonly campaign: Campaign; readonly held: CentralGuidance | null; readonly onClose: () => void }) {
  const api = useApi();
  const drafts = useDrafts();
  const put = (centralGuidance: CentralGuidance | null) => saveSettings(api, { id, version, settings: { ...settings, centralGuidance } });
  const form = useForm<Values>({
    initial: { document: held?.document ?? '', date: held?.date ?? null, issuer: held?.issuer ?? '', scans: (held?.attachmentIds ?? []).map((scan, i) => ({ id: scan, fileName: `Bản quét ${i + 1}` })) },
    draft: { key: `campaign/${id}/guidance`, ...drafts },
    check: (values) => missing(values, { document: 'Số, ký hiệu văn bản', date: 'Ngày văn bản' }),
    deed: 'campaign.setSettings',
    save: ({ document, date, issuer, scans }) => put({ document, date: date ?? '', issuer, attachmentIds: scans.map((scan) => scan.id) }),
    onSaved: () => {
      toast.success('Đã ghi hướng dẫn. Hình thức khen cấp Nhà nước của phong trào này đã mở.');
      onClose();
    },
  });
  async function close(): Promise<void> {
    const result = await put(null);
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã bỏ hướng dẫn. Hình thức khen cấp Nhà nước đóng lại.');
    form.reset();
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title="Hướng dẫn của Trung ương" size={620} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label="Hướng dẫn của Trung ương">
        <FieldGrid min={200}>
          <TextField {...form.field('document')} label="Số, ký hiệu văn bản" required placeholder="12/HD-…" maxLength={300} autoFocus />
          <DateField {...form.field('date')} label="Ngày văn bản" required />
        </FieldGrid>
        <TextField {...form.field('issuer')} label="Cơ quan ban hành" maxLength={300} />
        <div>
          <Text size="sm" fw={500}>
            Bản quét
          </Text>
          <ScanField scans={form.values.scans} onChange={(scans) => form.field('scans').onCommit(scans)} />
        </div>
        <FormBar form={form} onCancel={onClose}>
          {held !== null && (
            <Button variant="default" onClick={() => void close()}>
              Bỏ hướng dẫn
            </Button>
          )}
        </FormBar>
      </Form>
    </Modal>
  );
}
