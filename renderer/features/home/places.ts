import type { PageParams } from '../../app/navigation.ts';
import type { TodayLine } from './store.ts';

/** The backend names a line's page by the thing (docs/architecture.md, words of the code); the window has its own names. */
const PAGES: Readonly<Record<string, string>> = {
  campaign: 'phong-trao-chi-tiet',
  round: 'dot-xet',
  nomination: 'de-nghi',
  dossier: 'ho-so-de-nghi',
  'inbox-dossier': 'ho-so-nhan',
  exchange: 'gui-nhan',
  received: 'muc-nhan-duoc',
  obligations: 'nghia-vu',
  agenda: 'lich',
  decisions: 'quyet-dinh',
  decision: 'quyet-dinh-xem',
  check: 'kiem-tra-ho-so',
  session: 'hop-xet',
  launching: 'ke-hoach-phat-dong',
  office: 'tinh-hinh-don-vi',
  quarantine: 'muc-de-rieng',
};
const TABS: Readonly<Record<string, string>> = { send: 'gui-di', receive: 'nhan-ve', journal: 'nhat-ky', papers: 'tu-don-vi', intakes: 'cap-duoi', quotas: 'so-luong' };

/** Where a line of the home page leads: a page of the window and what it is opened with. */
export function placeOfLine({ page, params }: Pick<TodayLine, 'page' | 'params'>): { readonly page: string; readonly params: PageParams } {
  const tab = params['tab'];
  return { page: PAGES[page] ?? page, params: tab === undefined ? params : { ...params, tab: TABS[tab] ?? tab } };
}
