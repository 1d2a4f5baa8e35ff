import type { PageMap } from '../../app/page-definition.ts';
import { NominationPage } from './nomination-page.tsx';

export const nominationPages: PageMap = {
  'de-nghi': { component: NominationPage, menu: 'ho-so' },
};
