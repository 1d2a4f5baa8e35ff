import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const inboxPages: PageMap = {
  'ho-so-nhan': { component: later(() => import('./inbox-page.tsx'), 'InboxPage'), help: 'tinh', menu: 'ho-so' },
};
