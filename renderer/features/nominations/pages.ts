import type { PageMap } from '../../app/page-definition.ts';
import { NominationPage } from './nomination-page.tsx';
import { ReportPage } from './report-page.tsx';
import { SideBySidePage } from './side-by-side-page.tsx';

export const nominationPages: PageMap = {
  'de-nghi-canh-nhau': { component: SideBySidePage, help: 'dot-xet', menu: 'ho-so' },
  'bao-cao-thanh-tich': { component: ReportPage, help: 'dot-xet', menu: 'ho-so' },
  'de-nghi': { component: NominationPage, help: 'dot-xet', menu: 'ho-so' },
};
