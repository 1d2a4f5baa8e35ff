import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { toIndicatorTarget } from '../../../shared/domain/own-target.ts';
import { OWN_TARGET_KIND_WORDS } from '../../../shared/domain/own-target.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { readOwnTargets, useCampaigns } from './store.ts';
import type { OwnTarget } from './store.ts';
import classes from './campaigns.module.css';

/** Own and assigned targets, apart from the province's (R24, R96). */
export function OwnTargets({ campaignId }: { readonly campaignId: string }) {
  const api = useApi();
  const targets = useCampaigns((state) => state.ownTargets);
  useEffect(() => void readOwnTargets(api, campaignId), [api, campaignId]);
  useChanged(['own_target'], () => void readOwnTargets(api, campaignId));
  const open = (
    <Button variant="default" size="compact-md" onClick={() => void navigate('chi-tieu', { id: campaignId })}>
      Mở chỉ tiêu
    </Button>
  );
  return (
    <Section title="Chỉ tiêu của đơn vị" actions={open} flush={targets.phase === 'ready' && targets.value.length > 0}>
      <RemoteView of={targets} onRetry={() => void readOwnTargets(api, campaignId)} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState compact sentence="Đơn vị chưa đặt chỉ tiêu riêng cho phong trào này." />
          ) : (
            <ul className={classes.items}>
              {all.map((own) => (
                <li key={own.id} className={classes.item}>
                  <div>{own.text}</div>
                  <div className={classes.meta}>
                    <span>{figureOf(own)}</span>
                    <span>{OWN_TARGET_KIND_WORDS[own.kind]}</span>
                    {own.source !== '' && <span>{own.source}</span>}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </RemoteView>
    </Section>
  );
}

/** The figure, where the text does not say it already. */
function figureOf(own: OwnTarget): string {
  const { figure } = toIndicatorTarget(own);
  return own.text.includes(figure) ? '' : figure;
}
