import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { REGISTER_NAMES, registerSpec } from '../../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../../shared/domain/registers/registers.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { CampaignSelect } from './campaign-select.tsx';
import { readCounts, readSurroundings, useRegisters } from './store.ts';
import classes from './registers.module.css';

/** «Sổ theo dõi»: every register with how much it holds. `params.campaignId` limits the counts to one campaign. */
export function OverviewPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const [campaignId, setCampaignId] = useState(params['campaignId'] ?? null);
  const counts = useRegisters((state) => state.counts);
  useEffect(() => void readSurroundings(api), [api]);
  useEffect(() => void readCounts(api, campaignId), [api, campaignId]);
  useChanged(REGISTER_NAMES, () => void readCounts(api, campaignId));
  return (
    <Page title="Sổ theo dõi" {...(params['campaignId'] === undefined ? {} : { back: { page: 'phong-trao', label: 'Phong trào' } })} subtitle="Số liệu và minh chứng ghi dần trong năm; báo cáo và hồ sơ lấy lại từ đây.">
      <div className={classes.filters}>
        <CampaignSelect value={campaignId} onChange={setCampaignId} />
      </div>
      <RemoteView of={counts} onRetry={() => void readCounts(api, campaignId)} lines={6}>
        {(held) => (
          <ul className={classes.cards}>
            {REGISTER_NAMES.filter((register) => campaignId === null || registerSpec(register).ofSubject !== true).map((register) => (
              <Card key={register} register={register} lines={held[register] ?? 0} campaignId={campaignId} />
            ))}
          </ul>
        )}
      </RemoteView>
    </Page>
  );
}

function Card({ register, lines, campaignId }: { readonly register: RegisterName; readonly lines: number; readonly campaignId: string | null }) {
  const { title, about } = registerSpec(register);
  return (
    <li>
      <UnstyledButton className={classes.card} onClick={() => void navigate('so', { register, ...(campaignId === null ? {} : { campaignId }) })}>
        <span className={classes.cardWords}>
          <span className={classes.cardTitle}>{title}</span>
          <span className={classes.small}>{about}</span>
          <span className={lines === 0 ? classes.quiet : undefined}>{lines === 0 ? 'Chưa có dòng nào' : `${formatNumber(lines)} dòng`}</span>
        </span>
        <IconChevronRight size={18} stroke={1.5} aria-hidden />
      </UnstyledButton>
    </li>
  );
}
