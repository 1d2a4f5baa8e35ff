import type { Mark as MarkCode } from './store.ts';
import { useCampaigns } from './store.ts';
import { markWords } from './words.ts';
import classes from './campaigns.module.css';

/** The mark of something the plan gave to the district; nothing where it is simply ours. */
export function Mark({ mark }: { readonly mark: MarkCode }) {
  const answer = useCampaigns(({ page }) => (page.phase === 'ready' ? page.value.campaign.districtAnswer : 'unknown'));
  const words = markWords(mark, answer);
  return words === null ? null : <span className={classes.mark}>{words}</span>;
}
