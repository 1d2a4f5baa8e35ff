import type { PageMap } from '../../app/page-definition.ts';
import { CheckPage } from './check-page.tsx';
import { DossierPage } from './dossier-page.tsx';
import { DossierFormPage } from './form-page.tsx';
import { ReturnPage } from './return-page.tsx';

export const dossierPages: PageMap = {
  'ho-so-de-nghi': { component: DossierPage, help: 'dot-xet', menu: 'ho-so' },
  'lap-ho-so': { component: DossierFormPage, help: 'dot-xet', menu: 'ho-so', deed: 'dossier.create' },
  'kiem-tra-ho-so': { component: CheckPage, help: 'dot-xet', menu: 'ho-so' },
  'ghi-tra-lai': { component: ReturnPage, help: 'dot-xet', menu: 'ho-so', deed: 'return.record' },
};
