import { Button, Menu } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { DraftForm } from './draft-form.tsx';
import { IssuedPlan } from './issued-plan.tsx';
import { Sending } from './sending.tsx';
import { SpreadSection } from './spread-section.tsx';
import { prepare, readLaunching, readSurroundings, useLaunching } from './store.ts';
import type { LaunchingView } from './store.ts';
import classes from './launching.module.css';

const PAPER_TITLE = 'Kế hoạch phát động phong trào thi đua';

/** «Kế hoạch phát động» of the unit for the campaign `params.id`: drafted, issued, sent up, spread (R27, R28). */
export function LaunchingPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const { campaignId, view: remote, prepared, campaignName } = useLaunching();
  const papers = usePapers({ onFault: toast.error });
  useEffect(() => {
    void readLaunching(api, id);
    void readSurroundings(api, id);
  }, [api, id]);
  useChanged(['launching_plan', 'campaign', 'own_target', 'signer'], () => {
    void readLaunching(api, id);
    void readSurroundings(api, id);
  });
  const view = campaignId === id ? remote : loading;
  const held = view.phase === 'ready' ? view.value : null;
  return (
    <Page
      title="Kế hoạch phát động"
      wide
      back={{ page: 'phong-trao', label: 'Phong trào' }}
      subtitle={
        <span className={classes.subtitle}>
          {held !== null && <StatusBadge status={held.stateWord} />}
          <span>{campaignName}</span>
        </span>
      }
      actions={
        held !== null && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} loading={papers.busy !== null}>
                In kế hoạch
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void papers.show('ke-hoach-phat-dong', id, PAPER_TITLE)}>Xem trước bản in</Menu.Item>
              <Menu.Item onClick={() => void papers.save('ke-hoach-phat-dong', id, 'docx')}>Lưu (Word)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )
      }
    >
      <RemoteView of={view} onRetry={() => void readLaunching(api, id)} lines={8}>
        {(plan) => {
          if (plan !== null) return <Held view={plan} />;
          return prepared !== null ? <DraftForm fields={prepared} view={null} /> : <Empty campaignId={id} />;
        }}
      </RemoteView>
      <PaperPreview of={papers} />
    </Page>
  );
}

function Empty({ campaignId }: { readonly campaignId: string }) {
  const api = useApi();
  const [busy, setBusy] = useState(false);
  async function begin(): Promise<void> {
    setBusy(true);
    const result = await prepare(api, campaignId);
    setBusy(false);
    if (!result.ok) toast.error(result.error);
  }
  return (
    <Section>
      <EmptyState
        sentence="Đơn vị chưa có kế hoạch phát động cho phong trào này. Nội dung, nhiệm vụ giao cho đơn vị và nơi nhận được điền sẵn từ kế hoạch của phong trào; chỉ còn sửa cho đúng với đơn vị."
        action={
          <Button loading={busy} onClick={() => void begin()}>
            Lập kế hoạch phát động
          </Button>
        }
      />
    </Section>
  );
}

function Held({ view }: { readonly view: LaunchingView }): ReactNode {
  return (
    <>
      <Sending view={view} />
      {view.plan.state === 'du-thao' ? <DraftForm key={view.plan.id} fields={view.plan} view={view} /> : <IssuedPlan view={view} />}
      <SpreadSection view={view} />
    </>
  );
}
