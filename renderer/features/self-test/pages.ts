import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const selfTestPages: PageMap = {
  'tu-kiem-tra': { component: later(() => import('./self-test-page.tsx'), 'SelfTestPage'), help: 'su-co', menu: 'thiet-lap' },
};
