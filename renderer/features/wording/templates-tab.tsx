import { Alert, Group, Select, Stack, Table, Text } from '@mantine/core';
import { IconFileTypeDocx, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { PAPER_CODES, hasFormat, paperInfo } from '../../../shared/documents/catalogue.ts';
import type { PaperCode } from '../../../shared/documents/catalogue.ts';
import type { PaperTemplate } from '../../../shared/domain/paper-template.ts';
import type { Fault } from '../../../shared/result.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { FilePickButton } from '../../components/file-pick-button.tsx';
import { Section } from '../../components/page.tsx';
import { saveFile } from '../../components/save-file.ts';
import { EmptyState, FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { addTemplate, putTemplateToUse, removeTemplate, restoreTemplate, templateHelp } from './store.ts';
import type { WordingState } from './store.ts';
import classes from './wording.module.css';

const HEADINGS = ['Văn bản', 'Tệp', 'Dùng từ ngày', 'Tình trạng', 'Thao tác'];
const PAPERS = PAPER_CODES.filter((code) => hasFormat(code, 'docx')).map((code) => ({ value: code, label: paperInfo(code).name }));

/** Own .docx with fields: what Word files of a paper are made of. PDF stays the program's. */
export function TemplatesTab({ held }: { readonly held: WordingState }) {
  const api = useApi();
  const [kind, setKind] = useState<PaperCode | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  async function add(file: File): Promise<void> {
    if (kind === null) return;
    setBusy('add');
    const result = await addTemplate(api, { fileName: file.name, kind, from: held.today }, file);
    setBusy(null);
    setFault(result.ok ? null : result.error);
    if (!result.ok) return;
    const { id, fields } = result.value;
    toast.success(`Đã nhận tệp Word với ${fields.length} trường. Bản Word của ${paperInfo(kind).name.toLocaleLowerCase('vi')} lập theo tệp này.`, () => removeTemplate(api, id));
  }
  async function help(what: 'template.starter' | 'template.fields'): Promise<void> {
    if (kind === null) return;
    setBusy(what);
    const made = await templateHelp(api, what, kind);
    setBusy(null);
    setFault(made.ok ? null : made.error);
    if (made.ok) saveFile(made.value);
  }
  return (
    <Stack gap={16}>
      <Section title="Thêm tệp Word" note="Tệp .docx của đơn vị có các trường như {soKyHieu}. Bản Word lập theo tệp này; bản PDF vẫn theo mẫu của phần mềm.">
        <Stack gap={12}>
          <FaultAlert fault={fault} onClose={() => setFault(null)} />
          <Group gap={8} align="end">
            <Select label="Văn bản" placeholder="Chọn văn bản" searchable w={304} data={PAPERS} value={kind} onChange={(value) => setKind(PAPER_CODES.find((code) => code === value) ?? null)} />
            <Button variant="default" disabled={kind === null} loading={busy === 'template.starter'} leftSection={<IconFileTypeDocx size={18} stroke={1.75} aria-hidden />} onClick={() => void help('template.starter')}>
              Tải mẫu khởi đầu
            </Button>
            <Button variant="default" disabled={kind === null} loading={busy === 'template.fields'} onClick={() => void help('template.fields')}>
              Tải danh sách trường
            </Button>
            <FilePickButton deed="template.add" label="Nhận tệp Word" accept=".docx" variant="filled" icon={<IconUpload size={18} stroke={1.75} aria-hidden />} disabled={kind === null} loading={busy === 'add'} onFile={(file) => void add(file)} />
          </Group>
          <Text size="sm" c="dimmed">
            Dòng của bảng có trường {'{bang1_cot1}'}, {'{bang1_cot2}'}… được lặp lại cho từng dòng của danh sách. Đoạn văn có trường nhiều giá trị được lặp lại cho từng giá trị.
          </Text>
        </Stack>
      </Section>
      <Section title="Tệp Word đã nhận" flush>
        {held.templates.length === 0 ? (
          <EmptyState compact sentence="Đơn vị chưa dùng tệp Word riêng cho văn bản nào." />
        ) : (
          <WideTable minWidth={780}>
            <Table verticalSpacing={8} horizontalSpacing={16} aria-label="Tệp Word đã nhận" className={classes.table}>
              <Table.Thead>
                <Table.Tr>
                  {HEADINGS.map((heading) => (
                    <Table.Th key={heading}>{heading}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {[...held.templates].reverse().map((template) => (
                  <TemplateRow key={template.id} template={template} onFault={setFault} />
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
      </Section>
      {held.templates.some(({ used }) => used) && <Alert color="blue">Bản PDF và bản in vẫn theo mẫu của phần mềm. In bản Word thì mở tệp Word rồi in.</Alert>}
    </Stack>
  );
}

function TemplateRow({ template, onFault }: { readonly template: PaperTemplate; readonly onFault: (fault: Fault | null) => void }) {
  const api = useApi();
  const { id, paper, fileName, fields, validFrom, used, by, on } = template;
  async function use(): Promise<void> {
    const result = await putTemplateToUse(api, template, !used);
    if (!result.ok) return onFault(result.error);
    toast.success(used ? 'Đã thôi dùng tệp Word này.' : 'Đã dùng tệp Word này.', () => putTemplateToUse(api, result.value, used));
  }
  async function remove(): Promise<void> {
    const result = await removeTemplate(api, id);
    if (!result.ok) return onFault(result.error);
    toast.success('Đã bỏ tệp Word này.', () => restoreTemplate(api, id));
  }
  async function save(): Promise<void> {
    const file = await api.download('template.file', { id });
    if (file.ok) saveFile(file.value);
    else onFault(file.error);
  }
  return (
    <Table.Tr>
      <Table.Td>{paperInfo(paper).name}</Table.Td>
      <Table.Td>
        {fileName}
        <Text size="xs" c="dimmed">
          {fields.length} trường; {by}, {formatScreenDate(on)}
        </Text>
      </Table.Td>
      <Table.Td>{formatScreenDate(validFrom)}</Table.Td>
      <Table.Td>{used ? 'Đang dùng' : 'Không dùng'}</Table.Td>
      <Table.Td>
        <Group gap={8}>
          <Button deed="template.use" size="compact-sm" variant="default" aria-label={`${used ? 'Thôi dùng' : 'Dùng'}: ${fileName}`} onClick={() => void use()}>
            {used ? 'Thôi dùng' : 'Dùng'}
          </Button>
          <Button size="compact-sm" variant="default" aria-label={`Lưu tệp: ${fileName}`} onClick={() => void save()}>
            Lưu tệp
          </Button>
          <Button deed="template.remove" size="compact-sm" variant="default" aria-label={`Bỏ: ${fileName}`} onClick={() => void remove()}>
            Bỏ
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
