import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { AllotmentDialog } from './allotment-dialog.tsx';
import type { CampaignPage, QuotaLine } from './store.ts';
import classes from './campaigns.module.css';

/** Lines that an allotment document can fill: those that wait for one, and those whose unit is gone. */
const CAN_BE_ALLOTTED: readonly QuotaLine['status'][] = ['cho-phan-bo', 'khong-con-don-vi-nhan'];

/** «Số lượng»: how many may be proposed at each milestone. «Chờ phân bổ» is neither zero nor unlimited. */
export function Quotas({ data }: { readonly data: CampaignPage }) {
  const { campaign, quotas, quotaNote } = data;
  const [allotted, setAllotted] = useState<QuotaLine | null>(null);
  const groups = quotas.filter(({ lines }) => lines.length > 0);
  return (
    <Section title="Số lượng" note={quotaNote === '' ? undefined : quotaNote} flush={groups.length > 0}>
      {groups.length === 0 && <EmptyState compact sentence="Kế hoạch không quy định số lượng cho đơn vị. Không tính và không chặn đề nghị nào." />}
      {groups.map(({ milestoneId, milestoneName, lines }) => (
        <div key={milestoneId ?? 'chung'}>
          <div className={classes.groupName}>{milestoneName}</div>
          <ul className={classes.items} aria-label={`Số lượng: ${milestoneName}`}>
            {lines.map((line) => (
              <li key={line.id} className={classes.item}>
                <div className={classes.split}>
                  <span>{line.printed}</span>
                  {line.status === 'cho-phan-bo' && <StatusBadge status="Chờ phân bổ" />}
                </div>
                <div className={`${classes.meta} ${line.verdict === 'over-max' ? classes.over : ''}`}>
                  <span>{line.sentence}</span>
                </div>
                {(CAN_BE_ALLOTTED.includes(line.status) || campaign.allotments.some(({ quotaId }) => quotaId === line.id)) && (
                  <Button deed="campaign.allot" variant="default" size="compact-sm" mt={4} onClick={() => setAllotted(line)} aria-label={`Ghi văn bản phân bổ: ${line.printed}`}>
                    Ghi văn bản phân bổ
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      {allotted !== null && <AllotmentDialog campaignId={campaign.id} line={allotted} onClose={() => setAllotted(null)} />}
    </Section>
  );
}
