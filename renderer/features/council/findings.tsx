import { Text } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { TextAreaField } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import type { Judgement } from './store.ts';
import type { Values } from './session-values.ts';
import classes from './council.module.css';

type Finding = Judgement['findings'][number];
const ICONS: Readonly<Record<Finding['weight'], typeof IconInfoCircle>> = { wrong: IconAlertCircle, reason: IconAlertTriangle, note: IconInfoCircle };
const LOOKS: Readonly<Record<Finding['weight'], string | undefined>> = { wrong: classes.findingWrong, reason: classes.findingReason, note: undefined };

interface FindingsProps {
  readonly findings: readonly Finding[];
  /** The form that takes the reason; left out once the session is concluded. */
  readonly form?: FormHandle<Values>;
  readonly onSeat?: () => void;
}

/** What does not fit together in the session, and the reason why it stands all the same. */
export function Findings({ findings, form, onSeat }: FindingsProps) {
  const asksReason = findings.some(({ weight }) => weight === 'reason');
  if (findings.length === 0 && (form === undefined || form.values.reason === '')) return null;
  return (
    <section className={classes.findings} aria-label="Điểm cần xem">
      <ul>
        {findings.map(({ code, sentence, weight }) => {
          const Icon = ICONS[weight];
          return (
            <li key={`${code} ${sentence}`} className={LOOKS[weight]}>
              <Icon size={16} aria-hidden />
              <Text size="sm">{sentence}</Text>
              {code === 'chua-co-ty-le-hop' && (
                <Button size="compact-sm" variant="default" onClick={() => void navigate('hoi-dong', { muc: 'quorumPct' })}>
                  Ghi ở trang Hội đồng
                </Button>
              )}
              {code === 'khac-hoi-dong' && onSeat !== undefined && (
                <Button deed="session.save" size="compact-sm" variant="default" onClick={onSeat}>
                  Lấy thành viên của ngày họp
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {form !== undefined && (asksReason || form.values.reason !== '') && (
        <TextAreaField {...form.field('reason')} label="Lý do vẫn họp" description="In trong biên bản. Cần ghi mới kết thúc được cuộc họp." minRows={1} maxLength={8000} />
      )}
    </section>
  );
}
