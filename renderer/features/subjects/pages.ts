import type { PageMap } from '../../app/page-definition.ts';
import { ImportPage } from './import-page.tsx';
import { SubjectListPage } from './list-page.tsx';
import { SubjectNewPage } from './new-page.tsx';
import { SubjectPage } from './subject-page.tsx';

export const subjectPages: PageMap = {
  'doi-tuong': { component: SubjectListPage, menu: 'doi-tuong' },
  'doi-tuong-chi-tiet': { component: SubjectPage, menu: 'doi-tuong' },
  'doi-tuong-moi': { component: SubjectNewPage, menu: 'doi-tuong' },
  'nhap-doi-tuong': { component: ImportPage, menu: 'doi-tuong' },
};
