import { campaignPages } from '../features/campaigns/pages.ts';
import { homePages } from '../features/home/pages.ts';
import { roundPages } from '../features/rounds/pages.ts';
import { settingsPages } from '../features/settings/pages.ts';
import { startPages } from '../features/start/pages.ts';
import { subjectPages } from '../features/subjects/pages.ts';
import type { PageMap } from './page-definition.ts';

/** Every page of the window; each feature brings its own. Features never import this file. */
export const pages: PageMap = {
  ...startPages,
  ...homePages,
  ...campaignPages,
  ...subjectPages,
  ...roundPages,
  ...settingsPages,
};
