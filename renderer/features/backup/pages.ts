import type { PageMap } from '../../app/page-definition.ts';
import { BackupPage } from './backup-page.tsx';

export const backupPages: PageMap = {
  'sao-luu': { component: BackupPage, help: 'sao-luu', menu: 'thiet-lap' },
};
