import { ANNOUNCED_LEVEL_WORDS } from '../announcement.ts';
import type { StatisticsFilter } from './award-statistics.ts';
import { spanWords } from './period.ts';

/** What the figures are limited to beside the time; empty: nothing. */
export function limits({ by, campaign, level }: StatisticsFilter): string {
  return [
    by === 'award-year' ? 'tính theo năm khen thưởng' : '',
    campaign === null ? '' : campaign === '' ? 'ngoài phong trào' : `phong trào ${campaign}`,
    level === null ? '' : ANNOUNCED_LEVEL_WORDS[level].charAt(0).toLocaleLowerCase('vi') + ANNOUNCED_LEVEL_WORDS[level].slice(1),
  ].filter(Boolean).join('; ');
}

/** «Năm 2026; cấp cơ sở». */
export const periodAndLimits = (filter: StatisticsFilter): string => [spanWords(filter), limits(filter)].filter(Boolean).join('; ');
