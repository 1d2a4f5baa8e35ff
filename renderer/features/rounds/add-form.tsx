import { Button, CloseButton, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import { OWN_NAME, choiceOf, keyOf } from '../../components/award-choice.ts';
import { Form, FormBar, TextAreaField, TextField, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import { err, fault, ok } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { AwardSelect } from './award-select.tsx';
import { RepeatsDialog } from './repeats-dialog.tsx';
import type { Repeat } from './repeats-dialog.tsx';
import { SubjectPicker } from './subject-picker.tsx';
import type { PickedSubject } from './subject-picker.tsx';
import type { AwardOption } from './store.ts';
import classes from './add-form.module.css';

interface Values {
  readonly subjects: readonly PickedSubject[];
  readonly award: string | null;
  readonly ownName: string;
  readonly merit: string;
}

const EMPTY = { subjects: [], award: null, ownName: '' } satisfies Partial<Values>;
const MOST = 500;

interface AddFormProps {
  readonly roundId: string;
  readonly options: readonly AwardOption[];
  /** Written first: what the round is for. */
  readonly merit: string;
  /** Who is picked to begin with. */
  readonly chosen: readonly PickedSubject[];
}

/** Who is nominated at the left, for what at the right. Where someone is nominated already, it asks before adding (R51). */
export function AddForm({ roundId, options, merit, chosen: begun }: AddFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const [repeats, setRepeats] = useState<readonly Repeat[] | null>(null);
  const mode = useRef({ allowRepeat: false, again: false, asking: false });

  const form = useForm<Values, readonly { readonly id: string }[]>({
    initial: { ...EMPTY, subjects: begun, merit },
    // What was being typed for others must not take the place of those chosen.
    ...(begun.length === 0 && { draft: { key: `nomination/add/${roundId}`, ...drafts } }),
    check: ({ subjects, award, ownName }: Values) => [
      ...(subjects.length === 0 ? [fault('chua-chon-doi-tuong', 'Chưa chọn đối tượng nào.', { next: 'Gõ tên để tìm rồi Enter để chọn.' })] : []),
      ...(subjects.length > MOST ? [fault('qua-nhieu', `Mỗi lần thêm nhiều nhất ${MOST} đối tượng; đang chọn ${formatNumber(subjects.length)}.`, { next: 'Bỏ bớt rồi thêm tiếp ở lần sau.' })] : []),
      ...(award === OWN_NAME && ownName === '' ? [fault('bat-buoc', 'Chưa ghi tên danh hiệu, hình thức.', { item: 'ownName' })] : []),
    ],
    deed: 'nomination.add',
    save: async ({ subjects, award, ownName, merit: written }) => {
      const { allowRepeat } = mode.current;
      mode.current.allowRepeat = false;
      const result = await api.call('nomination.add', { roundId, subjectIds: subjects.map(({ id }) => id), award: choiceOf(award, ownName, options), merit: written, allowRepeat });
      if (!result.ok) return result;
      if (result.value.added.length === 0 && result.value.repeats.length > 0) {
        mode.current.asking = true;
        setRepeats(result.value.repeats);
        return err({ code: 'cho-tra-loi', message: '', kind: 'cancelled' });
      }
      return ok(result.value.added);
    },
    onSaved: (added) => {
      const { again } = mode.current;
      mode.current.again = false;
      toast.success(`Đã thêm ${formatNumber(added.length)} đề nghị.`, async () => {
        for (const { id } of added) {
          const result = await api.call('nomination.remove', { id });
          if (!result.ok) return result;
        }
        return ok();
      });
      if (again) form.reset({ ...EMPTY, award: form.values.award, ownName: form.values.ownName, merit: form.values.merit });
      else void replacePage('dot-xet', { id: roundId });
    },
  });
  const { subjects, award } = form.values;
  const pick = (next: readonly PickedSubject[]) => form.field('subjects').onCommit(next);
  const chosen = options.find((option) => keyOf(option.choice) === award);
  const kinds = [...new Set(subjects.map(({ kind }) => kind))];
  const fitting = options.filter((option) => option === chosen || kinds.every((kind) => option.subjectKinds.includes(kind)));
  const unfit = chosen === undefined ? [] : kinds.filter((kind) => !chosen.subjectKinds.includes(kind));

  return (
    <Form form={form} label="Thêm đề nghị">
      <div className={classes.sides}>
        <Section title="Đối tượng">
          <SubjectPicker picked={subjects} onChange={pick} />
        </Section>
        <Section title={subjects.length === 0 ? 'Đề nghị' : `Đề nghị cho ${formatNumber(subjects.length)} đối tượng`}>
          <div className={classes.fields}>
            {subjects.length > 0 && (
              <ul className={classes.picked} aria-label="Đối tượng đã chọn">
                {subjects.map((subject) => (
                  <li key={subject.id}>
                    <span>{subject.name}</span>
                    <CloseButton size="xs" aria-label={`Bỏ ${subject.name}`} onClick={() => pick(subjects.filter(({ id }) => id !== subject.id))} />
                  </li>
                ))}
              </ul>
            )}
            <AwardSelect {...form.field('award')} options={fitting} />
            {chosen !== undefined && <ConfidenceMark confidence={chosen.confidence} reason="Chưa chắc chắn về căn cứ của mức khen này; đối chiếu văn bản trước khi trình." />}
            {unfit.length > 0 && (
              <Text c="var(--sv-attention)" role="status">
                Mức khen này không dành cho: {unfit.map((kind) => SUBJECT_KIND_WORDS[kind].toLowerCase()).join(', ')}. Vẫn thêm được; kiểm tra lại trước khi trình.
              </Text>
            )}
            {award === OWN_NAME && <TextField {...form.field('ownName')} label="Tên danh hiệu, hình thức" required maxLength={300} />}
            <TextAreaField
              {...form.field('merit')}
              label="Thành tích (in trên bằng)"
              description={`${form.values.merit.length}/500 ký tự · ghi chung cho tất cả, sửa riêng từng người ở trang đề nghị.`}
              maxLength={500}
            />
            <FormBar form={form} saveLabel="Thêm đề nghị" onCancel={() => void goBack('ho-so')}>
              <Button
                variant="light"
                disabled={form.saving}
                onClick={() => {
                  mode.current.again = true;
                  void form.submit().then(() => {
                    if (!mode.current.asking) mode.current.again = false;
                  });
                }}
              >
                Lưu và thêm tiếp
              </Button>
            </FormBar>
          </div>
        </Section>
      </div>
      <RepeatsDialog
        repeats={repeats}
        others={subjects.filter(({ id }) => !(repeats ?? []).some((repeat) => repeat.subjectId === id)).length}
        onAddAll={() => {
          setRepeats(null);
          mode.current.asking = false;
          mode.current.allowRepeat = true;
          void form.submit();
        }}
        onAddOthers={() => {
          const named = repeats ?? [];
          setRepeats(null);
          mode.current.asking = false;
          pick(subjects.filter(({ id }) => !named.some((repeat) => repeat.subjectId === id)));
          void form.submit();
        }}
        onClose={() => {
          mode.current = { allowRepeat: false, again: false, asking: false };
          setRepeats(null);
        }}
      />
    </Form>
  );
}
