import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const eligibilityPages: PageMap = {
  'ai-du-dieu-kien': { component: later(() => import('./due-page.tsx'), 'DuePage'), help: 'tieu-chuan', menu: 'ho-so' },
};
