import type { PageMap } from '../../app/page-definition.ts';
import { ExchangePage } from './exchange-page.tsx';

export const exchangePages: PageMap = {
  'gui-nhan': { component: ExchangePage, menu: 'gui-nhan' },
};
