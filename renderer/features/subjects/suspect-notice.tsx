import { Button, Group, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { displayName } from '../../../shared/domain/subject.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import type { Result } from '../../../shared/result.ts';
import { useApi } from '../../app/api.tsx';
import { navigate, replacePage } from '../../app/navigation.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { describeSubject } from './duplicate-question.tsx';
import { markWritten, readSubject, removeSubjects, restoreSubjects } from './store.ts';
import type { SubjectPage } from './store.ts';
import classes from './subjects.module.css';

/** Others of the registry that may be this one; a person decides, and says so once. */
export function SuspectNotice({ data: { subject, awards, nominations, suspects } }: { readonly data: SubjectPage }) {
  const api = useApi();
  const [same, setSame] = useState<Subject | null>(null);
  const person = subject.kind === 'person';
  const used = awards.length + nominations.length > 0;

  async function keepApart(): Promise<void> {
    const { id, version, ...fields } = subject;
    const result = await api.call('subject.save', { id, version, fields, keepApart: true });
    if (!result.ok) return void toast.error(result.error);
    toast.success(person ? 'Đã ghi: hai người khác nhau.' : 'Đã ghi: hai mục khác nhau.');
    await readSubject(api, id);
  }
  async function dropThis(kept: Subject): Promise<Result<undefined>> {
    const result = await removeSubjects(api, [subject.id]);
    if (!result.ok) return result;
    markWritten();
    toast.success(`Đã giữ một mục của ${displayName(kept)}.`, async () => {
      const restored = await restoreSubjects(api, [subject.id]);
      markWritten();
      return restored;
    });
    await replacePage('doi-tuong-chi-tiet', { id: kept.id });
    return result;
  }

  return (
    <Section
      title={person ? 'Có thể trùng người' : 'Có thể trùng'}
      note="Phần mềm không tự gộp. Xem kỹ rồi trả lời một lần."
      actions={
        <Button variant="default" onClick={() => void keepApart()}>
          {person ? 'Hai người khác nhau' : 'Khác nhau'}
        </Button>
      }
    >
      <ul className={classes.suspects}>
        {suspects.map((suspect) => (
          <li key={suspect.subject.id} className={classes.suspect}>
            <div className={classes.suspectWords}>
              <UnstyledButton className={classes.link} onClick={() => void navigate('doi-tuong-chi-tiet', { id: suspect.subject.id })}>
                {describeSubject(suspect.subject)}
              </UnstyledButton>
              <Text c="dimmed" size="sm">
                {suspect.reason}
              </Text>
            </div>
            <Group gap={8}>
              <Button
                variant="default"
                disabled={used}
                onClick={() => setSame(suspect.subject)}
                aria-label={`${person ? 'Là một người' : 'Là một'}: ${describeSubject(suspect.subject)}`}
              >
                {person ? 'Là một người' : 'Là một'}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {used && (
        <Text c="dimmed" mt={8}>
          Mục này đã có đề nghị hoặc khen thưởng nên được giữ. Nếu là một, mở mục kia và bỏ mục kia.
        </Text>
      )}
      <ConfirmDialog
        opened={same !== null}
        question="Giữ mục kia, bỏ mục này?"
        detail={same === null ? '' : `Mục được giữ: ${describeSubject(same)}. Mục đang xem vào thùng rác và còn khôi phục được.`}
        confirmLabel="Bỏ mục này"
        onConfirm={() => (same === null ? undefined : dropThis(same))}
        onClose={() => setSame(null)}
      />
    </Section>
  );
}
