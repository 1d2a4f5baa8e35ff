import { Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { useMay } from '../../app/may.ts';
import { useUnsaved } from '../../app/leave-guard.ts';
import { goBack, navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { markSaved } from '../../app/save-state.ts';
import { Button } from '../../components/button.tsx';
import { Page, Section } from '../../components/page.tsx';
import { FaultAlert, LoadingState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { usePastedRows } from '../../components/use-pasted-rows.ts';
import { ColumnReading } from './column-reading.tsx';
import { ImportTable } from './import-table.tsx';
import { applyImport, openImport, previewFile, previewPaste, rowsToSave, startImport, totalSentence, useImport } from './import-store.ts';
import type { Preview } from './import-store.ts';
import { ImportChoice } from './import-choice.tsx';
import { markWritten } from './store.ts';
import { kindOf } from './words.ts';
import classes from './subjects.module.css';

/** Nhập từ Excel: choose, look at every row, then save. */
export function ImportPage({ params }: { readonly params: PageParams }) {
  const { phase, preview, fault } = useImport();
  const api = useApi();
  const may = useMay('subject.importApply');
  useEffect(() => openImport(kindOf(params.kind)), [params.kind]);
  usePastedRows((text) => {
    const { kind, phase: now } = useImport.getState();
    if (!may.allowed || now === 'reading' || now === 'saving') return;
    void previewPaste(api, kind, text);
    useImport.setState({ pasted: false });
  });
  return (
    <Page title="Nhập từ Excel" subtitle="Đọc danh sách đang có ở đơn vị. Xem từng dòng trước, bấm Lưu mới ghi vào sổ." back={{ page: 'doi-tuong', label: 'danh sách đối tượng' }} wide={preview !== null}>
      <Choose />
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

function Choose() {
  const api = useApi();
  const { phase, kind, fileName, preview } = useImport();
  return (
    <ImportChoice
      template="subject.importTemplate"
      kindLabel="Danh sách này là của"
      hint="Tệp .xlsx có một dòng tiêu đề, trong đó có cột Họ và tên (hoặc Tên tập thể, Tên hộ). Cũng có thể chép các dòng trong Excel rồi bấm Ctrl+V ở đây."
      kind={kind}
      fileName={fileName}
      previewed={preview !== null}
      busy={phase === 'reading' || phase === 'saving' ? phase : null}
      onKind={startImport}
      onFile={(file) => void previewFile(api, file)}
    />
  );
}

function PreviewSection({ preview }: { readonly preview: Preview }) {
  const api = useApi();
  const state = useImport();
  const { kind, phase } = state;
  const count = rowsToSave(state).length;

  async function save(): Promise<boolean> {
    const result = await applyImport(api);
    if (!result.ok) return false;
    markWritten();
    markSaved();
    const { saved, skipped } = result.value;
    toast.success(`Đã lưu ${formatNumber(saved)} dòng${skipped > 0 ? `, bỏ qua ${formatNumber(skipped)} dòng` : ''}.`);
    return true;
  }
  useUnsaved({ isDirty: () => rowsToSave(useImport.getState()).length > 0, save, discard: () => startImport(kind) });

  return (
    <Section
      title={preview.sheet === '' ? 'Xem trước' : `Xem trước – ${preview.sheet}`}
      note={<span className={classes.total}>{totalSentence(preview)}</span>}
      actions={
        <>
          {count === 0 && <Text c="dimmed">Không có dòng nào để lưu.</Text>}
          <Button variant="default" disabled={phase === 'saving'} onClick={() => void goBack('doi-tuong')}>
            Hủy thao tác
          </Button>
          <Button
            deed="subject.importApply"
            loading={phase === 'saving'}
            disabled={count === 0}
            onClick={() =>
              void save().then((saved) => {
                if (saved) void navigate('doi-tuong', { kind });
              })
            }
          >
            {count === 0 ? 'Lưu' : `Lưu ${formatNumber(count)} dòng`}
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        {preview.encoding !== '' && <Text className={classes.warning}>Tệp gõ bằng {preview.encoding}; đã chuyển sang Unicode, chữ trong tệp hiện ở cột «Trong tệp» để đối chiếu.</Text>}
        <ColumnReading preview={preview} />
        <ImportTable preview={preview} />
      </Stack>
    </Section>
  );
}
