import { ActionIcon, Title, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronLeft, IconHelp } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { openHelp } from '../app/help/help-store.ts';
import { focusTaken, goBack, useNavigation } from '../app/navigation.ts';
import classes from './page.module.css';

export interface PageProps {
  /** The page's one heading; it takes the focus when the page opens. */
  readonly title: string;
  /** One line under the title: what stands here, or the state of the thing shown. */
  readonly subtitle?: ReactNode;
  /** Buttons at the right of the title, the most used one first. */
  readonly actions?: ReactNode;
  /** Shows «Quay lại». `page` is opened when there is nothing to go back to; `label` names it for those who hear the screen. */
  readonly back?: { readonly page: string; readonly label?: string };
  /** Uses the whole width, for tables with many columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Letters of a title that gets a line of its own: beside the buttons it would be a narrow column. */
const LONG_TITLE = 70;

/** The sheet every page stands on: way back, heading, actions, then its sections one under the other. */
export function Page({ title, subtitle, actions, back, wide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!useNavigation.getState().focusPending) return;
    heading.current?.focus();
    focusTaken();
  }, []);
  return (
    <div className={wide ? `${classes.page} ${classes.wide}` : classes.page}>
      <header className={classes.head}>
        <div className={title.length > LONG_TITLE ? `${classes.titles} ${classes.long}` : classes.titles}>
          {back && (
            <UnstyledButton
              className={classes.back}
              onClick={() => void goBack(back.page)}
              aria-label={back.label === undefined ? undefined : `Quay lại ${back.label}`}
            >
              <IconChevronLeft size={16} aria-hidden />
              Quay lại
            </UnstyledButton>
          )}
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          {subtitle !== undefined && <div className={classes.subtitle}>{subtitle}</div>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        <div className={classes.help}>
          <Tooltip label="Trợ giúp (F1)">
            <ActionIcon variant="default" size={36} aria-label="Trợ giúp (F1)" aria-keyshortcuts="F1" onClick={() => openHelp()}>
              <IconHelp size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </div>
      </header>
      {children}
    </div>
  );
}

export interface SectionProps {
  /** Heading of the section; leave it out where the page's title says it already. */
  readonly title?: string;
  /** Its name for those who hear the screen, where several sections of a page have the same heading. */
  readonly spoken?: string;
  /** A quiet sentence under the heading. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** No padding around the body, for a table that reaches the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A panel with a heading: one matter of a page. Read aloud as a region with its heading's name. */
export function Section({ title, spoken, note, actions, flush = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={classes.section} {...(spoken === undefined ? { 'aria-labelledby': title === undefined ? undefined : id } : { 'aria-label': spoken })}>
      {(title !== undefined || actions !== undefined) && (
        <div className={classes.sectionHead}>
          <div className={note === undefined ? undefined : classes.noted}>
            {title !== undefined && (
              <Title order={2} id={id}>
                {title}
              </Title>
            )}
            {note !== undefined && <div className={classes.note}>{note}</div>}
          </div>
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      <div className={flush ? `${classes.sectionBody} ${classes.flush}` : classes.sectionBody}>{children}</div>
    </section>
  );
}
