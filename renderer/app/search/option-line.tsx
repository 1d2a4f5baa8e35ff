import { IconArrowRight, IconAward, IconBolt, IconBook, IconBulb, IconFileText, IconFlag, IconFolder, IconInbox, IconListSearch, IconMail, IconPlus, IconStar, IconUser, IconUsers, IconHome, IconUsersGroup } from '@tabler/icons-react';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Option } from './options.ts';
import classes from './search.module.css';

const ICONS: Readonly<Record<Option['icon'], typeof IconUser>> = {
  subject: IconUser, award: IconBook, campaign: IconFlag, round: IconListSearch, dossier: IconFolder, 'received-dossier': IconInbox, session: IconUsersGroup, decision: IconFileText,
  exemplar: IconStar, initiative: IconBulb, item: IconMail, action: IconBolt, add: IconPlus, all: IconArrowRight,
};
const SUBJECT_ICONS = { person: IconUser, collective: IconUsers, household: IconHome };

export interface OptionLineProps {
  readonly id: string;
  readonly option: Option;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One line of the answer. The focus stays in the field; the field says which line is chosen. */
export function OptionLine({ id, option, chosen, onChoose }: OptionLineProps) {
  const { icon, title, note, awards, awarded, state, near, found } = option;
  const Icon = icon === 'subject' && found?.subjectKind ? SUBJECT_ICONS[found.subjectKind] : ICONS[icon];
  return (
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      className={classes.option}
      // The field keeps the focus, or a click would end what is being typed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <Icon size={18} stroke={1.6} className={classes.icon} aria-hidden />
      <span className={classes.words}>
        <span className={classes.title}>
          {title}
          {near && <span className={classes.near}>gần giống</span>}
        </span>
        {note !== '' && <span className={classes.note}>{note}</span>}
        {awards !== '' && (
          <span className={awarded ? classes.awards : classes.note}>
            {awarded && <IconAward size={14} stroke={1.8} aria-hidden />}
            {awards}
          </span>
        )}
      </span>
      {state !== '' && <StatusBadge status={state} />}
    </div>
  );
}
