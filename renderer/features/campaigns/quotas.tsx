import { useId, useState } from 'react';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { ChartFigure } from '../../components/charts/chart-figure.tsx';
import { QuotaBars } from '../../components/charts/quota-bars.tsx';
import { canBeDrawn } from '../../components/charts/quota-use.ts';
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
  const { campaign, quotas, quotaNote, milestones } = data;
  const page = useId();
  const [allotted, setAllotted] = useState<QuotaLine | null>(null);
  const groups = quotas.filter(({ lines }) => lines.length > 0);
  return (
    <Section title="Số lượng" note={quotaNote === '' ? undefined : quotaNote} flush={groups.length > 0}>
      {groups.length === 0 && <EmptyState compact sentence="Kế hoạch không quy định số lượng cho đơn vị. Không tính và không chặn đề nghị nào." />}
      {groups.map(({ milestoneId, milestoneName, lines }) => (
        <div key={milestoneId ?? 'chung'}>
          <div className={classes.groupName}>{milestoneName}</div>
          {canBeDrawn(lines) && (
            <div className={classes.chart}>
              <ChartFigure title="Đã đề nghị và còn lại" table={`${page} ${milestoneId ?? ''}`}>
                <QuotaBars
                  label={`Biểu đồ số lượng: ${milestoneName}`}
                  quotas={lines.map(({ id, printed, ...line }) => ({ ...line, key: id, label: printed, onOpen: openRound(milestones.find((one) => one.id === milestoneId)?.roundId) }))}
                />
              </ChartFigure>
            </div>
          )}
          <ul id={`${page} ${milestoneId ?? ''}`} className={classes.items} aria-label={`Số lượng: ${milestoneName}`}>
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

/** The round that holds the nominations; nothing where none is open yet. */
const openRound = (roundId: string | null | undefined): (() => void) | undefined => (roundId === null || roundId === undefined ? undefined : () => void navigate('dot-xet', { id: roundId }));
