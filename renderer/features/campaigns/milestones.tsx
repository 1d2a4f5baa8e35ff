import { navigate } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { EmptyState } from '../../components/states.tsx';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import type { CampaignPage, Milestone } from './store.ts';
import classes from './campaigns.module.css';

/** The milestones of the plan; where awards are given a round is opened. */
export function Milestones({ data: { campaign, milestones } }: { readonly data: CampaignPage }) {
  const [opened, setOpened] = useKeptState<Milestone | null>('milestones', null);
  return (
    <Section title="Các mốc và đợt xét" flush={milestones.length > 0}>
      {milestones.length === 0 ? (
        <EmptyState
          compact
          sentence="Kế hoạch không nêu mốc nào."
          action={
            <Button deed="round.save" variant="default" onClick={() => void navigate('dot-xet-moi', { campaignId: campaign.id })}>
              Mở đợt xét
            </Button>
          }
        />
      ) : (
        <ul className={classes.items}>
          {milestones.map((milestone) => (
            <li key={milestone.id} className={`${classes.item} ${classes.split}`}>
              <span>
                {milestone.name}
                <span className={classes.metaLine}>Văn bản ghi: {milestone.printed}</span>
              </span>
              <RoundButton milestone={milestone} onOpen={() => setOpened(milestone)} />
            </li>
          ))}
        </ul>
      )}
      {opened !== null && (
        <OpenRoundDialog campaign={campaign} milestone={{ id: opened.id, name: opened.name, kind: opened.kind }} onClose={() => setOpened(null)} />
      )}
    </Section>
  );
}

function RoundButton({ milestone: { name, awards, roundId }, onOpen }: { readonly milestone: Milestone; readonly onOpen: () => void }) {
  if (roundId !== null) {
    return (
      <Button variant="default" onClick={() => void navigate('dot-xet', { id: roundId })} aria-label={`Xem đợt xét: ${name}`}>
        Xem đợt xét
      </Button>
    );
  }
  return awards ? (
    <Button deed="round.save" variant="light" onClick={onOpen} aria-label={`Mở đợt xét: ${name}`}>
      Mở đợt xét
    </Button>
  ) : (
    <span className={classes.quiet}>không xét khen thưởng</span>
  );
}
