import { Group, Modal, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { navigate, replacePage } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { describeSubject } from './duplicate-question.tsx';
import { PairCompare } from './pair-compare.tsx';
import { keepApart } from './registry-store.ts';
import type { SuspectPair } from './registry-store.ts';
import { readSubject } from './store.ts';
import type { SubjectPage, Suspect } from './store.ts';
import classes from './subjects.module.css';

/** Others of the registry that may be this one; a person decides, and says so once. */
export function SuspectNotice({ data: { subject, awards, nominations, suspects } }: { readonly data: SubjectPage }) {
  const api = useApi();
  const [pair, setPair] = useState<SuspectPair | null>(null);
  const person = subject.kind === 'person';
  const { id } = subject;

  async function allApart(): Promise<void> {
    for (const suspect of suspects) {
      const result = await keepApart(api, id, suspect.subject.id);
      if (!result.ok) return void toast.error(result.error);
    }
    toast.success(person ? 'Đã ghi: hai người khác nhau.' : 'Đã ghi: hai mục khác nhau.');
    await readSubject(api, id);
  }
  async function compare(suspect: Suspect): Promise<void> {
    const other = await api.call('subject.get', { id: suspect.subject.id });
    if (!other.ok) return void toast.error(other.error);
    setPair({
      first: { subject, awards: awards.length, nominations: nominations.length }, second: { subject: other.value.subject, awards: other.value.awards.length, nominations: other.value.nominations.length }, strength: suspect.strength, reason: suspect.reason,
    });
  }

  return (
    <Section
      title={person ? 'Có thể trùng người' : 'Có thể trùng'}
      note="Phần mềm không tự gộp. Xem kỹ rồi trả lời một lần."
      actions={
        <Button deed="subject.keepApart" variant="default" onClick={() => void allApart()}>
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
              <Button deed="subject.merge" variant="default" onClick={() => void compare(suspect)} aria-label={`${person ? 'Là một người' : 'Là một'}: ${describeSubject(suspect.subject)}`}>
                {person ? 'Là một người' : 'Là một'}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      <Modal opened={pair !== null} onClose={() => setPair(null)} title={person ? 'Gộp hai người' : 'Gộp hai mục'} size={900} closeButtonProps={{ 'aria-label': 'Đóng' }}>
        {pair !== null && (
          <PairCompare
            pair={pair}
            onSettled={(kept) => {
              setPair(null);
              if (kept === null || kept.id === id) void readSubject(api, id);
              else void replacePage('doi-tuong-chi-tiet', { id: kept.id });
            }}
            onUndone={() => void readSubject(api, id)}
          />
        )}
      </Modal>
    </Section>
  );
}
