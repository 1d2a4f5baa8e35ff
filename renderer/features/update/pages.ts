import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const updatePages: PageMap = {
  'cap-nhat': { component: later(() => import('./update-page.tsx'), 'UpdatePage'), help: 'thiet-lap', menu: 'thiet-lap' },
};
