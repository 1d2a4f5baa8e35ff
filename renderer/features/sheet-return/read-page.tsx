import { Group, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ReturnPreview } from '../../../shared/api/sheet-return.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { useUnsaved } from '../../app/leave-guard.ts';
import { goBack, navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { markSaved } from '../../app/save-state.ts';
import { Button } from '../../components/button.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Page, Section } from '../../components/page.tsx';
import { EmptyState, FaultAlert, LoadingState } from '../../components/states.tsx';
import { dayText } from '../../components/day-words.ts';
import { toast } from '../../components/toasts.ts';
import { homeOf, listOf } from './list-params.ts';
import { ReturnTable } from './return-table.tsx';
import { acceptedLines, apply, readFile, startReading, totalSentence, useSheet } from './store.ts';
import classes from './sheet-return.module.css';

/** «Đọc lại tệp đã điền»: choose, look at every line that differs, accept or not, then save together. */
export function ReadPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const { phase, preview, fault, fileName } = useSheet();
  useEffect(() => startReading(), [params]);
  const asked = params['list'] === undefined ? null : listOf(params);
  const home = homeOf(listOf(params));
  return (
    <Page title="Đọc lại tệp đã điền" subtitle={subtitleOf(preview)} back={{ page: home.page, label: home.label }} wide={preview !== null}>
      <Section title={preview === null ? 'Chọn tệp đơn vị gửi lại' : undefined}>
        <Group gap={16}>
          <FilePickButton
            deed="sheet.read"
            label={preview === null ? 'Chọn tệp Excel' : 'Chọn tệp khác'}
            accept=".xlsx"
            variant={preview === null ? 'filled' : 'default'}
            icon={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />}
            loading={phase === 'reading'}
            disabled={phase === 'saving'}
            onFile={(file) => void readFile(api, file, asked)}
          />
          <Text c="dimmed">{fileName === '' ? 'Chính tệp .xlsx đã xuất để điền; mất cột ẩn thì đối chiếu theo tên và ngày sinh.' : fileName}</Text>
        </Group>
      </Section>
      <FaultAlert fault={fault} />
      {phase === 'reading' && (
        <Section>
          <LoadingState label="Đang đọc tệp…" lines={6} />
        </Section>
      )}
      {preview !== null && phase !== 'reading' && <PreviewSection preview={preview} />}
    </Page>
  );
}

function subtitleOf(preview: ReturnPreview | null): string {
  const exported = preview?.exported ?? null;
  const out = exported === null ? 'lúc xuất' : `lần xuất ${exported.n}, ngày ${dayText(exported.on)}${exported.receiver === '' ? '' : `, ${exported.receiver} điền`},`;
  return `So với ${out} và với số liệu hiện nay. Xem từng dòng, bấm Lưu mới ghi vào sổ.`;
}

function PreviewSection({ preview }: { readonly preview: ReturnPreview }) {
  const api = useApi();
  const state = useSheet();
  const count = acceptedLines(state).length;
  const home = homeOf(preview.list);

  async function save(): Promise<boolean> {
    const result = await apply(api);
    if (!result.ok) return false;
    markSaved();
    const { changed, added, removed, undoId } = result.value;
    const parts = [changed > 0 ? `sửa ${formatNumber(changed)} dòng` : '', added > 0 ? `thêm ${formatNumber(added)} dòng` : '', removed > 0 ? `bỏ ${formatNumber(removed)} dòng` : ''].filter(Boolean);
    toast.success(`Đã lưu: ${parts.join(', ')}.`, () => api.call('sheet.undo', { undoId }));
    return true;
  }
  useUnsaved({ isDirty: () => acceptedLines(useSheet.getState()).length > 0, save, discard: startReading });

  return (
    <Section
      title={preview.listName}
      note={<span className={classes.total}>{totalSentence(preview)}</span>}
      actions={
        <>
          <Button variant="default" disabled={state.phase === 'saving'} onClick={() => void goBack(home.page)}>
            Hủy thao tác
          </Button>
          <Button
            deed="sheet.apply"
            loading={state.phase === 'saving'}
            disabled={count === 0}
            onClick={() =>
              void save().then((saved) => {
                if (saved) void navigate(home.page, home.params);
              })
            }
          >
            {count === 0 ? 'Lưu' : `Lưu ${formatNumber(count)} dòng`}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        {(preview.notices.length > 0 || preview.encoding !== '') && (
          <ul className={classes.notices} role="status">
            {preview.encoding !== '' && <li>Tệp gõ bằng {preview.encoding}; đã chuyển sang Unicode. Chữ trong tệp hiện khi mở từng dòng.</li>}
            {preview.notices.map((notice) => (
              <li key={notice}>{notice}</li>
            ))}
          </ul>
        )}
        {preview.lines.length === 0 ? <EmptyState compact sentence="Tệp không có gì khác so với sổ." /> : <ReturnTable preview={preview} />}
      </Stack>
    </Section>
  );
}
