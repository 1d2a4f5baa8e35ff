import { Button, Group, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { Downloaded } from '../../../shared/api/client.ts';
import { paperInfo } from '../../../shared/documents/catalogue.ts';
import type { PaperForm } from '../../../shared/documents/paper-forms.ts';
import { checkSentence } from '../../../shared/documents/wording-check.ts';
import { mergedWording } from '../../../shared/documents/wording.ts';
import type { PaperWording } from '../../../shared/domain/paper-wording.ts';
import { err } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { EmptyState } from '../../components/states.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { useUndoToasts } from '../../components/use-undo-toasts.ts';
import { formState } from './form-words.ts';
import { SentenceField } from './sentence-field.tsx';
import { previewWording, removeWording, saveWording } from './store.ts';
import type { WordingState } from './store.ts';

/** Values of the form: each sentence under its own name, and beside them these two, which no sentence is named. */
type Values = Readonly<Record<string, string | null>>;
const FROM = 'dung-tu';
const SOURCE = 'nguon-mau';

export interface WordingEditorProps {
  readonly held: WordingState;
  readonly form: PaperForm;
  /** The own wording to change; null: a new one. */
  readonly wording: PaperWording | null;
}

/** The sentences of a paper, to be worded in the unit's own way. */
export function WordingEditor({ held, form: paper, wording }: WordingEditorProps) {
  const day = wording?.validFrom ?? held.today;
  const below = mergedWording(paper.document, day, held.province);
  if (!below.ok) return <EmptyState sentence={below.error.message} />;
  return <Editor held={held} paper={paper} wording={wording} builtIn={below.value.builtIn} under={below.value.template.sentences} origins={below.value.origins} />;
}

type Merged = Extract<ReturnType<typeof mergedWording>, { ok: true }>['value'];
interface EditorProps extends Omit<WordingEditorProps, 'form'> {
  readonly paper: PaperForm;
  readonly builtIn: Merged['builtIn'];
  readonly under: Merged['template']['sentences'];
  readonly origins: Merged['origins'];
}

function Editor({ held, paper, wording, builtIn, under, origins }: EditorProps) {
  const api = useApi();
  const undoToast = useUndoToasts();
  const [preview, setPreview] = useState<Downloaded | null>(null);
  const [busy, setBusy] = useState<'latest' | 'sample' | null>(null);
  const sentences = Object.keys(builtIn.sentences);
  const now = formState(held, paper, held.today);
  const typed = (values: Values): Record<string, string> => Object.fromEntries(sentences.map((sentence) => [sentence, values[sentence] ?? '']));
  const form = useForm<Values, PaperWording>({
    initial: { ...under, ...now?.merged.template.sentences, ...(wording === null ? {} : { ...under, ...wording.sentences }), [FROM]: wording?.validFrom ?? held.today, [SOURCE]: wording?.source ?? '' },
    check: (values) => [
      ...missing(values, { [FROM]: 'Dùng từ ngày' }),
      ...sentences.flatMap((sentence) => {
        const { refusal } = checkSentence(builtIn, sentence, values[sentence] ?? '');
        return refusal === null ? [] : [refusal];
      }),
    ],
    deed: 'wording.save',
    save: async (values) => atField(await saveWording(api, { document: paper.document, validFrom: values[FROM] ?? '', validTo: wording?.validTo ?? null, name: `${builtIn.name} của đơn vị`, source: values[SOURCE] ?? '', sentences: typed(values) }, wording === null ? undefined : { id: wording.id, version: wording.version })),
    onSaved: (saved) => {
      toast.success('Đã lưu mẫu văn bản.', () => {
        if (wording === null) return removeWording(api, saved.id);
        const { document, validFrom, validTo, name, source } = wording;
        return saveWording(api, { document, validFrom, validTo, name, source, sentences: wording.sentences }, { id: saved.id, version: saved.version });
      });
      if (wording === null) void replacePage('mau-van-ban-chi-tiet', { document: saved.document, id: saved.id });
    },
  });

  function backTo(next: Record<string, string>, message: string): void {
    const before = typed(form.values);
    form.set(next);
    undoToast(message, () => form.set(before));
  }
  async function show(of: 'latest' | 'sample'): Promise<void> {
    const [kind] = paper.papers;
    if (kind === undefined) return;
    setBusy(of);
    const made = await previewWording(api, { kind, from: form.values[FROM] ?? held.today, sentences: typed(form.values), of });
    setBusy(null);
    if (made.ok) setPreview(made.value);
    else toast.error(made.error);
  }
  const words = (name: string) => ({ ...form.field(name), value: form.values[name] ?? '' });
  const changed = sentences.filter((sentence) => (form.values[sentence] ?? '').trim() !== (under[sentence] ?? '').trim());
  return (
    <Section
      title={wording === null ? 'Câu chữ' : 'Câu chữ của đơn vị'}
      note={`Đang dùng: ${(now?.word ?? 'không có mẫu').toLocaleLowerCase('vi')}${now?.since ? ` ${now.since.toLocaleLowerCase('vi')}` : ''}. Nguồn của mẫu có sẵn: ${builtIn.source}.`}
      actions={
        <>
          {builtIn.confidence === 'low' && <ConfidenceMark reason={builtIn.source} />}
          <Button variant="default" loading={busy === 'sample'} leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void show('sample')}>
            Xem với ví dụ
          </Button>
          <Button variant="default" loading={busy === 'latest'} leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={() => void show('latest')}>
            Xem trên văn bản gần nhất
          </Button>
        </>
      }
    >
      <Form form={form} label="Câu chữ">
        <FieldGrid>
          <DateField {...form.field(FROM)} label="Dùng từ ngày" description="Văn bản ghi ngày trước ngày này vẫn dùng mẫu cũ." required />
          <TextField {...words(SOURCE)} label="Nguồn" placeholder="Văn bản, thói quen của đơn vị" maxLength={300} />
        </FieldGrid>
        <Group justify="space-between">
          <Text size="sm" c="dimmed">
            Bấm tên trường để chèn vào chỗ con trỏ. Đã sửa {changed.length} trong {sentences.length} câu.
          </Text>
          <Button size="compact-sm" variant="default" disabled={changed.length === 0} onClick={() => backTo(under, 'Đã trả mọi câu về mẫu có sẵn. Bấm Lưu để dùng.')}>
            Trả về mẫu có sẵn cho cả văn bản
          </Button>
        </Group>
        {sentences.map((sentence) => (
          <SentenceField
            key={sentence}
            builtIn={builtIn}
            sentence={sentence}
            field={words(sentence)}
            below={under[sentence] ?? ''}
            level={origins[sentence] ?? 'built-in'}
            onBack={() => backTo({ [sentence]: under[sentence] ?? '' }, 'Đã trả câu này về mẫu có sẵn. Bấm Lưu để dùng.')}
          />
        ))}
        <FormBar form={form} />
      </Form>
      <PdfPreview file={preview} title={`Xem trước: ${paperInfo(paper.papers[0] ?? 'to-trinh').name}`} onClose={() => setPreview(null)} />
    </Section>
  );
}

/** The day's fault stands at its field, whose name differs here. */
function atField<T>(result: Result<T>): Result<T> {
  return !result.ok && (result.error.item === 'validFrom' || result.error.item === 'validTo') ? err({ ...result.error, item: FROM }) : result;
}
