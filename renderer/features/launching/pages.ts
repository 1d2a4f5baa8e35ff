import type { PageMap } from '../../app/page-definition.ts';
import { LaunchingPage } from './launching-page.tsx';

export const launchingPages: PageMap = {
  'ke-hoach-phat-dong': { component: LaunchingPage, help: 'phong-trao', menu: 'phong-trao' },
};
