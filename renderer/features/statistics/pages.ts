import type { PageMap } from '../../app/page-definition.ts';
import { StatisticsPage } from './statistics-page.tsx';

export const statisticsPages: PageMap = {
  'thong-ke': { component: StatisticsPage, help: 'bao-cao', menu: 'quyet-dinh' },
};
