import { Button } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { SUBJECT_KIND_WORDS, displayName } from '../../../shared/domain/subject.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Form, FormBar } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { AwardHistory } from './award-history.tsx';
import { DuplicateQuestion } from './duplicate-question.tsx';
import { NominationHistory } from './nomination-history.tsx';
import { markWritten, readDay, readSubject, removeSubjects, restoreSubjects, useSubjects } from './store.ts';
import type { SubjectPage as Data } from './store.ts';
import { SubjectFieldset } from './subject-fields.tsx';
import { SuspectNotice } from './suspect-notice.tsx';
import { useSubjectForm } from './use-subject-form.ts';

const back = { page: 'doi-tuong', label: 'danh sách đối tượng' };

/** One subject: its particulars, its awards, its nominations, and whom it may be the same as. */
export function SubjectPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const page = useSubjects((state) => state.page);
  useEffect(() => {
    void readSubject(api, id);
    void readDay(api);
  }, [api, id]);
  useChanged(['subject', 'award_entry', 'nomination'], () => void readSubject(api, id));
  if (page.phase !== 'ready') {
    return (
      <Page title="Đối tượng" back={back}>
        <RemoteView of={page} onRetry={() => void readSubject(api, id)}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Ready data={page.value} key={id} />;
}

function Ready({ data }: { readonly data: Data }) {
  const { subject, deleted, awards, nominations, suspects } = data;
  return (
    <Page title={displayName(subject)} subtitle={SUBJECT_KIND_WORDS[subject.kind]} back={back} actions={<BinButton data={data} />}>
      {deleted && (
        <Section title="Mục này đang ở thùng rác" note="Khôi phục để sửa và đưa vào đề nghị khen thưởng.">
          Lịch sử khen thưởng vẫn còn nguyên.
        </Section>
      )}
      {!deleted && suspects.length > 0 && <SuspectNotice data={data} />}
      {!deleted && <Particulars data={data} />}
      <AwardHistory awards={awards} />
      <NominationHistory nominations={nominations} />
    </Page>
  );
}

function BinButton({ data: { subject, deleted } }: { readonly data: Data }) {
  const api = useApi();
  const { id } = subject;
  async function restore() {
    const result = await restoreSubjects(api, [id]);
    markWritten();
    await readSubject(api, id);
    return result;
  }
  async function remove(): Promise<void> {
    const result = await removeSubjects(api, [id]);
    if (!result.ok) return void toast.error(result.error);
    markWritten();
    toast.success(`Đã xóa ${displayName(subject)} vào thùng rác.`, restore);
    await replacePage('doi-tuong', { kind: subject.kind });
  }
  return deleted ? (
    <Button
      leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
      onClick={() =>
        void restore().then((result) => {
          if (result.ok) toast.success(`Đã khôi phục ${displayName(subject)}.`);
          else toast.error(result.error);
        })
      }
    >
      Khôi phục
    </Button>
  ) : (
    <Button variant="default" leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />} onClick={() => void remove()}>
      Xóa
    </Button>
  );
}

function Particulars({ data: { subject } }: { readonly data: Data }) {
  const api = useApi();
  const today = useSubjects((state) => state.today);
  const { form, suspects, saveApart, closeQuestion } = useSubjectForm(subject, () => {
    markWritten();
    void readSubject(api, subject.id);
  });
  return (
    <Section title="Thông tin">
      <Form form={form} label="Thông tin đối tượng">
        <SubjectFieldset form={form} today={today} />
        <FormBar form={form} {...(form.dirty ? { onCancel: () => form.reset() } : {})} />
      </Form>
      <DuplicateQuestion
        suspects={suspects}
        onSame={({ id }) => {
          closeQuestion();
          form.reset();
          void navigate('doi-tuong-chi-tiet', { id });
        }}
        onApart={() => void saveApart()}
        onClose={closeQuestion}
      />
    </Section>
  );
}
