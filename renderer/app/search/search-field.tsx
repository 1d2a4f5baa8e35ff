import { Kbd, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect } from 'react';
import { openSearch } from './store.ts';
import classes from './search.module.css';

/** Looks like a field and opens the search, as Ctrl+K does from everywhere. */
export function SearchEntry() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.metaKey || event.isComposing || event.code !== 'KeyK') return;
      event.preventDefault();
      openSearch();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <UnstyledButton className={classes.entry} onClick={openSearch} aria-label="Tìm mọi thứ" aria-keyshortcuts="Control+K" aria-haspopup="dialog" title="Tìm người, hồ sơ, quyết định, việc (Ctrl+K)">
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <span className={classes.entryWords}>Tìm mọi thứ</span>
      {/* Drawn, not text: the button's name is what stands before it. */}
      <Kbd size="xs" className={classes.entryKeys} data-keys="Ctrl K" aria-hidden />
    </UnstyledButton>
  );
}
