import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { useApi } from '../../app/api.tsx';
import { useMay } from '../../app/may.ts';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { momentText } from '../../components/day-words.ts';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { useJob } from '../../components/use-job.ts';
import { readAudit, useUsers } from './users-store.ts';
import type { AuditState } from './users-store.ts';

type Verified = OutputOf<SoVangContract['audit.verify']>;

/** «Nhật ký nguyên vẹn đến dòng 2.310. Kiểm tra toàn bộ lần cuối lúc …». */
export function journalWords({ state, reason, lines, wholeAt }: AuditState): string {
  const whole = wholeAt === null ? 'Chưa kiểm tra toàn bộ trên máy này.' : `Kiểm tra toàn bộ lần cuối lúc ${momentText(wholeAt)}.`;
  if (state === 'broken') return `Nhật ký không còn nguyên vẹn: ${reason}.`;
  const till = `đến dòng ${lines.toLocaleString('vi-VN')}`;
  return `${state === 'intact' ? `Nhật ký nguyên vẹn ${till}.` : `Nhật ký ${till}, chưa kiểm tra từ khi mở chương trình.`} ${whole}`;
}

/** Nhật ký: whether it holds, a whole check on demand, and whether printed decisions bear its code. */
export function Journal() {
  const api = useApi();
  const audit = useUsers((state) => state.audit);
  const job = useJob<Verified>();
  const maySet = useMay('audit.saveSettings');
  useEffect(() => void readAudit(api), [api]);
  async function setPrintCode(printCode: boolean): Promise<void> {
    const saved = await api.call('audit.saveSettings', { printCode });
    if (!saved.ok) toast.error(saved.error);
    await readAudit(api);
  }
  return (
    <Section
      title="Nhật ký"
      note="Mỗi lần ghi, sửa, xóa đều có dòng nhật ký nối với dòng trước; sửa tệp bằng chương trình khác sẽ bị phát hiện."
      actions={
        <Group gap={8}>
          <Button deed="audit.journal" variant="default" onClick={() => void navigate('nhat-ky')}>
            Xem nhật ký
          </Button>
          <Button deed="audit.verify" variant="default" onClick={() => job.start((onProgress) => api.job('audit.verify', {}, onProgress))}>
            Kiểm tra toàn bộ
          </Button>
        </Group>
      }
    >
      <RemoteView of={audit} onRetry={() => void readAudit(api)} lines={2}>
        {(value) => (
          <Stack gap={8}>
            <Text {...(value.state === 'broken' ? { c: 'red' } : {})}>{journalWords(value)}</Text>
            <Checkbox
              label="In mã sổ ở chân trang đầu của quyết định"
              description="Mã sổ cho biết nhật ký đến lúc in; khi cần, so mã trên bản lưu với nhật ký để biết có dòng nào bị sửa hay cắt bỏ."
              disabled={!maySet.allowed}
              title={maySet.reason}
              checked={value.printCode}
              onChange={(event) => void setPrintCode(event.currentTarget.checked)}
            />
          </Stack>
        )}
      </RemoteView>
      <JobDialog job={job} title="Kiểm tra nhật ký" result={(found) => <Found found={found} />} onDone={() => void readAudit(api)} />
    </Section>
  );
}

function Found({ found: { intact, reason, lines, rows, code, anchors } }: { readonly found: Verified }) {
  const lost = anchors.filter(({ state }) => state === 'lost').length;
  const before = anchors.filter(({ state }) => state === 'before-restore').length;
  return (
    <Stack gap={8}>
      {intact ? (
        <Text>
          Nhật ký nguyên vẹn: {lines.toLocaleString('vi-VN')} dòng, {rows.toLocaleString('vi-VN')} mục dữ liệu đều khớp. {anchors.length - before} mốc đã ghi lại đều còn.
        </Text>
      ) : (
        <Text c="red">Nhật ký không còn nguyên vẹn: {reason}. Giữ nguyên tệp dữ liệu, mở bản sao lưu gần nhất để so sánh và báo người hỗ trợ.</Text>
      )}
      {lost > 0 && <Text>{lost} mốc không còn trong nhật ký.</Text>}
      {before > 0 && <Text c="dimmed">{before} mốc có từ trước lần khôi phục, không tính.</Text>}
      <Text c="dimmed">Mã sổ hiện nay: {code}</Text>
    </Stack>
  );
}
