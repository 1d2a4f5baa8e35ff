import { Button } from '@mantine/core';
import { IconAlertTriangle, IconClock, IconDeviceFloppy, IconFileSearch, IconKey, IconLockOpen, IconTransfer } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { fold } from '../../../shared/text/fold.ts';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { ClockDeed } from '../../components/clock-deed.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { readToday } from './store.ts';
import type { Today } from './store.ts';
import classes from './home.module.css';

/** What should be known before the day's work: what opening found, protection, recovery code, rules to be checked, a backup that is late. */
export function Notices({ today }: { readonly today: Today }) {
  const api = useApi();
  const { notices, ruleSets, backup } = today;
  // Sample data are thrown away: nobody is asked to protect them.
  const sample = useSession((state) => state.sample);
  const unprotected = today.unprotected && !sample;
  const recoveryDue = today.recoveryDue && !sample;
  return (
    <>
      {notices.map(({ message, next, clock }) => (
        <Notice
          key={message}
          icon={clock === undefined ? <IconAlertTriangle size={20} stroke={1.75} /> : <IconClock size={20} stroke={1.75} />}
          label={clock === undefined ? 'Tệp dữ liệu' : 'Đồng hồ của máy'}
          action={clock === undefined ? undefined : <ClockDeed clock={clock} onDone={() => readToday(api)} />}
        >
          {message} {next}
        </Notice>
      ))}
      {unprotected && (
        <Notice icon={<IconLockOpen size={20} stroke={1.75} />} label="Bảo vệ dữ liệu" action={<Go page="doi-mat-khau" label="Đặt mật khẩu" />}>
          Dữ liệu chưa được bảo vệ: ai mở được máy này đều đọc được tên và ngày sinh mọi người trong đó.
        </Notice>
      )}
      {recoveryDue && (
        <Notice icon={<IconKey size={20} stroke={1.75} />} label="Mã khôi phục" action={<Go page="ma-khoi-phuc" label="In mã khôi phục" />}>
          Mã khôi phục chưa được in và xác nhận. Không có mã này thì quên mật khẩu là mất dữ liệu.
        </Notice>
      )}
      {ruleSets.length > 0 && (
        <Notice icon={<IconFileSearch size={20} stroke={1.75} />} label="Quy định cần kiểm tra" action={<Go page="tra-cuu" label="Tra cứu, đối chiếu" />}>
          <div className={classes.rules}>
            {ruleSets.map(({ id, sentence }) => (
              <div key={id}>
                {!fold(sentence).startsWith('can kiem tra van ban') && <ConfidenceMark />} {sentence}
              </div>
            ))}
          </div>
        </Notice>
      )}
      {backup?.tone === 'late' && !sample && <BackupNotice backup={backup} />}
    </>
  );
}

/** Below the day's work, where nothing about it presses: the last backup, the last bundle. */
export function CalmNotices({ today: { backup, lastBundle } }: { readonly today: Today }) {
  return (
    <>
      {backup?.tone === 'calm' && <BackupNotice backup={backup} />}
      {lastBundle !== null && (
        <Notice quiet icon={<IconTransfer size={20} stroke={1.75} />} label="Gói dữ liệu gần nhất" action={<Go page="gui-nhan" label="Xem gửi – nhận" />}>
          {lastBundle.text}
        </Notice>
      )}
    </>
  );
}

function BackupNotice({ backup }: { readonly backup: NonNullable<Today['backup']> }) {
  return (
    <Notice quiet={backup.tone === 'calm'} icon={<IconDeviceFloppy size={20} stroke={1.75} />} label="Sao lưu" action={<Go page="sao-luu" label="Sao lưu và khôi phục" />}>
      {backup.text} {backup.note}
    </Notice>
  );
}

interface NoticeProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly quiet?: boolean;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Notice({ icon, label, quiet = false, action, children }: NoticeProps) {
  return (
    <section className={quiet ? `${classes.notice} ${classes.quiet}` : classes.notice} aria-label={label}>
      <span className={classes.noticeIcon} aria-hidden>
        {icon}
      </span>
      <div className={classes.noticeWords}>{children}</div>
      {action}
    </section>
  );
}

function Go({ page, label }: { readonly page: string; readonly label: string }) {
  return (
    <Button variant="default" onClick={() => void navigate(page)}>
      {label}
    </Button>
  );
}
