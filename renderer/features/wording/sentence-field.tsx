import { Text } from '@mantine/core';
import { useRef } from 'react';
import { checkSentence, fieldsFor } from '../../../shared/documents/wording-check.ts';
import { UNIT_FIELDS, fieldInfo, sentenceLabel } from '../../../shared/documents/wording-fields.ts';
import type { WordingLevel, WordingTemplate } from '../../../shared/documents/wording.ts';
import { Button } from '../../components/button.tsx';
import { TextAreaField } from '../../components/form/index.ts';
import type { FieldBinding } from '../../components/form/field.ts';
import classes from './wording.module.css';

export interface SentenceFieldProps {
  readonly builtIn: WordingTemplate;
  readonly sentence: string;
  readonly field: FieldBinding<string>;
  /** How it reads without the unit's words, and who says so. */
  readonly below: string;
  readonly level: WordingLevel;
  readonly onBack: () => void;
}

/** One sentence of a paper: its words, the fields to put in at the cursor, what is wrong with it, and how it read before. */
export function SentenceField({ builtIn, sentence, field, below, level, onBack }: SentenceFieldProps) {
  const around = useRef<HTMLDivElement>(null);
  const label = sentenceLabel(builtIn, sentence) ?? 'Câu khác';
  const changed = field.value.trim() !== below.trim();
  const { refusal, warnings } = checkSentence(builtIn, sentence, field.value);
  const { fault: _late, ...binding } = field;
  /** Puts the field where the cursor stands, as if it had been typed: the text area keeps what it has and its own undo. */
  function insert(name: string): void {
    const area = around.current?.querySelector('textarea');
    if (area === null || area === undefined) return;
    area.focus();
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  return (
    <div ref={around} className={classes.sentence}>
      <TextAreaField {...binding} {...(refusal === null ? {} : { fault: refusal })} label={label} minRows={1} maxRows={8} />
      <div className={classes.chips} role="group" aria-label={`Trường của câu: ${label}`}>
        {fieldsFor(builtIn, sentence).map((name) => {
          const info = fieldInfo(builtIn, name);
          return (
            <Button key={name} size="compact-xs" variant={Object.hasOwn(UNIT_FIELDS, name) ? 'default' : 'light'} title={info === null ? undefined : `Ví dụ: ${info.sample}`} onMouseDown={(event) => event.preventDefault()} onClick={() => insert(name)}>
              {info?.label ?? name}
            </Button>
          );
        })}
      </div>
      {refusal === null &&
        warnings.map((warning) => (
          <Text key={warning} size="sm" c="orange.9" role="status">
            {warning}
          </Text>
        ))}
      {changed && (
        <div className={classes.before}>
          <Text size="sm">
            <b>{level === 'province' ? 'Mẫu của tỉnh' : 'Mẫu có sẵn'}:</b> {below}
          </Text>
          <Button deed="wording.save" size="compact-sm" variant="default" onClick={onBack} aria-label={`Trả về ${level === 'province' ? 'mẫu của tỉnh' : 'mẫu có sẵn'}: ${label}`}>
            {level === 'province' ? 'Trả về mẫu của tỉnh' : 'Trả về mẫu có sẵn'}
          </Button>
        </div>
      )}
    </div>
  );
}
