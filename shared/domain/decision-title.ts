/** What a decision on one nomination would say of it. */
export interface DecidedWords {
  /** «tặng Giấy khen của Chủ tịch UBND xã», «tặng danh hiệu Lao động tiên tiến». */
  readonly award: string;
  /** Name of the campaign of its round; '': none. */
  readonly campaign: string;
  /** Award year of its round; null: not known. */
  readonly year: number | null;
}

const LONGEST = 300;
const MOST_AWARDS = 3;
const CAMPAIGN = /^(?:phong trào|đợt|cuộc|chiến dịch|chương trình)\s/iu;

/**
 * A «trích yếu» to begin with, for the clerk to change: the awards, then the campaign or the year where all share it.
 * '' while nothing is chosen. At most 300 characters.
 */
export function proposedTitle(chosen: readonly DecidedWords[]): string {
  const awards = only(chosen.map(({ award }) => award));
  if (awards.length === 0) return '';
  const what = awards.length > MOST_AWARDS ? 'khen thưởng' : awards.join(', ');
  const [campaign, ...campaigns] = only(chosen.map((one) => one.campaign));
  const [year, ...years] = only(chosen.map((one) => one.year));
  const inCampaign = campaign === undefined || campaign === '' || campaigns.length > 0 ? '' : ` trong ${CAMPAIGN.test(campaign) ? lowered(campaign) : `phong trào «${campaign}»`}`;
  const inYear = year == null || years.length > 0 || /\d{4}/u.test(inCampaign) ? '' : ` năm ${year}`;
  const titles = [`Về việc ${what}${inCampaign}${inYear}`, `Về việc ${what}${inYear}`, 'Về việc khen thưởng'];
  return titles.find(({ length }) => length <= LONGEST) ?? '';
}

const only = <T>(values: readonly T[]): T[] => [...new Set(values)];
const lowered = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
