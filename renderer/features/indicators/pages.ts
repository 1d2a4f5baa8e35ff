import type { PageMap } from '../../app/page-definition.ts';
import { EntryPage } from './entry-page.tsx';
import { IndicatorsPage } from './indicators-page.tsx';
import { OwnTargetPage } from './own-target-page.tsx';

export const indicatorPages: PageMap = {
  'chi-tieu': { component: IndicatorsPage, menu: 'phong-trao' },
  'nhap-so-lieu': { component: EntryPage, menu: 'phong-trao', deed: 'indicator.saveValue' },
  'chi-tieu-don-vi': { component: OwnTargetPage, menu: 'phong-trao', deed: 'ownTarget.save' },
};
