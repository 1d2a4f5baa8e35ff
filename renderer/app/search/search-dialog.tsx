import { Kbd, Modal, TextInput, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Found } from '../../../shared/api/search.ts';
import { FaultAlert } from '../../components/states.tsx';
import { useApi } from '../api.tsx';
import { judgeDeed } from '../may.ts';
import { navigate } from '../navigation.ts';
import type { PageMap } from '../page-definition.ts';
import { useSession } from '../session.ts';
import type { Action } from './actions.ts';
import { addOptions, answerOptions, emptyOptions } from './options.ts';
import type { Option, OptionGroup } from './options.ts';
import { OptionLine } from './option-line.tsx';
import type { SearchPlace } from './places.ts';
import { closeSearch, leaveSearch, remember, useSearch } from './store.ts';
import { useSearching } from './use-search.ts';
import classes from './search.module.css';

/** The one search: Ctrl+K from everywhere. */
export function SearchDialog({ pages }: { readonly pages: PageMap }) {
  const opened = useSearch((state) => state.opened);
  return (
    <Modal.Root opened={opened} onClose={leaveSearch} centered={false} yOffset="7vh" size={760} padding={0} returnFocus={false}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content aria-label="Tìm mọi thứ" className={classes.content ?? ''}>
        <Modal.Body>{opened && <Body pages={pages} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Body({ pages }: { readonly pages: PageMap }) {
  const id = useId();
  const api = useApi();
  const actor = useSession((state) => state.actor);
  const lately = useSearch((state) => state.lately);
  const { text, answered, fault, type } = useSearching();
  const [recent, setRecent] = useState<readonly Found[]>([]);
  /** The line somebody went to with the arrows; null: none since the last letter. */
  const [chosen, setChosen] = useState<string | null>(null);
  const waiting = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  // At once, not when the dialog gets to it: the first letters come right behind Ctrl+K.
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    let gone = false;
    void api.call('search.recent', {}).then((result) => {
      if (!gone && result.ok) setRecent(result.value.found);
    });
    return () => void (gone = true);
  }, [api]);

  const allowed = ({ page, deed }: Pick<Action, 'page' | 'deed'>): boolean => pages[page] !== undefined && judgeDeed(actor, deed).allowed && judgeDeed(actor, pages[page].deed).allowed;
  const stale = text !== '' && answered?.text !== text;
  const found = text === '' ? emptyOptions(lately, recent, allowed) : answerOptions(text, answered?.answer ?? [], allowed);
  const nothing = text !== '' && !stale && fault === null && (answered?.answer.length ?? 0) === 0;
  const groups: readonly OptionGroup[] = nothing ? [...found, ...addOptions(text, allowed)] : found;
  const options = groups.flatMap((group) => group.options);
  // Known by its key: an answer that comes after the arrow was pressed must not put another line under it.
  const at = Math.max(0, options.findIndex(({ key }) => key === chosen));
  const active = options[at];

  function go(place: SearchPlace, one: Option | null): void {
    closeSearch();
    if (one?.found) remember(one.found);
    void navigate(place.page, place.params);
  }
  useEffect(() => {
    if (!waiting.current || stale) return;
    waiting.current = false;
    if (active !== undefined) go(active.place, active);
  });
  useEffect(() => {
    if (active !== undefined) document.getElementById(`${id} ${active.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);

  function onKey(event: KeyboardEvent): void {
    // While an input method puts a word together the keys are its own.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 6, PageUp: at - 6 };
    const step = steps[event.key];
    if (step !== undefined && !event.altKey && !event.ctrlKey) {
      event.preventDefault();
      const last = options.length - 1;
      const single = event.key.startsWith('Arrow');
      setChosen(options[single && step > last ? 0 : single && step < 0 ? last : Math.max(0, Math.min(step, last))]?.key ?? null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (event.ctrlKey && active?.all) go(active.all, null);
      // What was gone to is meant as it stands; without that, the first line of the answer to come.
      else if (stale && active?.key !== chosen) waiting.current = true;
      else if (active !== undefined) go(active.place, active);
    } else if (event.ctrlKey && event.code === 'KeyK') {
      event.preventDefault();
      event.stopPropagation();
      field.current?.select();
    }
  }

  return (
    <div onKeyDown={onKey}>
      <TextInput
        ref={field}
        data-autofocus
        className={classes.input ?? ''}
        variant="unstyled"
        size="md"
        role="combobox"
        aria-label="Tìm người, hồ sơ, quyết định, việc"
        aria-expanded={options.length > 0}
        aria-controls={`${id} list`}
        aria-autocomplete="list"
        {...(active === undefined ? {} : { 'aria-activedescendant': `${id} ${active.key}` })}
        placeholder="Gõ tên người, số quyết định, tên phong trào, việc cần làm; không dấu cũng được"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
        leftSectionWidth={44}
        onChange={(event) => {
          setChosen(null);
          type(event.currentTarget.value);
        }}
      />
      <FaultAlert fault={fault} />
      {nothing && (
        <p className={classes.nothing}>
          Không tìm thấy «{text}» trong dữ liệu của đơn vị{groups.length > 0 ? '. Có thể:' : '.'}
        </p>
      )}
      <div className={classes.list} id={`${id} list`} role="listbox" aria-label="Kết quả tìm kiếm">
        {groups.map(({ title, options: lines }) => (
          <div key={title} role="group" aria-label={title} className={classes.group}>
            <div className={classes.groupTitle} aria-hidden>
              {title}
            </div>
            {lines.map((one) => (
              <OptionLine key={one.key} id={`${id} ${one.key}`} option={one} chosen={one === active} onChoose={() => go(one.place, one)} />
            ))}
          </div>
        ))}
      </div>
      <VisuallyHidden role="status">{text === '' || stale ? '' : nothing ? `Không tìm thấy ${text}` : `${options.length} dòng`}</VisuallyHidden>
      <div className={classes.hints} aria-hidden>
        <span>
          <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd> chọn
        </span>
        <span>
          <Kbd size="xs">Enter</Kbd> mở
        </span>
        {active?.all && (
          <span>
            <Kbd size="xs">Ctrl Enter</Kbd> xem tất cả
          </span>
        )}
        <span>
          <Kbd size="xs">Esc</Kbd> đóng
        </span>
      </div>
    </div>
  );
}
