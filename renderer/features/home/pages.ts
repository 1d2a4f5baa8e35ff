import type { PageMap } from '../../app/page-definition.ts';
import { HomePage } from './home-page.tsx';

export const homePages: PageMap = {
  'viec-hom-nay': { component: HomePage, help: 'viec-hom-nay', menu: 'viec-hom-nay' },
};
