import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const indicatorPages: PageMap = {
  'chi-tieu': { component: later(() => import('./indicators-page.tsx'), 'IndicatorsPage'), help: 'phong-trao', menu: 'phong-trao' },
  'nhap-so-lieu': { component: later(() => import('./entry-page.tsx'), 'EntryPage'), help: 'phong-trao', menu: 'phong-trao', deed: 'indicator.saveValue' },
  'chi-tieu-don-vi': { component: later(() => import('./own-target-page.tsx'), 'OwnTargetPage'), help: 'phong-trao', menu: 'phong-trao', deed: 'ownTarget.save' },
};
