import { formatScreenDate, isIsoDate } from '../../../shared/text/dates.ts';
import { BUNDLE_KIND_WORDS } from '../../../shared/exchange/manifest.ts';
import type { BundleKind } from '../../../shared/exchange/manifest.ts';

/** 2026-11-05 → 05/11/2026; 2026-11-05T08:15:00… → 05/11/2026 08:15; anything else as it is. */
export function timeText(text: string): string {
  const day = text.slice(0, 10);
  return isIsoDate(day) ? `${formatScreenDate(day)} ${text.slice(11, 16)}`.trim() : text;
}

/** «Hồ sơ trình», «Kết quả» …; a kind of a newer version as it is. */
export function kindWord(kind: string): string {
  return kind in BUNDLE_KIND_WORDS ? BUNDLE_KIND_WORDS[kind as BundleKind] : kind;
}
