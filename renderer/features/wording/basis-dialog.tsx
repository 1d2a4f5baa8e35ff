import { Checkbox, Modal, Text } from '@mantine/core';
import { PAPER_FORMS } from '../../../shared/documents/paper-forms.ts';
import type { PaperKind as DocumentKind } from '../../../shared/documents/model.ts';
import { legalBases } from '../../../shared/documents/legal-bases.ts';
import type { BasisChange, BasisChangeFields, KnownBasis } from '../../../shared/domain/basis-change.ts';
import { useApi } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, RadioField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { formName } from './form-words.ts';
import { removeBasis, saveBasis } from './store.ts';
import type { WordingState } from './store.ts';

interface Values {
  readonly what: 'thay' | 'het';
  readonly from: string | null;
  readonly text: string;
  readonly papers: readonly DocumentKind[];
  readonly to: string | null;
  readonly sure: 'co' | 'khong';
  readonly note: string;
  readonly level: 'unit' | 'province';
  readonly source: string;
}

export interface BasisDialogProps {
  readonly held: WordingState;
  /** The basis that another takes the place of; null: a new one. */
  readonly ends: KnownBasis | null;
  /** The change to be corrected; null: a new one. */
  readonly change: BasisChange | null;
  readonly onClose: () => void;
}

/** Papers that print legal bases: those of the built-in ones. */
const CITING = PAPER_FORMS.filter(({ document }) => legalBases().some((basis) => basis.papers.includes(document)));
const LAST = 1000;

/** Adds a legal basis, or puts another in the place of one, or ends it, from a day on. */
export function BasisDialog({ held, ends, change, onClose }: BasisDialogProps) {
  const api = useApi();
  const begun = change?.begins ?? null;
  const form = useForm<Values, BasisChange>({
    initial: {
      what: 'thay',
      from: change?.from ?? held.today,
      text: begun?.text ?? '',
      papers: begun?.papers ?? ends?.papers ?? CITING.map(({ document }) => document),
      to: begun?.to ?? null,
      sure: begun?.confidence === 'high' ? 'co' : 'khong',
      note: begun?.note ?? '',
      level: change?.level ?? 'unit',
      source: change?.source ?? '',
    },
    check: (values) => missing(values, { from: 'Từ ngày', ...(values.what === 'thay' ? { text: 'Căn cứ', papers: 'Văn bản viện dẫn' } : {}) }),
    deed: 'basis.save',
    save: ({ what, from, text, papers, to, sure, note, level, source }) => {
      const fields: BasisChangeFields = {
        ends: change === null ? (ends?.id ?? null) : change.ends,
        from: from ?? '',
        begins: what === 'het' ? null : { text, papers: [...papers], order: begun?.order ?? ends?.order ?? orderAfter(), to, reviewBy: begun?.reviewBy ?? null, confidence: sure === 'co' ? 'high' : 'low', note },
        level,
        source,
      };
      return saveBasis(api, fields, change === null ? undefined : { id: change.id, version: change.version });
    },
    onSaved: ({ id }) => {
      toast.success('Đã lưu căn cứ pháp lý.', change === null ? () => removeBasis(api, id) : undefined);
      onClose();
    },
  });
  const { values } = form;
  const title = ends === null ? (change === null ? 'Thêm căn cứ pháp lý' : 'Sửa căn cứ pháp lý') : 'Thay, kết thúc căn cứ pháp lý';
  const flip = (document: DocumentKind, on: boolean): void => form.set({ papers: on ? [...values.papers, document] : values.papers.filter((paper) => paper !== document) });
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Form form={form} label={title}>
        {ends !== null && (
          <>
            <Text>{ends.text}</Text>
            <RadioField {...form.field('what')} label="Việc cần làm" choices={[{ value: 'thay', label: 'Thay bằng căn cứ khác' }, { value: 'het', label: 'Hết hiệu lực, không thay' }]} />
          </>
        )}
        <FieldGrid>
          <DateField {...form.field('from')} label="Từ ngày" required />
          {values.what === 'thay' && <DateField {...form.field('to')} label="Đến trước ngày" />}
        </FieldGrid>
        {values.what === 'thay' && (
          <>
            <TextAreaField {...form.field('text')} label="Căn cứ" description="Không ghi chữ «Căn cứ» và dấu cuối câu." required minRows={2} maxLength={600} autoFocus />
            <Checkbox.Group label="Văn bản viện dẫn" value={values.papers.map(String)} data-field="papers">
              <FieldGrid>
                {CITING.map((paper) => (
                  <Checkbox key={paper.document} value={paper.document} label={formName(paper)} onChange={(event) => flip(paper.document, event.currentTarget.checked)} />
                ))}
              </FieldGrid>
            </Checkbox.Group>
            <RadioField {...form.field('sure')} label="Đã đối chiếu với văn bản" choices={[{ value: 'co', label: 'Rồi' }, { value: 'khong', label: 'Chưa, cần kiểm tra' }]} />
            <TextField {...form.field('note')} label="Điều cần kiểm tra" maxLength={300} />
          </>
        )}
        <FieldGrid>
          <RadioField {...form.field('level')} label="Ai quy định" choices={[{ value: 'unit', label: 'Đơn vị' }, { value: 'province', label: 'Tỉnh' }]} />
          <TextField {...form.field('source')} label="Nguồn" placeholder="Công báo, văn bản đã đọc" maxLength={300} />
        </FieldGrid>
        <FormBar form={form} onCancel={onClose} />
      </Form>
    </Modal>
  );
}

/** After every built-in one. */
function orderAfter(): number {
  return Math.min(LAST, Math.max(0, ...legalBases().map(({ order }) => order)) + 10);
}
