import { Button, Checkbox, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { dayText } from '../../components/day-words.ts';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { attach } from './store.ts';
import type { Fault } from '../../../shared/result.ts';
import type { ReportView } from './store.ts';

/** Households that registered in the period under no campaign: which of them belong to this one is for the clerk to say (R29). */
export function AttachDialog({ view: { report, campaignName, unattached }, onClose }: { readonly view: ReportView; readonly onClose: () => void }) {
  const api = useApi();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const all = chosen.length === unattached.length;
  async function put(): Promise<void> {
    setBusy(true);
    const result = await attach(api, chosen, report.campaignId);
    setBusy(false);
    if (!result.ok) return setFault(result.error);
    toast.success(`Đã gắn ${formatCount(chosen.length)} hộ vào phong trào. Bấm «Lấy lại số liệu» để đưa vào báo cáo.`, () => attach(api, chosen, null));
    onClose();
  }
  return (
    <Modal opened onClose={onClose} title="Hộ đăng ký chưa gắn phong trào" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={12}>
        <Text>Các hộ này đăng ký thoát nghèo hoặc có kết quả trong kỳ báo cáo nhưng chưa gắn phong trào nào nên báo cáo không tính. Chọn hộ thuộc «{campaignName}».</Text>
        <Checkbox label="Chọn tất cả" checked={all} indeterminate={chosen.length > 0 && !all} onChange={() => setChosen(all ? [] : unattached.map(({ id }) => id))} data-autofocus />
        <Stack gap={8} role="group" aria-label="Hộ đăng ký">
          {unattached.map(({ id, household, village, registeredOn }) => (
            <Checkbox
              key={id}
              label={[household, village, `đăng ký ${dayText(registeredOn)}`].filter(Boolean).join(' · ')}
              checked={chosen.includes(id)}
              onChange={() => setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])}
            />
          ))}
        </Stack>
        <FaultAlert fault={fault} />
        <DialogBar>
          <Button variant="subtle" onClick={() => void navigate('so', { register: 'escape_registration' })}>
            Mở sổ đăng ký
          </Button>
          <Button variant="default" onClick={onClose}>
            Hủy thao tác
          </Button>
          <Button disabled={chosen.length === 0} loading={busy} onClick={() => void put()}>
            Gắn vào phong trào
          </Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}
