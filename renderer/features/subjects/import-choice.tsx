import { Button, Group, Radio, Text } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { useApi } from '../../app/api.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Section } from '../../components/page.tsx';
import { saveFile } from '../../components/save-file.ts';
import { toast } from '../../components/toasts.ts';
import { KIND_CHOICES, kindOf } from './words.ts';
import classes from './subjects.module.css';

interface ImportChoiceProps {
  /** Whose template is given. */
  readonly template: 'subject.importTemplate' | 'award.importTemplate';
  /** «Danh sách này là của», before the kinds. */
  readonly kindLabel: string;
  /** What the file must hold, until one is chosen. */
  readonly hint: string;
  readonly kind: SubjectKind;
  readonly fileName: string;
  readonly previewed: boolean;
  readonly busy: 'reading' | 'saving' | null;
  readonly onKind: (kind: SubjectKind) => void;
  readonly onFile: (file: File) => void;
}

/** First step of an import from Excel: of which kind the list is, a template to fill in, and the file. */
export function ImportChoice({ template, kindLabel, hint, kind, fileName, previewed, busy, onKind, onFile }: ImportChoiceProps) {
  const api = useApi();
  async function saveTemplate(): Promise<void> {
    const result = await api.download(template, { kind });
    if (result.ok) saveFile(result.value);
    else toast.error(result.error);
  }
  return (
    <Section title={previewed ? undefined : '1. Chọn loại danh sách và tệp'}>
      <div className={classes.choose}>
        <Radio.Group label={kindLabel} value={kind} onChange={(next) => onKind(kindOf(next))}>
          <Group gap={16} mt={6}>
            {KIND_CHOICES.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} disabled={busy !== null} />
            ))}
          </Group>
        </Radio.Group>
        <Group gap={16}>
          <FilePickButton
            deed="award.importPreview"
            label={previewed ? 'Chọn tệp khác' : 'Chọn tệp Excel'}
            accept=".xlsx"
            variant={previewed ? 'default' : 'filled'}
            icon={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />}
            loading={busy === 'reading'}
            disabled={busy === 'saving'}
            onFile={onFile}
          />
          {!previewed && (
            <Button variant="default" leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />} disabled={busy !== null} onClick={() => void saveTemplate()}>
              Tải tệp mẫu
            </Button>
          )}
          <Text c="dimmed">{fileName === '' ? hint : fileName}</Text>
        </Group>
      </div>
    </Section>
  );
}
