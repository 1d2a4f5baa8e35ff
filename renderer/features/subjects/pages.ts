import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const subjectPages: PageMap = {
  'doi-tuong': { component: later(() => import('./list-page.tsx'), 'SubjectListPage'), help: 'doi-tuong', menu: 'doi-tuong' },
  'doi-tuong-chi-tiet': { component: later(() => import('./subject-page.tsx'), 'SubjectPage'), help: 'doi-tuong', menu: 'doi-tuong' },
  'doi-tuong-moi': { component: later(() => import('./new-page.tsx'), 'SubjectNewPage'), help: 'doi-tuong', menu: 'doi-tuong', deed: 'subject.save' },
  'nghi-trung': { component: later(() => import('./duplicates-page.tsx'), 'DuplicatesPage'), help: 'doi-tuong', menu: 'doi-tuong', deed: 'subject.merge' },
  'khen-thuong-cu': { component: later(() => import('./backfill-page.tsx'), 'BackfillPage'), help: 'nhap-excel', menu: 'doi-tuong', deed: 'award.backfill' },
  'nhap-khen-thuong-cu': { component: later(() => import('./award-import-page.tsx'), 'AwardImportPage'), help: 'nhap-excel', menu: 'doi-tuong', deed: 'award.importApply' },
  'nhap-doi-tuong': { component: later(() => import('./import-page.tsx'), 'ImportPage'), help: 'nhap-excel', menu: 'doi-tuong', deed: 'subject.importApply' },
};
