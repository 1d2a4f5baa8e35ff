import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const nominationPages: PageMap = {
  'de-nghi-canh-nhau': { component: later(() => import('./side-by-side-page.tsx'), 'SideBySidePage'), help: 'dot-xet', menu: 'ho-so' },
  'bao-cao-thanh-tich': { component: later(() => import('./report-page.tsx'), 'ReportPage'), help: 'dot-xet', menu: 'ho-so' },
  'de-nghi': { component: later(() => import('./nomination-page.tsx'), 'NominationPage'), help: 'dot-xet', menu: 'ho-so' },
};
