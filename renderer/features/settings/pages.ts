import { later } from '../../app/later.tsx';
import type { PageMap } from '../../app/page-definition.ts';

export const settingsPages: PageMap = {
  'nhat-ky': { component: later(() => import('./journal-page.tsx'), 'JournalPage'), help: 'mat-khau', menu: 'thiet-lap', deed: 'audit.journal' },
  'thiet-lap': { component: later(() => import('./settings-page.tsx'), 'SettingsPage'), help: 'thiet-lap', menu: 'thiet-lap' },
};
