import { Menu, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconBook2, IconCircleCheck, IconDots, IconHelp, IconLock, IconRefresh, IconSettings } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { toast } from '../components/toasts.ts';
import { ROLE_WORDS } from '../../shared/domain/user.ts';
import type { UserRole } from '../../shared/domain/user.ts';
import { useApi, useChanged } from './api.tsx';
import type { Api } from './api.tsx';
import { HealthBanner } from './health-banner.tsx';
import { BEGUN_BY, FURTHER, MENU, readBegun, useBegun } from './menu.ts';
import type { FurtherItem } from './menu.ts';
import { navigate } from './navigation.ts';
import type { MenuEntry } from './page-definition.ts';
import { noteWritten, saveStateWords, useSaveState } from './save-state.ts';
import { lockWindow } from './lock.ts';
import { SampleBanner } from './sample-banner.tsx';
import { SearchEntry } from './search/search-field.tsx';
import { useSession } from './session.ts';
import { WentBackBanner } from './went-back.tsx';
import classes from './frame.module.css';

export interface FrameProps {
  /** The marked entry. */
  readonly menu?: MenuEntry;
  readonly children: ReactNode;
}

/** What stands around every page of an open unit: the menu at the left, the unit's name above it, saving and locking below. */
export function Frame({ menu, children }: FrameProps) {
  const api = useApi();
  const main = useRef<HTMLElement>(null);
  const begun = useBegun();
  useMenuKeys();
  useEffect(() => void readBegun(api), [api]);
  useChanged(BEGUN_BY, () => void readBegun(api));
  useEffect(() => {
    // A bundle that was double-clicked, before the program ran or while it runs.
    const look = (): void => void openGiven(api);
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, [api]);
  const stands = (item: FurtherItem) => begun[item.begun] || item.page === menu;
  return (
    <div className={classes.frame}>
      <UnstyledButton className={classes.skip} onClick={() => main.current?.focus()}>
        Tới nội dung chính
      </UnstyledButton>
      <div className={classes.side}>
        <UnitName />
        <SearchEntry />
        <nav aria-label="Các mục chính">
          <ul className={classes.entries}>
            {[...MENU, ...FURTHER.filter(stands)].map(({ page, label, icon: Icon }) => (
              <li key={page}>
                <Entry icon={<Icon size={20} stroke={1.6} aria-hidden />} label={label} keys={keysOf(page)} current={menu === page} onClick={() => void navigate(page)} />
              </li>
            ))}
            <OtherEntries items={FURTHER.filter((item) => !stands(item))} />
          </ul>
        </nav>
        <div className={classes.bottom}>
          <SaveIndicator />
          <Entry icon={<IconSettings size={20} stroke={1.6} aria-hidden />} label="Thiết lập" current={menu === 'thiet-lap'} onClick={() => void navigate('thiet-lap')} />
          <Entry icon={<IconHelp size={20} stroke={1.6} aria-hidden />} label="Trợ giúp" current={menu === 'tro-giup'} onClick={() => void navigate('tro-giup')} />
          <LockEntry />
        </div>
      </div>
      <main ref={main} className={classes.main} tabIndex={-1}>
        <HealthBanner />
        <WentBackBanner />
        <SampleBanner />
        {children}
      </main>
    </div>
  );
}

/** Shows the bundle that the program was opened with, where bundles are taken in. */
async function openGiven(api: Api): Promise<void> {
  const given = await api.call('bundle.opened', {});
  if (given.ok && given.value !== null) await navigate('gui-nhan', { tab: 'nhan-ve', file: given.value.handle });
}

/** «Mục khác»: what the unit has not begun yet, in one place. */
function OtherEntries({ items }: { readonly items: readonly FurtherItem[] }) {
  if (items.length === 0) return null;
  return (
    <li>
      <Menu position="right-start" withinPortal width={300}>
        <Menu.Target>
          <UnstyledButton className={classes.entry}>
            <IconDots size={20} stroke={1.6} aria-hidden />
            <span className={classes.entryLabel}>Mục khác</span>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          {items.map(({ page, label, note, icon: Icon }) => (
            <Menu.Item key={page} leftSection={<Icon size={20} stroke={1.6} aria-hidden />} aria-keyshortcuts={keysOf(page)} title={keysOf(page)} onClick={() => void navigate(page)}>
              {label}
              <span className={classes.otherNote}>{note}</span>
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

const WITH_KEYS = [...MENU, ...FURTHER];
/** The tenth entry has Alt+0. */
const keysOf = (page: MenuEntry): string => `Alt+${(WITH_KEYS.findIndex((item) => item.page === page) + 1) % 10}`;

interface EntryProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly keys?: string;
  readonly current?: boolean;
  readonly onClick: () => void;
}

function Entry({ icon, label, keys, current = false, onClick }: EntryProps) {
  return (
    <UnstyledButton
      className={classes.entry}
      onClick={onClick}
      title={keys === undefined ? undefined : `${label} (${keys})`}
      aria-keyshortcuts={keys}
      aria-current={current ? 'page' : undefined}
    >
      {icon}
      <span className={classes.entryLabel}>{label}</span>
    </UnstyledButton>
  );
}

function UnitName() {
  const unitName = useSession((state) => state.unitName);
  const { shared, role } = useSession((state) => state.actor);
  return (
    <section className={classes.unit} aria-label="Đơn vị đang mở">
      <div className={classes.seal} aria-hidden>
        <IconBook2 size={20} stroke={1.75} />
      </div>
      <div className={classes.unitWords}>
        <div className={classes.unitName}>{unitName ?? 'Sổ Vàng'}</div>
        {unitName !== null && <div className={classes.product}>{shared ? ROLE_WORDS[role as UserRole] : 'Sổ Vàng'}</div>}
      </div>
    </section>
  );
}

const SAVE_ICONS = { idle: null, saving: IconRefresh, saved: IconCircleCheck, failed: IconAlertCircle };

/** «Đã lưu lúc 14:05», read aloud when it changes. */
function SaveIndicator() {
  const api = useApi();
  useEffect(() => api.on('changed', () => noteWritten()), [api]);
  const state = useSaveState();
  const Icon = SAVE_ICONS[state.phase];
  return (
    <div className={state.phase === 'failed' ? `${classes.saved} ${classes.saveFailed}` : classes.saved} role="status" aria-label="Tình trạng lưu">
      {Icon !== null && <Icon size={16} stroke={1.75} aria-hidden />}
      <span className={classes.savedWords}>{saveStateWords(state)}</span>
    </div>
  );
}

function LockEntry() {
  const api = useApi();
  const unprotected = useSession((state) => state.unprotected);
  async function lock(): Promise<void> {
    const locked = await lockWindow(api);
    if (!locked.ok) toast.error(locked.error);
  }
  // Without a passphrase a lock would keep nobody out.
  if (unprotected) return null;
  return <Entry icon={<IconLock size={20} stroke={1.6} aria-hidden />} label="Khóa" onClick={() => void lock()} />;
}

/** Alt and a digit open the entries of the menu; not while a dialog is in front. */
function useMenuKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
      const entry = /^Digit\d$/.test(event.code) ? WITH_KEYS[(Number(event.code.slice(-1)) + 9) % 10] : undefined;
      if (entry === undefined || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      void navigate(entry.page);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
