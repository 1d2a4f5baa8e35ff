import { Group, Text } from '@mantine/core';
import { useRef } from 'react';
import { paperInfo } from '../../../shared/documents/catalogue.ts';
import { PAPER_FORMS, formOfDocument } from '../../../shared/documents/paper-forms.ts';
import { checkSentence, fieldsFor } from '../../../shared/documents/wording-check.ts';
import { fieldInfo, sentenceLabel } from '../../../shared/documents/wording-fields.ts';
import type { WordingTemplate } from '../../../shared/documents/wording.ts';
import { Button } from '../../components/button.tsx';
import { FieldGrid, SelectField, TextAreaField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import type { EntryValues } from './entry-values.ts';
import { latestWording } from './entry-wording.ts';

const FORMS = PAPER_FORMS.map(({ document, papers }) => ({ value: formOfDocument(document), label: papers.map((paper) => paperInfo(paper).name).join(', ') }));

/** Words of the province for one sentence of a paper: the paper, the sentence, how it reads now, the fields to put in. */
export function WordingFields({ form }: { readonly form: FormHandle<EntryValues> }) {
  const { form: paper, place, text } = form.values;
  const wording = latestWording(paper);
  const sentences = wording === null ? [] : Object.keys(wording.sentences).map((sentence) => ({ value: sentence, label: sentenceLabel(wording, sentence) ?? 'Câu khác' }));
  const known = wording !== null && place !== null && Object.hasOwn(wording.sentences, place);
  return (
    <>
      <FieldGrid>
        <SelectField {...form.field('form')} label="Mẫu văn bản" choices={withHeld(FORMS, paper)} required searchable />
        <SelectField {...form.field('place')} label="Câu" choices={withHeld(sentences, place)} disabled={wording === null} required searchable />
      </FieldGrid>
      {known && <Sentence form={form} wording={wording} sentence={place} />}
      {!known && <TextAreaField {...form.field('text')} label="Câu chữ" required minRows={2} />}
      {place !== null && wording !== null && !known && text !== '' && <Text c="orange.9">Văn bản này không có câu đã ghi; chọn lại câu.</Text>}
    </>
  );
}

function Sentence({ form, wording, sentence }: { readonly form: FormHandle<EntryValues>; readonly wording: WordingTemplate; readonly sentence: string }) {
  const around = useRef<HTMLDivElement>(null);
  const { text } = form.values;
  const { refusal, warnings } = checkSentence(wording, sentence, text);
  const { fault, ...field } = form.field('text');
  const shown = text === '' ? fault : (refusal ?? fault);
  function insert(name: string): void {
    const area = around.current?.querySelector('textarea');
    if (area === null || area === undefined) return;
    area.focus();
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return (
    <div ref={around}>
      <TextAreaField {...field} {...(shown === undefined ? {} : { fault: shown })} label="Câu chữ" description={`Mẫu có sẵn: ${wording.sentences[sentence] ?? ''}`} required minRows={2} />
      <Group gap={6} mt={6}>
        {fieldsFor(wording, sentence).map((name) => (
          <Button key={name} size="compact-xs" variant="light" onMouseDown={(event) => event.preventDefault()} onClick={() => insert(name)}>
            {fieldInfo(wording, name)?.label ?? name}
          </Button>
        ))}
        <Button deed="profile.save" size="compact-xs" variant="default" onClick={() => form.set({ text: wording.sentences[sentence] ?? '' })}>
          Chép mẫu có sẵn
        </Button>
      </Group>
      {text !== '' && refusal === null && warnings.map((warning) => <Text key={warning} size="sm" c="orange.9">{warning}</Text>)}
    </div>
  );
}

/** What an older entry holds stays to be seen, although no paper has it. */
function withHeld(choices: readonly { value: string; label: string }[], held: string | null): { value: string; label: string }[] {
  return held === null || choices.some(({ value }) => value === held) ? [...choices] : [...choices, { value: held, label: `${held} (không còn dùng)` }];
}
