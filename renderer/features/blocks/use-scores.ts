import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { scoreField, scoreFaults, withScore } from '../../../shared/domain/block-ranking.ts';
import type { ScoreSide } from '../../../shared/domain/block-ranking.ts';
import type { BlockFields } from '../../../shared/domain/block.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { SCORE_SIDES, faultsOf, readScore, scoreText, withUnread } from './values.ts';
import type { Values } from './values.ts';

/** Reads and writes the score cells of the form; what cannot be read stays as typed. */
export function useScores(form: FormHandle<Values>, fields: BlockFields) {
  const latest = useRef({ form, fields });
  useEffect(() => {
    latest.current = { form, fields };
  });
  const onText = useCallback((field: string, text: string) => {
    const { form: now, fields: block } = latest.current;
    for (const side of SCORE_SIDES) {
      for (const member of block.members) {
        for (const item of block.table) {
          if (scoreField(side, member.id, item.id) !== field) continue;
          const { score, unread } = readScore(text);
          now.field('sheets').onCommit(withScore(now.values.sheets, side, member.id, item.id, score));
          now.field('unread').onCommit(withUnread(now.values.unread, field, unread));
          return;
        }
      }
    }
  }, []);
  const { values } = form;
  const faults = useMemo(() => {
    const unread = Object.keys(values.unread).length === 0 ? [] : faultsOf(values).filter(({ item = '' }) => item in values.unread);
    return new Map([...scoreFaults(fields), ...unread].map((fault) => [fault.item ?? '', fault.message]));
  }, [fields, values]);
  const { revision } = form.field('sheets');
  return {
    faults,
    cell: (side: ScoreSide, memberId: string, itemId: string) => {
      const field = scoreField(side, memberId, itemId);
      const score = values.sheets.find((sheet) => sheet.memberId === memberId)?.[side][itemId] ?? null;
      return { field, shown: values.unread[field] ?? scoreText(score), revision, fault: faults.get(field), onText };
    },
  };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { Enter: [1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Enter and ↓ go down a column, ↑ up; ← and → change column from the edge of what is typed. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  const input = event.target;
  const step = STEPS[event.key];
  if (!(input instanceof HTMLInputElement) || step === undefined || event.ctrlKey || event.altKey || event.nativeEvent.isComposing) return;
  const [down, right] = step;
  if (right !== 0) {
    const { selectionStart, selectionEnd, value } = input;
    const whole = selectionStart === 0 && selectionEnd === value.length;
    if (!whole && !(right < 0 ? selectionEnd === 0 : selectionStart === value.length)) return;
  }
  event.preventDefault();
  event.stopPropagation();
  const row = Number(input.dataset['row']) + down;
  const column = Number(input.dataset['column']) + right;
  event.currentTarget.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`)?.focus();
}
