import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const handOnPages: PageMap = {
  'ban-giao': { component: later(() => import('./hand-on-page.tsx'), 'HandOnPage'), help: 'sao-luu', menu: 'thiet-lap', deed: ['archive.export', 'handOn.export'] },
};
