import type { PageMap } from '../../app/page-definition.ts';
import { HandOnPage } from './hand-on-page.tsx';

export const handOnPages: PageMap = {
  'ban-giao': { component: HandOnPage, help: 'sao-luu', menu: 'thiet-lap', deed: ['archive.export', 'handOn.export'] },
};
