import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const backupPages: PageMap = {
  'sao-luu': { component: later(() => import('./backup-page.tsx'), 'BackupPage'), help: 'sao-luu', menu: 'thiet-lap' },
};
