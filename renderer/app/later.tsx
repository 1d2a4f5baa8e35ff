import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { fault } from '../../shared/result.ts';
import { Page } from '../components/page.tsx';
import { ErrorState, LoadingState } from '../components/states.tsx';
import { useNavigation } from './navigation.ts';
import type { PageParams } from './navigation.ts';

type PageComponent = ComponentType<{ readonly params: PageParams }>;
/** A page whose code may be read before it is opened. */
export type LaterPage = PageComponent & { readonly read?: () => Promise<unknown> };

const notLoaded = fault('khong-mo-duoc', 'Chưa đọc được trang này từ phần mềm.', {
  next: 'Phần mềm vừa được cập nhật hoặc đã đóng trong lúc cửa sổ còn mở. Thử lại; vẫn không được thì mở lại cửa sổ, hoặc đóng Sổ Vàng rồi mở lại. Những gì đã lưu vẫn còn nguyên.',
});

/** The file of a page may be gone: replaced by an update, or the program behind the window has ended; or the disk was slow once. */
function NotLoaded({ onRetry }: { readonly onRetry: () => void }) {
  const reload = (
    <Button variant="default" onClick={() => window.location.reload()}>
      Mở lại cửa sổ
    </Button>
  );
  return (
    <Page title="Không mở được trang" back={{ page: 'viec-hom-nay' }}>
      <ErrorState fault={notLoaded} onRetry={onRetry} action={reload} />
    </Page>
  );
}

/**
 * A page whose code is read when it is first opened: the window starts with the first pages alone.
 * `load` reads the file, `name` is what it exports. Where it cannot be read the page says so, and reads it once more when asked.
 * Not React's `lazy`: React holds back what comes within 300 ms of a «loading» it has shown.
 */
export function later<Name extends string>(load: () => Promise<Readonly<Record<Name, PageComponent>>>, name: Name): LaterPage {
  let found: PageComponent | null = null;
  const read = async (): Promise<PageComponent> => (found = (await load())[name]);
  function Later({ params }: { readonly params: PageParams }) {
    const [Found, setFound] = useState<PageComponent | null>(() => found);
    const [failed, setFailed] = useState(false);
    const [round, setRound] = useState(0);
    useEffect(() => {
      if (found !== null) return undefined;
      let gone = false;
      void read().then(
        (page) => gone || setFound(() => page),
        () => gone || setFailed(true),
      );
      return () => void (gone = true);
    }, [round]);
    function retry(): void {
      // The heading of what comes has the focus, as when the page is opened.
      useNavigation.setState({ focusPending: true });
      setFailed(false);
      setRound(round + 1);
    }
    if (Found !== null) return <Found params={params} />;
    return failed ? <NotLoaded onRetry={retry} /> : <LoadingState />;
  }
  return Object.assign(Later, { read });
}

/** Reads pages one after the other whenever the window has nothing else to do. One that cannot be read says so when it is opened. */
export function readAhead(pages: readonly LaterPage[]): void {
  const [first, ...rest] = pages;
  if (first === undefined) return;
  const next = (): void => readAhead(rest);
  requestIdleCallback(() => void (first.read?.() ?? Promise.resolve()).then(next, next));
}
