import type { PageMap } from '../../app/page-definition.ts';
import { AwardImportPage } from './award-import-page.tsx';
import { BackfillPage } from './backfill-page.tsx';
import { DuplicatesPage } from './duplicates-page.tsx';
import { ImportPage } from './import-page.tsx';
import { SubjectListPage } from './list-page.tsx';
import { SubjectNewPage } from './new-page.tsx';
import { SubjectPage } from './subject-page.tsx';

export const subjectPages: PageMap = {
  'doi-tuong': { component: SubjectListPage, help: 'doi-tuong', menu: 'doi-tuong' },
  'doi-tuong-chi-tiet': { component: SubjectPage, help: 'doi-tuong', menu: 'doi-tuong' },
  'doi-tuong-moi': { component: SubjectNewPage, help: 'doi-tuong', menu: 'doi-tuong', deed: 'subject.save' },
  'nghi-trung': { component: DuplicatesPage, help: 'doi-tuong', menu: 'doi-tuong', deed: 'subject.merge' },
  'khen-thuong-cu': { component: BackfillPage, help: 'nhap-excel', menu: 'doi-tuong', deed: 'award.backfill' },
  'nhap-khen-thuong-cu': { component: AwardImportPage, help: 'nhap-excel', menu: 'doi-tuong', deed: 'award.importApply' },
  'nhap-doi-tuong': { component: ImportPage, help: 'nhap-excel', menu: 'doi-tuong', deed: 'subject.importApply' },
};
