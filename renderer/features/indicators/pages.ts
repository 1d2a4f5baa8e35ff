import type { PageMap } from '../../app/page-definition.ts';
import { EntryPage } from './entry-page.tsx';
import { IndicatorsPage } from './indicators-page.tsx';
import { OwnTargetPage } from './own-target-page.tsx';

export const indicatorPages: PageMap = {
  'chi-tieu': { component: IndicatorsPage, help: 'phong-trao', menu: 'phong-trao' },
  'nhap-so-lieu': { component: EntryPage, help: 'phong-trao', menu: 'phong-trao', deed: 'indicator.saveValue' },
  'chi-tieu-don-vi': { component: OwnTargetPage, help: 'phong-trao', menu: 'phong-trao', deed: 'ownTarget.save' },
};
