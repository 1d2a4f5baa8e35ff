import type { PageMap } from '../../app/page-definition.ts';
import { UpdatePage } from './update-page.tsx';

export const updatePages: PageMap = {
  'cap-nhat': { component: UpdatePage, help: 'thiet-lap', menu: 'thiet-lap' },
};
