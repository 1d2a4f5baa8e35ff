import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChevronRight, IconClock, IconPointFilled } from '@tabler/icons-react';
import { navigate } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import { placeOfLine } from './places.ts';
import type { TodayLine } from './store.ts';
import classes from './home.module.css';

const TONES = {
  late: { icon: IconAlertTriangle, spoken: 'Cần làm ngay:' },
  soon: { icon: IconClock, spoken: 'Cần chú ý:' },
  calm: { icon: IconPointFilled, spoken: '' },
};

/** One group of the home page: lines that each open the page where the thing is done. */
export function GroupSection({ title, lines }: { readonly title: string; readonly lines: readonly TodayLine[] }) {
  return (
    <Section title={title} flush>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <Line line={line} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Line({ line }: { readonly line: TodayLine }) {
  const { text, note, tone, whose = '' } = line;
  const { page, params } = placeOfLine(line);
  const { icon: Icon, spoken } = TONES[tone];
  return (
    <UnstyledButton className={`${classes.line} ${classes[tone] ?? ''}`} onClick={() => void navigate(page, params)}>
      <Icon size={18} stroke={1.75} className={classes.toneIcon} aria-hidden />
      <span className={classes.words}>
        <span className={classes.text}>
          {spoken !== '' && <span className={classes.spoken}>{spoken}</span>} {text}
        </span>
        {note !== '' && <span className={classes.note}>{note}</span>}
      </span>
      {whose !== '' && <span className={classes.whose}>{whose}</span>}
      <IconChevronRight size={18} stroke={1.5} className={classes.arrow} aria-hidden />
    </UnstyledButton>
  );
}
