import { Group, Text, UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconArrowsExchange, IconBuildingOff, IconTrash, IconUserShield } from '@tabler/icons-react';
import { useEffect } from 'react';
import { SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate, replacePage } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Form, FormBar } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { Tabs } from '../../components/tabs.tsx';
import { AwardHistory, PredecessorAwards } from './award-history.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { Changes } from './changes.tsx';
import { Confirmations } from './confirmations.tsx';
import { EndDialog } from './end-dialog.tsx';
import { Findings } from './findings.tsx';
import { Initiatives } from './initiatives.tsx';
import { Members } from './members.tsx';
import { endCollectives, reopenCollectives, unmergeSubjects } from './registry-store.ts';
import { TrackedLines } from './tracked-lines.tsx';
import { Workplaces } from './workplaces.tsx';
import { DuplicateQuestion } from './duplicate-question.tsx';
import { PersonalDataDialog } from './personal-data-dialog.tsx';
import { NominationHistory } from './nomination-history.tsx';
import { markWritten, readDay, readSubject, removeSubjects, removedWords, restoreSubjects, useSubjects } from './store.ts';
import type { SubjectPage as Data } from './store.ts';
import { SubjectFieldset } from './subject-fields.tsx';
import { SuspectNotice } from './suspect-notice.tsx';
import { useSubjectForm } from './use-subject-form.ts';
import classes from './subjects.module.css';

const back = { page: 'doi-tuong', label: 'danh sách đối tượng' };

/** One subject: its particulars, its awards, its nominations, and whom it may be the same as. */
export function SubjectPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const page = useSubjects((state) => state.page);
  useEffect(() => {
    void readSubject(api, id);
    void readDay(api);
  }, [api, id]);
  useChanged(['subject', 'award_entry', 'nomination', 'subject_name', 'apart', 'subject_merge'], () => void readSubject(api, id));
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
  const { subject, deleted, awards, nominations, suspects, findings, predecessors } = data;
  return (
    <Page title={subject.name} subtitle={SUBJECT_KIND_WORDS[subject.kind]} back={back} actions={<Actions data={data} />}>
      {deleted && (
        <Section title="Mục này đang ở thùng rác" note="Khôi phục để sửa và đưa vào đề nghị khen thưởng.">
          Lịch sử khen thưởng vẫn còn nguyên.
        </Section>
      )}
      {!deleted && suspects.length > 0 && <SuspectNotice data={data} />}
      {!deleted && <Ended data={data} />}
      {!deleted && <Merges data={data} />}
      {!deleted && <Findings findings={findings} />}
      {!deleted && <Particulars data={data} />}
      <AwardHistory subjectId={subject.id} awards={awards} />
      <PredecessorAwards predecessors={predecessors} />
      <NominationHistory nominations={nominations} />
      {!deleted && <Further data={data} />}
    </Page>
  );
}

/** The rest of what is kept of a subject; each side is read when it is opened. */
function Further({ data: { subject, changes } }: { readonly data: Data }) {
  const { id } = subject;
  return (
    <Tabs
      label="Thông tin khác"
      tabs={[
        { key: 'thay-doi', label: 'Thay đổi theo thời gian', content: <Changes kind={subject.kind} changes={changes} /> },
        subject.kind === 'person' ? { key: 'noi-cong-tac', label: 'Nơi công tác', content: <Workplaces personId={id} /> } : { key: 'thanh-vien', label: 'Thành viên', content: <Members subject={subject} /> },
        { key: 'sang-kien', label: 'Sáng kiến', content: <Initiatives subjectId={id} /> },
        { key: 'so-theo-doi', label: 'Sổ theo dõi', content: <TrackedLines subject={subject} /> },
        { key: 'xac-nhan', label: 'Đã xác nhận', content: <Confirmations subjectId={id} /> },
      ]}
    />
  );
}

