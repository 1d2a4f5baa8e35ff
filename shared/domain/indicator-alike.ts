import { fold } from '../text/fold.ts';
import { countsRunningTotal, isFall, isSinceBase } from './indicator-target.ts';
import type { IndicatorTarget } from './indicator-target.ts';

/** Whether a figure entered for one says the same of the other: measure, unit, direction and what it is counted from. */
function countsAlike(one: IndicatorTarget, other: IndicatorTarget): boolean {
  return (
    one.measure === other.measure &&
    one.type !== 'qualitative' &&
    other.type !== 'qualitative' &&
    fold(one.unit) === fold(other.unit) &&
    isFall(one) === isFall(other) &&
    isSinceBase(one) === isSinceBase(other) &&
    countsRunningTotal(one) === countsRunningTotal(other)
  );
}

const asked = ({ text, appliesTo }: IndicatorTarget): string => [text, ...appliesTo.unitNames, appliesTo.population ?? ''].map(fold).join('|');

/**
 * Whether two targets ask for one figure, so that what is entered once can serve both (R23). They must count alike, and
 * either say the same words of the same units, or, across campaigns, be named by one of the plans as its repeat: within a
 * plan «relatedIds» also ties things that are not the same.
 * @param sameCampaign whether both stand in one campaign
 */
export function asksTheSame(one: IndicatorTarget, other: IndicatorTarget, sameCampaign: boolean): boolean {
  if (sameCampaign && one.id === other.id) return false;
  if (!countsAlike(one, other)) return false;
  const related = one.relatedIds.includes(other.id) || other.relatedIds.includes(one.id);
  return asked(one) === asked(other) || (related && !sameCampaign);
}
