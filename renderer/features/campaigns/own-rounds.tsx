import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { readRounds, useCampaigns } from './store.ts';
import type { CampaignPage } from './store.ts';
import classes from './campaigns.module.css';

/** The rounds of the unit's own campaign, which has no printed milestones. */
export function OwnRounds({ data: { campaign, quotaNote } }: { readonly data: CampaignPage }) {
  const api = useApi();
  const rounds = useCampaigns((state) => state.rounds);
  const [opening, setOpening] = useKeptState('own-rounds', false);
  useEffect(() => void readRounds(api), [api]);
  useChanged(['round', 'nomination'], () => void readRounds(api));
  const open = <Button deed="round.save" onClick={() => setOpening(true)}>Mở đợt xét</Button>;
  return (
    <Section title="Đợt xét" note={quotaNote === '' ? undefined : quotaNote} actions={open} flush>
      <RemoteView of={rounds} onRetry={() => void readRounds(api)} lines={2}>
        {(all) => {
          const own = all.filter(({ campaignId }) => campaignId === campaign.id);
          if (own.length === 0) return <EmptyState compact sentence="Chưa có đợt xét nào. Mở đợt xét để đưa cá nhân, tập thể, hộ gia đình vào đề nghị." />;
          return (
            <ul className={classes.items}>
              {own.map(({ id, name, year, nominations, stateWord }) => (
                <li key={id} className={`${classes.item} ${classes.split}`}>
                  <span>
                    {name}
                    <span className={classes.metaLine}>
                      {[`Năm ${year}`, `${formatNumber(nominations)} đề nghị`, stateWord].filter(Boolean).join(' · ')}
                    </span>
                  </span>
                  <Button variant="default" onClick={() => void navigate('dot-xet', { id })} aria-label={`Xem đợt xét: ${name}`}>
                    Xem đợt xét
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </RemoteView>
      {opening && <OpenRoundDialog campaign={campaign} milestone={null} onClose={() => setOpening(false)} />}
    </Section>
  );
}
