import type { PageMap } from '../../app/page-definition.ts';
import { InboxPage } from './inbox-page.tsx';

export const inboxPages: PageMap = {
  'ho-so-nhan': { component: InboxPage, help: 'tinh', menu: 'ho-so' },
};
