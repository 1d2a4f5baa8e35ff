import { Button, Text } from '@mantine/core';
import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties } from 'react';
import { useApi } from '../api.tsx';
import { useNavigation } from '../navigation.ts';
import { STOPS } from './stops.ts';
import type { Stop } from './stops.ts';
import { endTour, goToStop, leaveTour, useTour } from './store.ts';
import classes from './tour.module.css';

/** A page takes its time to be read; after that the stop has nothing to point at. */
const LOOKS_EVERY_MS = 150;
const GAP = 14;
const CARD = { width: 360, height: 230 };

/** «Đi một vòng»: a card beside the real control, which stays free to be used. */
export function TourCard() {
  const at = useTour((state) => state.at);
  const stop = at === null ? undefined : STOPS[at];
  return stop === undefined || at === null ? null : <Card key={at} at={at} stop={stop} />;
}

function Card({ at, stop }: { readonly at: number; readonly stop: Stop }) {
  const api = useApi();
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const box = useBox(stop);
  const last = at === STOPS.length - 1;
  // Once, after the heading of the stop's page has had the focus: the page may still have to be read.
  const headingDue = useNavigation((state) => state.focusPending);
  const had = useRef(false);
  useLayoutEffect(() => {
    if (headingDue || had.current) return undefined;
    const timer = setTimeout(() => {
      had.current = true;
      card.current?.focus();
    }, 0);
    return () => clearTimeout(timer);
  }, [headingDue]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || document.querySelector('[role="dialog"], [role="listbox"], [role="menu"]') !== null) return;
      leaveTour();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {box !== null && <div className={classes.ring} style={{ top: box.top - 4, left: box.left - 4, width: box.width + 8, height: box.height + 8 }} aria-hidden />}
      <section ref={card} className={classes.card} style={placeOf(box)} tabIndex={-1} aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}>
        <Text size="xs" c="dimmed">
          Đi một vòng · {at + 1} / {STOPS.length}
        </Text>
        <h2 className={classes.title} id={`${id}-title`}>
          {stop.title}
        </h2>
        <Text id={`${id}-text`}>{stop.text}</Text>
        <div className={classes.buttons}>
          <Button variant="subtle" color="gray" onClick={leaveTour}>
            Thôi
          </Button>
          <span className={classes.gap} />
          {at > 0 && (
            <Button variant="default" onClick={() => void goToStop(api, at - 1)}>
              Quay lại
            </Button>
          )}
          <Button onClick={() => void (last ? endTour(api) : goToStop(api, at + 1))}>{last ? 'Xong' : 'Tiếp'}</Button>
        </div>
      </section>
    </>
  );
}

type Box = Pick<DOMRect, 'top' | 'left' | 'width' | 'height'>;

/** Where the stop's control stands on the screen, looked for again while the page changes under it. */
function useBox(stop: Stop): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  const look = useCallback(() => {
    const found = stop.find();
    const rect = found?.getBoundingClientRect();
    setBox((now) => {
      if (rect === undefined || rect.width === 0) return null;
      const { top, left, width, height } = rect;
      return now !== null && now.top === top && now.left === left && now.width === width && now.height === height ? now : { top, left, width, height };
    });
  }, [stop]);
  useEffect(() => {
    const soon = setTimeout(look, 0);
    const timer = setInterval(look, LOOKS_EVERY_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
    };
  }, [look]);
  return box;
}

/** Below the control where there is room, else above, else beside it; in the corner where there is nothing to point at. */
function placeOf(box: Box | null): CSSProperties {
  const { innerWidth: width, innerHeight: height } = window;
  if (box === null) return { right: 24, bottom: 24 };
  const left = Math.max(12, Math.min(box.left, width - CARD.width - 12));
  if (box.top + box.height + GAP + CARD.height <= height) return { left, top: box.top + box.height + GAP };
  if (box.top - GAP - CARD.height >= 0) return { left, bottom: height - box.top + GAP };
  if (box.left + box.width + GAP + CARD.width <= width) return { left: box.left + box.width + GAP, bottom: 24 };
  return { right: 24, bottom: 24 };
}
