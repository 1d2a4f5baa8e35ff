import type { PageMap } from '../../app/page-definition.ts';
import { DuePage } from './due-page.tsx';

export const eligibilityPages: PageMap = {
  'ai-du-dieu-kien': { component: DuePage, help: 'tieu-chuan', menu: 'ho-so' },
};
