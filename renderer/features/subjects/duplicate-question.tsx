import { Button, Modal, Stack, Text } from '@mantine/core';
import { birthText, placeOf } from '../../../shared/domain/subject.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import type { Suspect } from './store.ts';
import classes from './subjects.module.css';
import { DialogBar } from '../../components/dialog-bar.tsx';

/** «Nguyễn Văn An, sinh 1985, thôn 2»: what tells one record from another of the same name. */
export function describeSubject(subject: Subject): string {
  const birth = subject.kind === 'person' ? birthText(subject.birth) : '';
  return [subject.name, birth === '' ? '' : `sinh ${birth}`, placeOf(subject) || subject.address].filter(Boolean).join(', ');
}

export interface DuplicateQuestionProps {
  /** Empty: the question is closed. */
  readonly suspects: readonly Suspect[];
  /** «Là một người»: the record that is kept. */
  readonly onSame: (subject: Subject) => void;
  /** «Hai người khác nhau»: all of them are others. */
  readonly onApart: () => void;
  readonly onClose: () => void;
}

/** Asked when what is typed may stand in the registry already. Nothing is merged by itself. */
export function DuplicateQuestion({ suspects, onSame, onApart, onClose }: DuplicateQuestionProps) {
  const person = suspects[0]?.subject.kind === 'person';
  return (
    <Modal opened={suspects.length > 0} onClose={onClose} title={person ? 'Có thể trùng người' : 'Có thể trùng'} size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        <Text>Đã có trong danh sách:</Text>
        <ul className={classes.suspects}>
          {suspects.map(({ subject, reason }) => (
            <li key={subject.id} className={classes.suspect}>
              <div className={classes.suspectWords}>
                <div>{describeSubject(subject)}</div>
                <Text c="dimmed" size="sm">
                  {reason}
                </Text>
              </div>
              <Button variant="default" onClick={() => onSame(subject)} aria-label={`${person ? 'Là một người' : 'Là một'}: ${describeSubject(subject)}`}>
                {person ? 'Là một người' : 'Là một'}
              </Button>
            </li>
          ))}
        </ul>
        <Text c="dimmed">
          {person ? '“Là một người” mở mục đã có và bỏ nội dung vừa nhập.' : '“Là một” mở mục đã có và bỏ nội dung vừa nhập.'}
        </Text>
        <DialogBar>
          <Button variant="default" onClick={onClose} data-autofocus>
            Hủy thao tác
          </Button>
          <Button onClick={onApart}>{person ? 'Hai người khác nhau' : 'Khác nhau'}</Button>
        </DialogBar>
      </Stack>
    </Modal>
  );
}
