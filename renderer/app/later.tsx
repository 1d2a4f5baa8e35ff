import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { fault } from '../../shared/result.ts';
import { Page } from '../components/page.tsx';
import { ErrorState, LoadingState } from '../components/states.tsx';
import type { PageParams } from './navigation.ts';

type PageComponent = ComponentType<{ readonly params: PageParams }>;
/** A page whose code may be read before it is opened. */
export type LaterPage = PageComponent & { readonly read?: () => Promise<unknown> };

const notLoaded = fault('khong-mo-duoc', 'Chưa đọc được trang này từ phần mềm.', {
  next: 'Phần mềm vừa được cập nhật hoặc đã đóng trong lúc cửa sổ còn mở. Những gì đã lưu vẫn còn nguyên: mở lại cửa sổ, hoặc đóng Sổ Vàng rồi mở lại.',
});

/** The file of a page may be gone: replaced by an update, or the program behind the window has ended. */
function NotLoaded() {
  return (
    <Page title="Không mở được trang">
      <ErrorState fault={notLoaded} action={<Button onClick={() => window.location.reload()}>Mở lại cửa sổ</Button>} />
    </Page>
  );
}

/**
 * A page whose code is read when it is first opened: the window starts with the first pages alone.
 * `load` reads the file, `name` is what it exports. Where it cannot be read the page says so.
 * Not React's `lazy`: React holds back what comes within 300 ms of a «loading» it has shown.
 */
export function later<Name extends string>(load: () => Promise<Readonly<Record<Name, PageComponent>>>, name: Name): LaterPage {
  let found: PageComponent | null = null;
  const read = async (): Promise<PageComponent> => (found = (await load())[name]);
  function Later({ params }: { readonly params: PageParams }) {
    const [Found, setFound] = useState<PageComponent | null>(() => found);
    useEffect(() => {
      if (found !== null) return undefined;
      let gone = false;
      const show = (page: PageComponent): void => void (gone || setFound(() => page));
      void read().then(show, () => show(NotLoaded));
      return () => void (gone = true);
    }, []);
    return Found === null ? <LoadingState /> : <Found params={params} />;
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
