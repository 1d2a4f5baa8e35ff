import type { PageMap } from '../../app/page-definition.ts';
import { SettingsPage } from './settings-page.tsx';

export const settingsPages: PageMap = {
  'thiet-lap': { component: SettingsPage, menu: 'thiet-lap' },
};
