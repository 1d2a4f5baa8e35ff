import { Text } from '@mantine/core';
import { formatScreenDate } from '../../../shared/text/dates.ts';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { removeConfirmation, restoreConfirmation } from './registry-store.ts';
import { useRemote } from './use-remote.ts';
import classes from './subjects.module.css';

/** What persons confirmed about a subject where no record can tell; each can be taken back. */
export function Confirmations({ subjectId }: { readonly subjectId: string }) {
  const api = useApi();
  const { remote, again } = useRemote(subjectId, ['confirmation'], (from) => from.call('confirmation.list', { subjectId }));
  async function takeBack(id: string): Promise<void> {
    const result = await removeConfirmation(api, id);
    if (!result.ok) return void toast.error(result.error);
    toast.success('Đã bỏ xác nhận.', () => restoreConfirmation(api, id));
    again();
  }
  return (
    <Section title="Đã xác nhận" note="Điều không sổ nào nói được, do người phụ trách trả lời khi xét điều kiện.">
      <RemoteView of={remote} onRetry={again} lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState compact sentence="Chưa có xác nhận nào. Khi xét điều kiện, câu hỏi nào cần người trả lời sẽ hiện ở đó." />
          ) : (
            <ul className={classes.lines} aria-label="Đã xác nhận">
              {rows.map(({ id, question, year, answer, evidence, by, on }) => (
                <li key={id} className={classes.suspect}>
                  <div className={classes.suspectWords}>
                    <div>
                      {question || 'Điều kiện đã hỏi'}: <b>{answer === 'yes' ? 'Có' : 'Không'}</b>
                      {year === null ? '' : ` (năm ${year})`}
                    </div>
                    <Text size="sm" c="dimmed">
                      {[evidence === '' ? 'chưa có minh chứng' : evidence, by, formatScreenDate(on)].join(' · ')}
                    </Text>
                  </div>
                  <Button deed="confirmation.remove" variant="default" size="compact-sm" aria-label={`Bỏ xác nhận: ${question || 'điều kiện đã hỏi'}`} onClick={() => void takeBack(id)}>
                    Bỏ
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </RemoteView>
    </Section>
  );
}
