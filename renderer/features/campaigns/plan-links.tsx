import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { navigate } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

const LINKS = [
  { key: 'indicators', tab: 'chi-tieu', label: 'Chỉ tiêu của kế hoạch' },
  { key: 'contents', tab: 'noi-dung', label: 'Nội dung thi đua' },
  { key: 'criteria', tab: 'tieu-chi', label: 'Tiêu chí, tiêu chuẩn khen thưởng' },
  { key: 'ambiguities', tab: 'cach-hieu', label: 'Chỗ chưa rõ và cách hiểu' },
  { key: 'others', tab: 'viec-khac', label: 'Việc của đơn vị khác' },
] as const;

/** The plan of the campaign, the province's or the unit's own, one click away. */
export function PlanLinks({ data: { campaign, counts } }: { readonly data: CampaignPage }) {
  return (
    <Section title="Kế hoạch của phong trào" flush>
      <ul className={classes.links}>
        {LINKS.map(({ key, tab, label }) => (
          <li key={key}>
            <UnstyledButton className={classes.planLink} onClick={() => void navigate('ke-hoach-phong-trao', { id: campaign.id, tab })}>
              <span>
                {label} {key !== 'criteria' && <span className={classes.quiet}>({formatNumber(counts[key])})</span>}
              </span>
              <IconChevronRight size={18} stroke={1.5} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
