import { Button, Drawer } from '@mantine/core';
import { IconArrowLeft, IconExternalLink, IconList } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useFieldLaw } from '../../components/form/field-law.ts';
import { LawText } from '../../components/form/law-note.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { navigate } from '../navigation.ts';
import { useSession } from '../session.ts';
import { Contents } from './contents.tsx';
import { GuideText } from './guide-text.tsx';
import type { Guide } from './guide-types.ts';
import { closeHelp, turnBack, turnTo, useHelp } from './help-store.ts';
import type { HelpField, HelpPlace } from './help-store.ts';
import { FIRST_TOPIC } from './topics.ts';
import { useGuide } from './use-guide.ts';
import classes from './help.module.css';

/** The help beside what is being done: nothing on the page or in a dialog is left or lost. */
export function HelpDrawer() {
  const opened = useHelp(({ shown }) => shown !== null);
  return (
    <Drawer
      opened={opened}
      onClose={closeHelp}
      title="Trợ giúp"
      position="right"
      size={460}
      zIndex={400}
      withOverlay={false}
      lockScroll={false}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': 'Đóng trợ giúp' }}
    >
      {opened && <Body />}
    </Drawer>
  );
}

function Body() {
  const guide = useGuide();
  return (
    <RemoteView of={guide} onRetry={closeHelp}>
      {(value) => <Shown guide={value} />}
    </RemoteView>
  );
}

function Shown({ guide }: { readonly guide: Guide }) {
  const shown = useHelp((state) => state.shown) ?? [];
  const place: HelpPlace = shown.at(-1) ?? { topic: FIRST_TOPIC, anchor: null };
  const page = place.topic === null ? undefined : guide.get(place.topic);
  const { topic, anchor } = place;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.focus({ preventScroll: true });
    if (anchor === null) top.current?.scrollIntoView({ block: 'start' });
  }, [topic, anchor]);
  return (
    <div ref={top} tabIndex={-1} data-autofocus className={classes.drawer}>
      <div className={classes.bar}>
        {shown.length > 1 && (
          <Button size="xs" variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={turnBack}>
            Trang trước
          </Button>
        )}
        {topic !== null && (
          <Button size="xs" variant="default" leftSection={<IconList size={16} aria-hidden />} onClick={() => turnTo({ topic: null, anchor: null })}>
            Mục lục
          </Button>
        )}
        {topic !== null && <WholePage topic={topic} />}
      </div>
      <FieldRule />
      {page === undefined ? <Contents guide={guide} current={null} onOpen={(next) => turnTo({ topic: next, anchor: null })} /> : <GuideText page={page} anchor={anchor} onLink={turnTo} titled />}
    </div>
  );
}

/** What the law says of the field in which F1 was pressed. */
function FieldRule() {
  const field = useHelp((state) => state.field);
  return field === null ? null : <RuleOf {...field} />;
}

function RuleOf({ law, label }: HelpField) {
  const help = useFieldLaw(law);
  if (help === null) return null;
  return (
    <section className={classes.rule} aria-label={`Quy định về ô «${label}»`}>
      <strong>Quy định về ô «{label}»</strong>
      <LawText help={help} />
    </section>
  );
}

/** Where the page can be left: not with a dialog in front, nor before a unit is open. */
function WholePage({ topic }: { readonly topic: string }) {
  const open = useSession(({ unitName }) => unitName !== null);
  const overDialog = useHelp((state) => state.overDialog);
  if (!open || overDialog) return null;
  const go = async (): Promise<void> => {
    if (await navigate('tro-giup', { topic })) closeHelp();
  };
  return (
    <Button size="xs" variant="default" leftSection={<IconExternalLink size={16} aria-hidden />} onClick={() => void go()}>
      Mở cả trang
    </Button>
  );
}
