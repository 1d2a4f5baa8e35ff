import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { DialogBar } from '../components/dialog-bar.tsx';
import { useApi } from './api.tsx';
import { GuideText } from './help/guide-text.tsx';
import { NEWS_TOPIC } from './help/topics.ts';
import { openHelp } from './help/help-store.ts';
import { useGuide } from './help/use-guide.ts';
import { newsSince } from './help/news-since.ts';
import { useSession } from './session.ts';

/** The version this user last worked with, kept beside his drafts. */
const DRAFT = 'tro-giup/phien-ban';

/** «Có gì mới»: once after an update, what changed since the version this user last saw. A new user is told nothing. */
export function News() {
  const api = useApi();
  const version = useSession(({ unitName, appVersion }) => (unitName === null ? '' : appVersion));
  const [seen, setSeen] = useState<string | null>(null);
  useEffect(() => {
    if (version === '') return;
    let gone = false;
    void api.call('draft.load', { key: DRAFT }).then(async (held) => {
      if (!held.ok || held.value.value === version) return;
      await api.call('draft.save', { key: DRAFT, value: version });
      if (!gone && held.value.value !== null) setSeen(held.value.value);
    });
    return () => void (gone = true);
  }, [api, version]);
  return seen === null || version === '' ? null : <NewsDialog since={seen} onClose={() => setSeen(null)} />;
}

function NewsDialog({ since, onClose }: { readonly since: string; readonly onClose: () => void }) {
  const guide = useGuide();
  const page = guide.phase === 'ready' ? guide.value.get(NEWS_TOPIC) : undefined;
  const news = page === undefined ? null : newsSince(page, since);
  if (news === null || news.blocks.length === 0) return null;
  return (
    <Modal opened onClose={onClose} title="Có gì mới" size="lg" closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <GuideText
        page={news}
        anchor={null}
        onLink={({ topic }) => {
          onClose();
          openHelp(topic);
        }}
      />
      <DialogBar>
        <Button onClick={onClose} data-autofocus>
          Đã xem
        </Button>
      </DialogBar>
    </Modal>
  );
}
