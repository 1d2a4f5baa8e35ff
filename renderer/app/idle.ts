import { warningSeconds } from '../../shared/domain/lock.ts';

interface IdleOptions {
  readonly minutes: number;
  /** Whether the notice stands there. */
  readonly onWarn: (shown: boolean) => void;
  /** The idle time is over, or the computer slept; called again after a while as long as nobody comes. */
  readonly onIdle: (reason: 'idle' | 'away') => void;
  /** Somebody works; told at most every twenty seconds. */
  readonly onActive: () => void;
  /** Whether a job, an upload or a download of this window runs: it is no idle time. */
  readonly busy: () => boolean;
}

const TICK_MS = 1000;
const TELL_MS = 20_000;
const AGAIN_MS = 5000;
const SIGNS = ['keydown', 'pointerdown', 'wheel', 'touchstart', 'pointermove'] as const;

/**
 * Watches for keys and movements in the window. A clock that jumps by the idle time or more is a computer that slept.
 * Answers the function that ends it.
 */
export function watchIdle({ minutes, onWarn, onIdle, onActive, busy }: IdleOptions): () => void {
  const limit = minutes * 60_000;
  let [active, activeAt] = [performance.now(), Date.now()];
  let lastTick = Date.now();
  let told = performance.now();
  let warned = false;
  let notBefore = 0;
  let pointer = '';

  const warn = (shown: boolean) => {
    if (warned === shown) return;
    warned = shown;
    onWarn(shown);
  };
  const stir = () => {
    [active, activeAt] = [performance.now(), Date.now()];
    warn(false);
  };
  const onSign = (event: Event) => {
    // A page that changes under a resting pointer makes such events too.
    if (event instanceof MouseEvent && event.type === 'pointermove') {
      const at = `${event.screenX},${event.screenY}`;
      const rests = pointer === at || pointer === '';
      pointer = at;
      if (rests) return;
    }
    stir();
    if (performance.now() - told < TELL_MS) return;
    told = performance.now();
    onActive();
  };
  const tick = () => {
    const slept = Date.now() - lastTick >= limit;
    lastTick = Date.now();
    if (busy()) return stir();
    // By the clock that shows longer: one stands still in sleep, the other can be set back.
    const idle = Math.max(performance.now() - active, Date.now() - activeAt);
    if (slept || idle >= limit) {
      if (performance.now() < notBefore) return;
      notBefore = performance.now() + AGAIN_MS;
      onIdle(slept ? 'away' : 'idle');
    } else warn(idle >= limit - warningSeconds(minutes) * 1000);
  };

  const timer = setInterval(tick, TICK_MS);
  for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true });
  };
}
