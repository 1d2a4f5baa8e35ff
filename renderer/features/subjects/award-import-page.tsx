import { Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { useUnsaved } from '../../app/leave-guard.ts';
import { goBack, navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { markSaved } from '../../app/save-state.ts';
import { Button } from '../../components/button.tsx';
import { Page, Section } from '../../components/page.tsx';
import { FaultAlert, LoadingState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { AwardImportTable } from './award-import-table.tsx';
import { applyAwards, awardTotal, awardsToSave, previewAwards, startAwardImport, useAwardImport } from './award-import-store.ts';
import type { AwardPreview } from './award-import-store.ts';
import { removeAwards } from './registry-store.ts';
import { ImportChoice } from './import-choice.tsx';
import { markWritten } from './store.ts';
import { kindOf } from './words.ts';
import classes from './subjects.module.css';

/** «Nhập khen thưởng cũ từ Excel»: choose, look at every row, say whose the doubtful ones are, then save. */
export function AwardImportPage({ params }: { readonly params: PageParams }) {
  const { phase, preview, fault } = useAwardImport();
  useEffect(() => startAwardImport(kindOf(params['kind'])), [params]);
  return (
    <Page title="Nhập khen thưởng cũ từ Excel" subtitle="Đọc sổ khen thưởng đang có ở đơn vị, kể cả tệp gõ phông cũ. Xem từng dòng trước, bấm Lưu mới ghi vào sổ." back={{ page: 'doi-tuong', label: 'danh sách đối tượng' }} wide={preview !== null}>
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
  const { phase, kind, fileName, preview } = useAwardImport();
  return (
    <ImportChoice
      template="award.importTemplate"
      kindLabel="Khen thưởng của"
      hint="Tệp .xlsx có cột Họ và tên, Danh hiệu/Hình thức, Số quyết định, Ngày quyết định."
      kind={kind}
      fileName={fileName}
      previewed={preview !== null}
      busy={phase === 'reading' || phase === 'saving' ? phase : null}
      onKind={startAwardImport}
      onFile={(file) => void previewAwards(api, file)}
    />
  );
}

function PreviewSection({ preview }: { readonly preview: AwardPreview }) {
  const api = useApi();
  const state = useAwardImport();
  const { kind, phase } = state;
  const count = awardsToSave(state).length;

  async function save(): Promise<boolean> {
    const result = await applyAwards(api);
    if (!result.ok) return false;
    markWritten();
    markSaved();
    const { saved, skipped, created, ids } = result.value;
    const said = [`Đã lưu ${formatNumber(saved)} khen thưởng cũ`, created > 0 ? `thêm ${formatNumber(created)} đối tượng mới` : '', skipped > 0 ? `bỏ qua ${formatNumber(skipped)} dòng` : ''].filter(Boolean).join(', ');
    toast.success(`${said}.`, ids.length === 0 ? undefined : () => removeAwards(api, ids));
    return true;
  }
  useUnsaved({ isDirty: () => awardsToSave(useAwardImport.getState()).length > 0, save, discard: () => startAwardImport(kind) });

  return (
    <Section
      title={preview.sheet === '' ? 'Xem trước' : `Xem trước – ${preview.sheet}`}
      note={<span className={classes.total}>{awardTotal(preview)}</span>}
      actions={
        <>
          <Button variant="default" disabled={phase === 'saving'} onClick={() => void goBack('doi-tuong')}>
            Hủy thao tác
          </Button>
          <Button
            deed="award.importApply"
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
        {preview.encoding !== '' && (
          <Text className={classes.warning} role="status">
            Tệp gõ bằng {preview.encoding}; đã chuyển sang Unicode. Chữ trong tệp hiện ở cột «Trong tệp» để đối chiếu; thấy sai thì bỏ qua dòng đó.
          </Text>
        )}
        <details className={classes.reading}>
          <summary>
            Tiêu đề ở dòng {preview.headingRow}; đọc được {preview.columns.length} cột.{preview.unused.length > 0 && ` Không dùng: ${preview.unused.join('; ')}.`}
          </summary>
          <ul className={classes.columns} aria-label="Các cột đọc được">
            {preview.columns.map(({ heading, column }) => (
              <li key={heading}>
                {heading} → {column}
              </li>
            ))}
          </ul>
        </details>
        <AwardImportTable preview={preview} />
      </Stack>
    </Section>
  );
}
