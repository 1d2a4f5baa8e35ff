import { Button, Checkbox, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { IconDeviceUsb } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { toast } from '../../components/toasts.ts';
import { useFolder } from '../../components/use-folder.tsx';
import { useJob } from '../../components/use-job.ts';
import { EmergencyWords } from './emergency-words.tsx';
import { loadJournal, loadPending } from './store.ts';
import type { Emergency } from './store.ts';
import classes from './emergency.module.css';

interface EmergencySendProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

interface Unit {
  readonly code: string;
  readonly name: string;
  /** Its key can be used, so that words are a choice and no need. */
  readonly usable: boolean;
}

/** «Gói khẩn cấp bằng cụm từ…»: for whom, why not the usual way, writing it, and then the words, once. */
export function EmergencySend({ opened, onClose }: EmergencySendProps) {
  const api = useApi();
  const job = useJob<Emergency>();
  const [written, setWritten] = useState<Emergency | null>(null);
  const folder = useFolder('Chọn USB hoặc thư mục để ghi gói khẩn cấp');

  const write = ({ code, usable }: Unit) =>
    void folder.choose(({ handle }) => {
      onClose();
      job.start((onProgress) => api.job('bundle.exportEmergency', { peerCode: code, folder: handle, evenSo: usable }, onProgress));
    });
  return (
    <>
      <Modal opened={opened} onClose={onClose} title="Gói khẩn cấp bằng cụm từ" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {opened && <Choice onWrite={write} onClose={onClose} />}
      </Modal>
      {folder.dialog}
      <JobDialog
        job={job}
        title="Ghi gói khẩn cấp"
        onDone={(value) => {
          setWritten(value);
          void loadPending(api);
          void loadJournal(api);
        }}
      />
      <EmergencyWords written={written} onClose={() => setWritten(null)} />
    </>
  );
}

function Choice({ onWrite, onClose }: { readonly onWrite: (unit: Unit) => void; readonly onClose: () => void }) {
  const api = useApi();
  const [units, setUnits] = useState<readonly Unit[]>([]);
  const [code, setCode] = useState('');
  const [evenSo, setEvenSo] = useState(false);
  useEffect(() => {
    void api.call('peer.list', {}).then((result) => {
      if (!result.ok) return toast.error(result.error);
      const byCode = new Map<string, Unit>();
      for (const { unitCode, unitName, trust } of result.value) byCode.set(unitCode, { code: unitCode, name: unitName, usable: trust === 'da-xac-nhan' || byCode.get(unitCode)?.usable === true });
      setUnits([...byCode.values()]);
    });
  }, [api]);
  const unit = units.find((one) => one.code === code) ?? null;
  return (
    <Stack gap={12}>
      <Text>
        Dùng khi đơn vị nhận mất khóa, hoặc chưa kịp so mã xác nhận mà phải gửi ngay. Ai có tệp và cụm từ đều đọc được gói, nên gói thường an toàn hơn. Đơn vị nhận vẫn phải có khóa đã xác nhận của đơn vị mình thì mới nhập
        được.
      </Text>
      <NativeSelect
        label="Đơn vị nhận"
        value={code}
        data={[{ value: '', label: 'Chọn đơn vị' }, ...units.map((one) => ({ value: one.code, label: one.name }))]}
        onChange={(event) => {
          setCode(event.currentTarget.value);
          setEvenSo(false);
        }}
        data-autofocus
      />
      {unit?.usable === true && (
        <div className={classes.warning}>
          <Text mb={8}>Khóa của {unit.name} còn dùng được: nên ghi gói thường.</Text>
          <Checkbox label="Vẫn dùng cụm từ, vì đơn vị này không mở được gói bằng khóa" checked={evenSo} onChange={(event) => setEvenSo(event.currentTarget.checked)} />
        </div>
      )}
      <DialogBar>
        <Button variant="default" onClick={onClose}>
          Đóng
        </Button>
        <Button leftSection={<IconDeviceUsb size={18} aria-hidden />} disabled={unit === null || (unit.usable && !evenSo)} onClick={() => unit !== null && onWrite(unit)}>
          Ghi gói khẩn cấp
        </Button>
      </DialogBar>
    </Stack>
  );
}
