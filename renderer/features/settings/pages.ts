import type { PageMap } from '../../app/page-definition.ts';
import { JournalPage } from './journal-page.tsx';
import { SettingsPage } from './settings-page.tsx';

export const settingsPages: PageMap = {
  'nhat-ky': { component: JournalPage, help: 'mat-khau', menu: 'thiet-lap', deed: 'audit.journal' },
  'thiet-lap': { component: SettingsPage, help: 'thiet-lap', menu: 'thiet-lap' },
};
