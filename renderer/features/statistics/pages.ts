import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const statisticsPages: PageMap = {
  'thong-ke': { component: later(() => import('./statistics-page.tsx'), 'StatisticsPage'), help: 'bao-cao', menu: 'quyet-dinh' },
};
