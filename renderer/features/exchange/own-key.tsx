import { Text } from '@mantine/core';
import { IconDownload, IconPrinter, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { timeText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { saveFile } from '../../components/save-file.ts';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { DelegateAway } from './delegate-away.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { RestoreKeys } from './restore-keys.tsx';
import { loadPeers } from './store.ts';
import type { OwnKey } from './store.ts';
import classes from './peers.module.css';

const WHY_WORDS = { 'doi-khoa': 'đã đổi', 'mat-khoa': 'đã mất' } as const;

/** «Khóa của đơn vị mình»: what others compare, the file for them, and what to do when it changes or is lost. */
export function OwnKeyCard({ own }: { readonly own: OwnKey }) {
  const api = useApi();
  const papers = usePapers();
  const [busy, setBusy] = useState(false);
  async function save(method: 'peer.keyFile' | 'peer.keyBackup'): Promise<void> {
    setBusy(true);
    const result = await api.download(method, {});
    setBusy(false);
    if (result.ok) saveFile(result.value);
    else toast.error(result.error);
  }
  return (
    <Section
      title="Khóa của đơn vị mình"
      note="Đưa tệp khóa cho đơn vị kia, kèm phiếu in hoặc đọc dãy từ qua điện thoại để họ so. Tệp khóa không bí mật."
      actions={
        <>
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} loading={papers.busy !== null} onClick={() => void papers.show('phieu-khoa-don-vi', null, 'Phiếu khóa đơn vị')}>
            In phiếu khóa
          </Button>
          <Button leftSection={<IconDownload size={16} aria-hidden />} loading={busy} onClick={() => void save('peer.keyFile')}>
            Lưu tệp khóa
          </Button>
        </>
      }
    >
      <FaultAlert fault={papers.fault} onClose={papers.forgive} />
      <Fingerprint fingerprint={own.fingerprint} words={own.words} whose="của đơn vị mình" />
      <Text c="dimmed" size="sm" mt={6}>
        Mã đơn vị: {own.unitCode} · Mã máy này: {own.device}
        {own.madeOn === null ? '' : ` · Khóa lập ngày ${timeText(own.madeOn)}`}
        {own.recoverable ? ' · Mã khôi phục mở được gói của đơn vị mình' : ''}
      </Text>
      {own.archived.length > 0 && (
        <details className={classes.more}>
          <summary>Khóa trước đây của đơn vị mình ({own.archived.length}); vẫn mở được gói cũ</summary>
          <ul className={classes.earlier} aria-label="Khóa trước đây của đơn vị mình">
            {own.archived.map((old) => (
              <li key={old.fingerprint}>
                <span className={classes.smallPrint}>{old.fingerprint}</span>
                <Text size="xs" c="dimmed">
                  Dùng đến hết ngày {timeText(old.retiredOn)}, {WHY_WORDS[old.why]}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details className={classes.more}>
        <summary>Đổi khóa, mất khóa, khóa dự phòng, ủy quyền</summary>
        <div className={classes.deeds}>
          <ChangeKey />
          <Button deed="peer.keyBackup" size="compact-md" variant="default" onClick={() => void save('peer.keyBackup')} disabled={!own.recoverable || busy}>
            Lưu tệp khóa dự phòng
          </Button>
          <RestoreKeys />
          <DelegateAway />
        </div>
      </details>
      <PaperPreview of={papers} />
    </Section>
  );
}

/** «Đổi khóa» and «Mất khóa»: both make a new pair; only the first is named by the old one. */
function ChangeKey() {
  const api = useApi();
  const [asking, setAsking] = useState<'rotate' | 'renew' | null>(null);
  async function change(method: 'peer.rotate' | 'peer.renew') {
    const result = await api.call(method, {});
    if (!result.ok) return result;
    toast.success(method === 'peer.rotate' ? 'Đã đổi khóa. Lưu tệp khóa mới và đưa cho các đơn vị.' : 'Đã lập khóa mới. Lưu tệp khóa, in phiếu khóa và báo các đơn vị thu hồi khóa cũ.');
    await loadPeers(api);
    return result;
  }
  return (
    <>
      <Button deed="peer.rotate" size="compact-md" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={() => setAsking('rotate')}>
        Đổi khóa
      </Button>
      <Button deed="peer.renew" size="compact-md" variant="default" onClick={() => setAsking('renew')}>
        Mất khóa
      </Button>
      <ConfirmDialog
        opened={asking === 'rotate'}
        question="Đổi khóa của đơn vị mình?"
        detail="Dùng khi đổi người phụ trách hoặc đổi định kỳ. Khóa cũ ký giới thiệu khóa mới: đơn vị nào đã xác nhận khóa cũ thì chỉ cần thêm tệp khóa mới, không phải so lại. Gói nhận bằng khóa cũ vẫn mở được."
        confirmLabel="Đổi khóa"
        onConfirm={() => change('peer.rotate')}
        onClose={() => setAsking(null)}
      />
      <ConfirmDialog
        opened={asking === 'renew'}
        question="Lập khóa mới vì mất khóa?"
        detail="Dùng khi máy hoặc dữ liệu bị mất, bị lấy trộm. Khóa mới không được khóa cũ giới thiệu: từng đơn vị phải thu hồi khóa cũ kể từ ngày mất và so lại dãy từ của khóa mới. Gọi báo ngay cho các đơn vị đang kết nối."
        confirmLabel="Lập khóa mới"
        danger
        onConfirm={() => change('peer.renew')}
        onClose={() => setAsking(null)}
      />
    </>
  );
}
