import { Tooltip, VisuallyHidden } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { shortCitation } from '../../../shared/catalogue/citation.ts';
import type { FieldLawKey } from '../../../shared/law/field-law.ts';
import type { FieldHelp } from '../../../shared/law/field-sources.ts';
import { ConfidenceMark } from '../status-badge.tsx';
import { useFieldLaw } from './field-law.ts';
import type { FieldLook } from './field.ts';
import classes from './law-note.module.css';

interface LawNotedProps<L extends FieldLook> {
  /** The field among those that a rule of law decides on; undefined: it is none of them. */
  readonly law: FieldLawKey | undefined;
  readonly look: L;
  /** Draws the field; what the law says stands in its description, for those who hear the screen. */
  readonly children: (look: L) => ReactNode;
}

/** A field with what the law says of it, under a mark behind its label. */
export function LawNoted<L extends FieldLook>({ law, look, children }: LawNotedProps<L>) {
  return law === undefined ? children(look) : <Noted law={law} look={look}>{children}</Noted>;
}

function Noted<L extends FieldLook>({ law, look, children }: LawNotedProps<L> & { readonly law: FieldLawKey }) {
  const help = useFieldLaw(law);
  const description = help === null ? look.description : <>{look.description} <VisuallyHidden>{lineOf(help)}</VisuallyHidden></>;
  return (
    <div className={look.description === undefined ? `${classes.noted} ${classes.bare}` : classes.noted} data-law={law} data-law-of={look.label}>
      {children({ ...look, description })}
      {help !== null && (
        <span className={classes.place} data-label={`${look.label}${look.required === true ? ' *' : ''}`}>
          <LawMark help={help} />
        </span>
      )}
    </div>
  );
}

/** The sentence, its article, and what is to be checked. */
export function LawText({ help }: { readonly help: FieldHelp }) {
  return (
    <>
      <span className={classes.text}>{help.text}</span>
      <span className={classes.cited}>{shortCitation(help.citation)}</span>
      {help.remark !== '' && <span className={classes.cited}>{help.remark}</span>}
      <ConfidenceMark confidence={help.confidence} />
    </>
  );
}

/** For the mouse; it is no stop of Tab, as F1 in the field shows the same. */
function LawMark({ help }: { readonly help: FieldHelp }) {
  return (
    <Tooltip
      multiline
      w={340}
      position="top-start"
      events={{ hover: true, focus: false, touch: true }}
      classNames={{ tooltip: classes.tip }}
      label={<LawText help={help} />}
    >
      <span className={classes.mark} role="img" aria-label="Quy định về ô này">
        <IconInfoCircle size={16} stroke={1.75} aria-hidden />
      </span>
    </Tooltip>
  );
}

/** «Một thành tích không được khen nhiều lần. Luật 06/2022, Điều 5 khoản 2. Cần kiểm tra văn bản.» */
function lineOf({ text, citation, remark, confidence }: FieldHelp): string {
  return [text, ...[shortCitation(citation), remark, confidence === 'high' ? '' : 'Cần kiểm tra văn bản'].filter(Boolean).map((part) => `${part}.`)].join(' ');
}
