import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const launchingPages: PageMap = {
  'ke-hoach-phat-dong': { component: later(() => import('./launching-page.tsx'), 'LaunchingPage'), help: 'phong-trao', menu: 'phong-trao' },
};
