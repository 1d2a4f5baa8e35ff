import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const dossierPages: PageMap = {
  'ho-so-de-nghi': { component: later(() => import('./dossier-page.tsx'), 'DossierPage'), help: 'dot-xet', menu: 'ho-so' },
  'lap-ho-so': { component: later(() => import('./form-page.tsx'), 'DossierFormPage'), help: 'dot-xet', menu: 'ho-so', deed: 'dossier.create' },
  'kiem-tra-ho-so': { component: later(() => import('./check-page.tsx'), 'CheckPage'), help: 'dot-xet', menu: 'ho-so' },
  'ghi-tra-lai': { component: later(() => import('./return-page.tsx'), 'ReturnPage'), help: 'dot-xet', menu: 'ho-so', deed: 'return.record' },
};
