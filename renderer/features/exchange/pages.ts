import type { PageMap } from '../../app/page-definition.ts';
import { ConflictsPage } from './conflicts-page.tsx';
import { ExchangePage } from './exchange-page.tsx';
import { QuarantinePage } from './quarantine-page.tsx';

export const exchangePages: PageMap = {
  'gui-nhan': { component: ExchangePage, menu: 'gui-nhan' },
  'muc-de-rieng': { component: QuarantinePage, menu: 'gui-nhan' },
  'muc-sua-hai-noi': { component: ConflictsPage, menu: 'gui-nhan' },
};
