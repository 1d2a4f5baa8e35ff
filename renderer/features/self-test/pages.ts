import type { PageMap } from '../../app/page-definition.ts';
import { SelfTestPage } from './self-test-page.tsx';

export const selfTestPages: PageMap = {
  'tu-kiem-tra': { component: SelfTestPage, help: 'su-co', menu: 'thiet-lap' },
};
