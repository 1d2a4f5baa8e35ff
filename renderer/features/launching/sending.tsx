import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { SendItemButton } from '../../components/send-item.tsx';
import { toast } from '../../components/toasts.ts';
import { SendDialog } from './send-dialog.tsx';
import { reopen } from './store.ts';
import type { LaunchingView } from './store.ts';
import classes from './launching.module.css';

const LATE = new Set<NonNullable<LaunchingView['due']>['verdict']>(['muon', 'qua-han']);

/** Where the plan stands: what keeps it from being issued, when it must go up, and when it went. */
export function Sending({ view }: { readonly view: LaunchingView }) {
  const api = useApi();
  const [asking, setAsking] = useKeptState<'send' | 'reopen' | null>('sending', null);
  const { plan, due, missing } = view;
  const late = due !== null && LATE.has(due.verdict);
  async function adjust() {
    const result = await reopen(api);
    if (result.ok) toast.success('Đã đưa về dự thảo để điều chỉnh.');
    return result;
  }
  return (
    <Section
      title="Ban hành và gửi cấp trên"
      actions={
        plan.state !== 'du-thao' && (
          <>
            <Button deed="launching.send" {...(plan.state === 'da-gui' ? { variant: 'default' } : {})} onClick={() => setAsking('send')}>{plan.state === 'da-gui' ? 'Sửa lần gửi' : 'Ghi đã gửi'}</Button>
            <SendItemButton
              kind="launching-plan"
              title="Gửi bằng gói dữ liệu"
              detail={plan.sentOn === null ? 'Kế hoạch đi trong gói dữ liệu kế tiếp; ngày gửi được ghi là hôm nay.' : `Kế hoạch đi trong gói dữ liệu kế tiếp, với ngày gửi đã ghi: ${dayText(plan.sentOn)}.`}
              send={(to) => api.call('item.send', { kind: 'launching-plan', sourceId: plan.id, to })}
            />
            <Button deed="launching.reopen" variant="default" onClick={() => setAsking('reopen')}>
              Điều chỉnh
            </Button>
          </>
        )
      }
    >
      <ul className={classes.facts}>
        {plan.state === 'du-thao' && missing.length > 0 && <li>Còn thiếu để ban hành: {missing.map(({ sentence }) => sentence.replace(/^Chưa (?:có|chọn) |\.$/gu, '')).join(', ')}.</li>}
        {plan.state === 'du-thao' && missing.length === 0 && <li>Đủ để ban hành.</li>}
        {plan.state !== 'du-thao' && (
          <li>
            Kế hoạch số {plan.number} ngày {dayText(plan.date)}
          </li>
        )}
        {plan.sentOn !== null && (
          <li>
            Gửi {plan.sentTo} ngày {dayText(plan.sentOn)}
          </li>
        )}
        {due === null ? (
          <li className={classes.quiet}>Kế hoạch của phong trào không yêu cầu gửi kế hoạch phát động.</li>
        ) : (
          <li className={late ? classes.late : undefined}>
            {late || plan.sentOn === null ? <IconClock size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />} {due.sentence}
            {due.printed !== '' && <span className={classes.small}>Văn bản ghi: {due.printed}</span>}
          </li>
        )}
      </ul>
      {asking === 'send' && <SendDialog view={view} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        opened={asking === 'reopen'}
        question="Điều chỉnh kế hoạch này?"
        detail={plan.sentOn === null ? 'Kế hoạch trở về dự thảo để sửa, rồi ban hành lại.' : 'Kế hoạch trở về dự thảo để sửa, rồi ban hành và gửi lại; ngày gửi đã ghi được bỏ.'}
        confirmLabel="Điều chỉnh"
        onConfirm={adjust}
        onClose={() => setAsking(null)}
      />
    </Section>
  );
}