function Actions({ data }: { readonly data: Data }) {
  const { subject, deleted } = data;
  const [open, setOpen] = useKeptState<'change' | 'end' | 'rights' | null>('subject-page', null);
  return (
    <>
      {!deleted && (
        <Button deed="subject.change" variant="default" leftSection={<IconArrowsExchange size={18} stroke={1.75} aria-hidden />} onClick={() => setOpen('change')}>
          {subject.kind === 'person' ? 'Chuyển công tác, đổi tên' : 'Đổi tên, nơi quản lý'}
        </Button>
      )}
      {!deleted && subject.kind === 'collective' && subject.endedOn === null && (
        <Button deed="collective.end" variant="default" leftSection={<IconBuildingOff size={18} stroke={1.75} aria-hidden />} onClick={() => setOpen('end')}>
          Sáp nhập, giải thể
        </Button>
      )}
      {subject.kind === 'person' && (
        <Button deed="person.export" variant="default" leftSection={<IconUserShield size={18} stroke={1.75} aria-hidden />} onClick={() => setOpen('rights')}>
          Quyền về dữ liệu cá nhân
        </Button>
      )}
      <BinButton data={data} />
      {open === 'rights' && <PersonalDataDialog subject={subject} onChange={() => setOpen(deleted ? null : 'change')} onClose={() => setOpen(null)} />}
      {open === 'change' && <ChangeDialog subject={subject} onClose={() => setOpen(null)} />}
      {open === 'end' && <EndDialog subject={subject} onClose={() => setOpen(null)} />}
    </>
  );
}

/** A collective that ended: since when, by which paper, and where it went. */
function Ended({ data: { subject, successors } }: { readonly data: Data }) {
  const api = useApi();
  if (subject.kind !== 'collective' || subject.endedOn === null) return null;
  const { id, name, endedOn, endSource, successorIds } = subject;
  async function reopen(): Promise<void> {
    const result = await reopenCollectives(api, [id], null);
    if (!result.ok) return void toast.error(result.error);
    toast.success(`${name} được ghi là vẫn còn.`, () => endCollectives(api, { ids: [id], on: endedOn ?? '', source: endSource, successorIds }));
  }
  return (
    <Section
      title={`Không còn từ ngày ${formatScreenDate(endedOn)}`}
      note={endSource || undefined}
      actions={
        <Button deed="collective.reopen" variant="default" onClick={() => void reopen()}>
          Bỏ ghi sáp nhập, giải thể
        </Button>
      }
    >
      {successors.length === 0 ? (
        'Đã giải thể.'
      ) : (
        <Group gap={8}>
          Nay là:
          {successors.map(({ id, name }) => (
            <UnstyledButton key={id} className={classes.link} onClick={() => void navigate('doi-tuong-chi-tiet', { id })}>
              {name}
            </UnstyledButton>
          ))}
        </Group>
      )}
    </Section>
  );
}

/** Records merged into this one, each with a way back. */
function Merges({ data: { merges, subject } }: { readonly data: Data }) {
  const api = useApi();
  async function undo(mergeId: string): Promise<void> {
    const result = await unmergeSubjects(api, mergeId);
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã tách lại hai mục.');
    await readSubject(api, subject.id);
  }
  if (merges.length === 0) return null;
  return (
    <Section title="Đã gộp">
      {merges.map(({ id, mergedName, on }) => (
        <Group key={id} gap={12}>
          <Text>
            {mergedName}, gộp ngày {formatScreenDate(on)}
          </Text>
          <Button deed="subject.unmerge" variant="default" size="compact-sm" aria-label={`Tách lại: ${mergedName}`} onClick={() => void undo(id)}>
            Tách lại
          </Button>
        </Group>
      ))}
    </Section>
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
    toast.success(removedWords(subject.name, result.value), restore);
    await replacePage('doi-tuong', { kind: subject.kind });
  }
  return deleted ? (
    <Button
      deed="subject.restore"
      leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
      onClick={() =>
        void restore().then((result) => {
          if (result.ok) toast.success(`Đã khôi phục ${subject.name}.`);
          else toast.error(result.error);
        })
      }
    >
      Khôi phục
    </Button>
  ) : (
    <Button deed="subject.remove" variant="default" leftSection={<IconTrash size={18} stroke={1.75} aria-hidden />} onClick={() => void remove()}>
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
