import type { PageMap } from '../../app/page-definition.ts';
import { DuePage } from './due-page.tsx';

export const eligibilityPages: PageMap = {
  'ai-du-dieu-kien': { component: DuePage, menu: 'ho-so' },
};
