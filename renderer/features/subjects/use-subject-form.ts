import { useEffect, useRef, useState } from 'react';
import type { Subject, SubjectFields } from '../../../shared/domain/subject.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { useForm } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { toast } from '../../components/toasts.ts';
import { subjectFaults } from './checks.ts';
import type { Suspect } from './store.ts';
import { blankSubject } from './words.ts';

/** Answered by a save that waits for the question «Có thể trùng người»; a form shows nothing for it. */
const asking: Fault = { code: 'co-the-trung', message: '', kind: 'cancelled' };

/** Says where a corrected name went and which papers keep the old. */
function tellCorrection({ followed, kept }: { readonly followed: readonly string[]; readonly kept: readonly string[] }): void {
  if (followed.length > 0) toast.success(`Đã sửa theo ở: ${followed.join('; ')}.`);
  if (kept.length > 0) toast.alarm(`Giữ nguyên như lúc ký, gửi: ${kept.join('; ')}. Sai tên trong văn bản đã ký thì lập đính chính.`);
}

export interface SubjectForm {
  readonly form: FormHandle<SubjectFields>;
  /** Who it may be already; not empty while the question is open. */
  readonly suspects: readonly Suspect[];
  /** Whether the last save ended in the question. */
  readonly isAsking: () => boolean;
  /** Saves as somebody else than the suspects. */
  readonly saveApart: () => Promise<boolean>;
  readonly closeQuestion: () => void;
}

/**
 * The form of one subject with its question about duplicates. `subject` is the stored record, or the kind of a new one.
 * A save is refused when the record was changed elsewhere since it was read into the form. `name`: of a new one, where it is known.
 */
export function useSubjectForm(subject: Subject | SubjectFields['kind'], onSaved: (saved: Subject) => void, name = ''): SubjectForm {
  const api = useApi();
  const drafts = useDrafts();
  const stored = typeof subject === 'string' ? null : subject;
  const [suspects, setSuspects] = useState<readonly Suspect[]>([]);
  const keepApart = useRef(false);
  const asked = useRef(false);
  const base = useRef(stored?.version);
  const form = useForm<SubjectFields, Subject>({
    initial: typeof subject === 'string' ? { ...blankSubject(subject), name } : subject,
    draft: { key: typeof subject === 'string' ? `subject/new/${subject}` : `subject/${subject.id}`, ...drafts },
    check: subjectFaults,
    deed: 'subject.save',
    save: async (fields) => {
      const result = await api.call('subject.save', { id: stored?.id, version: base.current, fields, keepApart: keepApart.current });
      keepApart.current = false;
      if (!result.ok) return err(result.error);
      const { correction } = result.value;
      if (correction !== undefined) tellCorrection(correction);
      if (result.value.saved !== null) return ok(result.value.saved);
      asked.current = true;
      setSuspects(result.value.suspects);
      return err(asking);
    },
    onSaved: (saved) => {
      if (stored !== null) base.current = saved.version;
      onSaved(saved);
    },
  });
  const { dirty, reset } = form;
  useEffect(() => {
    if (stored === null || dirty || stored.version === base.current) return;
    base.current = stored.version;
    reset(stored);
  });
  const closeQuestion = () => {
    asked.current = false;
    setSuspects([]);
  };
  return {
    form,
    suspects,
    isAsking: () => asked.current,
    saveApart: () => {
      closeQuestion();
      keepApart.current = true;
      return form.submit();
    },
    closeQuestion,
  };
}
