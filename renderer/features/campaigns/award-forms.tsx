import { PLAN_SUBJECT_KIND_WORDS } from '../../../shared/catalogue/plan-vocabulary.ts';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { GuidanceNotice } from './guidance.tsx';
import type { CampaignPage } from './store.ts';
import { LEVEL_WORDS, OCCASION_WORDS, wordOf } from './words.ts';
import classes from './campaigns.module.css';

/** «Hình thức khen thưởng»: what can be proposed in this campaign and who decides it. */
export function AwardForms({ data: { campaign, awardForms } }: { readonly data: CampaignPage }) {
  const waits = awardForms.some(({ waitsForGuidance }) => waitsForGuidance === true);
  return (
    <Section title="Hình thức khen thưởng" flush={awardForms.length > 0}>
      {waits && <GuidanceNotice campaign={campaign} />}
      {awardForms.length === 0 ? (
        <EmptyState compact sentence="Kế hoạch không nêu hình thức khen thưởng; chọn theo quy định chung ở từng đề nghị." />
      ) : (
        <ul className={classes.items}>
          {awardForms.map(({ id, name, level, decidedBy, occasions, subjectKinds, section, waitsForGuidance }) => (
            <li key={id} className={classes.item}>
              <div>{name}</div>
              <div className={classes.meta}>
                <span>Cấp khen thưởng: {wordOf(LEVEL_WORDS, level)}</span>
                {decidedBy !== '' && <span>{decidedBy} quyết định</span>}
                {subjectKinds.length > 0 && <span>Cho {subjectKinds.map((kind) => wordOf(PLAN_SUBJECT_KIND_WORDS, kind)).join(', ')}</span>}
                {occasions.length > 0 && <span>Dịp {occasions.map((occasion) => wordOf(OCCASION_WORDS, occasion)).join(', ')}</span>}
                <span>Mục {section}</span>
                {waitsForGuidance === true && campaign.settings.centralGuidance === null && <span>Chờ hướng dẫn của Trung ương</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
