import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../../app/api.tsx';
import { Button } from '../../../components/button.tsx';
import { dayText } from '../../../components/day-words.ts';
import { Section } from '../../../components/page.tsx';
import { toast } from '../../../components/toasts.ts';
import type { PapersHandle } from '../../../components/use-papers.tsx';
import { formatNumber } from '../../../../shared/text/numbers.ts';
import { ReturnNumberDialog } from './return-dialog.tsx';
import { loadIntake } from './store.ts';
import type { IntakeData } from './store.ts';
import classes from './intake.module.css';

/** Every return of a list with its công văn. */
export function Returns({ data: { intake }, papers }: { readonly data: IntakeData; readonly papers: PapersHandle }) {
  const api = useApi();
  const [numbering, setNumbering] = useState<string | null>(null);
  const last = intake.returns.at(-1);
  const note = intake.returns.find(({ id }) => id === numbering);
  return (
    <Section title="Đã trả lại">
      <ul className={classes.returns} aria-label="Các lần trả lại">
        {intake.returns.map(({ id, on, number, reason, lineIds, answerBy, sending }) => (
          <li key={id}>
            <div className={classes.returnWords}>
              <Text fw={500}>
                {dayText(on)} · {formatNumber(lineIds.length)} dòng{number === '' ? '' : ` · Công văn số ${number}`}
                {answerBy === null ? '' : ` · hạn gửi lại ${dayText(answerBy)}`}
              </Text>
              <Text c="dimmed">{reason}</Text>
            </div>
            <Button size="compact-md" variant="default" loading={papers.busy === 'cong-van-tra-lai pdf'} onClick={() => void papers.show('cong-van-tra-lai', `${intake.id}/${id}`, 'Công văn trả lại hồ sơ')}>
              Xem trước bản in
            </Button>
            <Button size="compact-md" variant="subtle" loading={papers.busy === 'cong-van-tra-lai docx'} onClick={() => void papers.save('cong-van-tra-lai', `${intake.id}/${id}`, 'docx')}>
              Word
            </Button>
            <Button size="compact-md" variant="subtle" onClick={() => setNumbering(id)}>
              Ghi số công văn
            </Button>
            {id === last?.id && sending === intake.sendings.length && (
              <Button
                deed="intake.undoReturn"
                size="compact-md"
                variant="subtle"
                color="red"
                onClick={() =>
                  void api.call('intake.undoReturn', { id: intake.id, returnId: id }).then((result) => {
                    if (!result.ok) return toast.error(result.error);
                    toast.success('Đã hủy lần trả lại.');
                    void loadIntake(api, intake.id);
                    return undefined;
                  })
                }
              >
                Hủy lần trả lại này
              </Button>
            )}
          </li>
        ))}
      </ul>
      {note !== undefined && <ReturnNumberDialog intakeId={intake.id} note={note} onClose={() => setNumbering(null)} />}
    </Section>
  );
}
