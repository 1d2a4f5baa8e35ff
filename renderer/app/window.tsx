import { useEffect, useLayoutEffect } from 'react';
import { ToastCorner } from '../components/toast-corner.tsx';
import { toast } from '../components/toasts.ts';
import { useApi } from './api.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useFocusHome } from './focus-home.ts';
import { Frame } from './frame.tsx';
import { HelpDrawer } from './help/help-drawer.tsx';
import { useHelpKeys } from './help/help-keys.ts';
import { helpIsFor } from './help/help-store.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { LockWatch } from './lock-watch.tsx';
import { useMay } from './may.ts';
import { goBack, goForward, useNavigation } from './navigation.ts';
import type { PageMap } from './page-definition.ts';
import { NotAllowed } from './not-allowed.tsx';
import { notFound } from './not-found.tsx';
import { usePrinting } from './printing.ts';
import { News } from './news.tsx';
import { SearchDialog } from './search/search-dialog.tsx';
import { TourCard } from './tour/tour-card.tsx';
import classes from './frame.module.css';

/** Alt+← and Alt+→ move through the window's own history; the browser has none of it. */
function useHistoryKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"]') !== null) return;
      void (event.key === 'ArrowLeft' ? goBack() : goForward());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function useAlarms(): void {
  const api = useApi();
  useEffect(() => api.on('alarm', ({ message }) => void toast.alarm(message)), [api]);
}

/** The page that is open, in its frame, with what lies over every page. */
export function Window({ pages }: { readonly pages: PageMap }) {
  const here = useNavigation((state) => state.here);
  useHistoryKeys();
  useFocusHome();
  useAlarms();
  useHelpKeys();
  usePrinting();
  const { component: Component, menu, deed, help, frame = true } = pages[here.page] ?? notFound;
  const may = useMay(deed);
  useLayoutEffect(() => helpIsFor(help ?? null), [help, here]);
  const content = (
    <ErrorBoundary key={here.visit}>
      {may.allowed ? <Component params={here.params} /> : <NotAllowed reason={may.reason} />}
    </ErrorBoundary>
  );
  return (
    <>
      {frame ? <Frame menu={menu}>{content}</Frame> : <main className={classes.bare}>{content}</main>}
      {frame && <SearchDialog pages={pages} />}
      <LeaveDialog />
      <HelpDrawer />
      <TourCard />
      {frame && <News />}
      <ToastCorner />
      <LockWatch />
    </>
  );
}
