import { Button } from '@mantine/core';
import { IconFlask, IconPrinter, IconRoute } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Contents } from '../../app/help/contents.tsx';
import { GuideText } from '../../app/help/guide-text.tsx';
import type { Guide } from '../../app/help/guide-types.ts';
import type { HelpPlace } from '../../app/help/help-store.ts';
import { Hits } from '../../app/help/hits.tsx';
import { searchGuide } from '../../app/help/search.ts';
import { FIRST_TOPIC, isTopic } from '../../app/help/topics.ts';
import type { HelpTopic } from '../../app/help/topics.ts';
import { useGuide } from '../../app/help/use-guide.ts';
import classes from '../../app/help/help.module.css';
import { forgetAll } from '../../app/lock.ts';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { goToStop, tourMark } from '../../app/tour/store.ts';
import type { TourMark } from '../../app/tour/store.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { useSampleStart } from '../../components/sample-start.tsx';
import { SearchField } from '../../components/search-field.tsx';

/** «Trợ giúp»: the whole guide with its contents and its own search. Every page of it is a place of its own, so «Quay lại» goes back to where one was. */
export function HelpPage({ params }: { readonly params: PageParams }) {
  const guide = useGuide();
  return (
    <Page title="Trợ giúp" wide back={{ page: 'viec-hom-nay' }} actions={<Actions />}>
      <RemoteView of={guide} onRetry={() => void navigate('tro-giup', params)}>
        {(value) => <Content guide={value} params={params} />}
      </RemoteView>
    </Page>
  );
}

function Actions() {
  const api = useApi();
  const sample = useSession((state) => state.sample);
  const [mark, setMark] = useState<TourMark>('new');
  const start = useSampleStart(forgetAll);
  useEffect(() => {
    let gone = false;
    void tourMark(api).then((found) => {
      if (!gone) setMark(found);
    });
    return () => void (gone = true);
  }, [api]);
  const at = typeof mark === 'number' ? mark : 0;
  return (
    <>
      <Button variant="default" leftSection={<IconRoute size={18} stroke={1.75} aria-hidden />} onClick={() => void goToStop(api, at)}>
        {at > 0 ? `Đi tiếp từ chặng ${at + 1}` : 'Đi một vòng'}
      </Button>
      {!sample && (
        <Button variant="default" leftSection={<IconFlask size={18} stroke={1.75} aria-hidden />} onClick={start.start}>
          Xem thử với dữ liệu mẫu
        </Button>
      )}
      <Button variant="default" leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />} onClick={() => window.print()}>
        In trang này
      </Button>
      {start.dialog}
    </>
  );
}

function Content({ guide, params }: { readonly guide: Guide; readonly params: PageParams }) {
  const [typed, setTyped] = useState('');
  const wanted = params['topic'];
  const topic: HelpTopic = isTopic(wanted) ? wanted : FIRST_TOPIC;
  const page = guide.get(topic);
  const open = (place: HelpPlace): void => void navigate('tro-giup', { ...(place.topic === null ? {} : { topic: place.topic }), ...(place.anchor === null ? {} : { anchor: place.anchor }) });
  return (
    <>
      <div className={classes.search}>
        <SearchField label="Tìm trong hướng dẫn" placeholder="Tìm trong hướng dẫn" value={typed} onSearch={setTyped} />
      </div>
      <div className={classes.layout}>
        <Contents guide={guide} current={topic} onOpen={(next) => open({ topic: next, anchor: null })} />
        <Section>
          {typed.trim() !== '' ? (
            <Hits hits={searchGuide(guide, typed)} onOpen={open} />
          ) : page !== undefined ? (
            <GuideText page={page} anchor={params['anchor'] ?? null} onLink={open} titled />
          ) : null}
        </Section>
      </div>
    </>
  );
}
