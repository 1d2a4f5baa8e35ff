import { UnstyledButton } from '@mantine/core';
import type { Guide } from './guide-types.ts';
import { HELP_GROUPS } from './topics.ts';
import type { HelpTopic } from './topics.ts';
import classes from './help.module.css';

export interface ContentsProps {
  readonly guide: Guide;
  readonly current: HelpTopic | null;
  readonly onOpen: (topic: HelpTopic) => void;
}

/** «Mục lục»: every page of the guide by its group. */
export function Contents({ guide, current, onOpen }: ContentsProps) {
  return (
    <nav aria-label="Mục lục hướng dẫn" className={classes.contents}>
      {HELP_GROUPS.map(({ title, topics }) => (
        <div key={title}>
          <p className={classes.group}>{title}</p>
          <ul className={classes.topics}>
            {topics.map((topic) => (
              <li key={topic}>
                <UnstyledButton className={classes.topic} aria-current={topic === current ? 'page' : undefined} onClick={() => onOpen(topic)}>
                  {guide.get(topic)?.title ?? topic}
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
