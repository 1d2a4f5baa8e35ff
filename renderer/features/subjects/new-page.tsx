import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { useApi } from '../../app/api.tsx';
import { goBack, useReplacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Form, FormBar } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { toast } from '../../components/toasts.ts';
import { DuplicateQuestion } from './duplicate-question.tsx';
import { markWritten, readDay, showKind, useSubjects } from './store.ts';
import { SubjectFieldset } from './subject-fields.tsx';
import { useSubjectForm } from './use-subject-form.ts';
import { KIND_CHOICES, blankSubject, kindOf } from './words.ts';

/** Adds a subject of any kind. `params`: `kind` to begin with, `name` where it is known already. */
export function SubjectNewPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  useEffect(() => void readDay(api), [api]);
  return (
    <Page title="Thêm đối tượng" back={{ page: 'doi-tuong', label: 'danh sách đối tượng' }}>
      <Tabs
        label="Loại đối tượng"
        initial={kindOf(params.kind)}
        onOpen={(key) => showKind(kindOf(key))}
        tabs={KIND_CHOICES.map(({ value, label }) => ({ key: value, label, content: <NewSubject kind={value} label={label} name={kindOf(params.kind) === value ? (params.name ?? '') : ''} /> }))}
      />
    </Page>
  );
}

interface NewSubjectProps {
  readonly kind: SubjectKind;
  readonly label: string;
  readonly name: string;
}

/** An empty form; a fresh one after «Lưu và thêm tiếp». */
function NewSubject(props: NewSubjectProps) {
  const [round, setRound] = useState(0);
  return <NewSubjectForm {...props} key={round} again={round > 0} onNext={() => setRound(round + 1)} />;
}

function NewSubjectForm({ kind, label, name, again, onNext }: NewSubjectProps & { readonly again: boolean; readonly onNext: () => void }) {
  const api = useApi();
  const replacePage = useReplacePage();
  const today = useSubjects((state) => state.today);
  const nextWanted = useRef(false);
  const { form, suspects, isAsking, saveApart, closeQuestion } = useSubjectForm(kind, (saved) => {
    markWritten();
    toast.success(`Đã thêm ${saved.name}.`, async () => {
      const removed = await api.call('subject.remove', { id: saved.id });
      markWritten();
      return removed;
    });
    if (nextWanted.current) onNext();
    else void replacePage('doi-tuong-chi-tiet', { id: saved.id });
  }, again ? '' : name);
  async function saveAndNext(): Promise<void> {
    nextWanted.current = true;
    const saved = await form.submit();
    if (!saved && !isAsking()) nextWanted.current = false;
  }
  return (
    <Section>
      <Form form={form} label={`Thêm ${label.toLowerCase()}`}>
        <SubjectFieldset form={form} today={today} autoFocus={again} />
        <FormBar form={form} onCancel={() => void goBack('doi-tuong')}>
          <Button variant="default" disabled={form.saving} onClick={() => void saveAndNext()}>
            Lưu và thêm tiếp
          </Button>
        </FormBar>
      </Form>
      <DuplicateQuestion
        suspects={suspects}
        onSame={({ id }) => {
          closeQuestion();
          form.reset(blankSubject(kind));
          void replacePage('doi-tuong-chi-tiet', { id });
        }}
        onApart={() => void saveApart()}
        onClose={() => {
          nextWanted.current = false;
          closeQuestion();
        }}
      />
    </Section>
  );
}
