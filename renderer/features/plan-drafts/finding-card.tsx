import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { FINDING_STATE_WORDS } from '../../../shared/domain/plan-draft.ts';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { recordOfPath } from '../../../shared/domain/draft-findings.ts';
import { pathWords, recordWords, valueWords } from '../../../shared/domain/plan-words.ts';
import type { RecordWords } from '../../../shared/domain/plan-words.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { canDrop } from './review-steps.ts';
import type { ReviewItem } from './review-steps.ts';
import { select } from './review-store.ts';
import classes from './plan-drafts.module.css';

export interface FindingCardProps {
  readonly draft: PlanDraft;
  readonly item: ReviewItem;
  readonly selected: { readonly from: 'text' | 'list'; readonly n: number } | null;
  /** Whether a form exists for it. */
  readonly mendable: boolean;
  readonly onAccept: (path: string) => void;
  readonly onMend: (path: string) => void;
  readonly onDrop: (path: string) => void;
  readonly onTakeBack: (path: string) => void;
}

const QUOTE_LENGTH = 240;

/** One line of the review: what was read, from which words, why to look at it, and what to do with it. */
export function FindingCard({ draft, item: { path, finding }, selected, mendable, onAccept, onMend, onDrop, onTakeBack }: FindingCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const asked = selected?.from === 'text' ? selected.n : 0;
  useEffect(() => {
    if (asked > 0) card.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  const label = pathWords(path);
  const dropped = finding?.state === 'bo';
  const buttons = useRef<HTMLDivElement>(null);
  const refocus = useRef(false);
  // The button that was pressed is gone with the line's state: its successor takes the focus.
  useLayoutEffect(() => {
    if (refocus.current) buttons.current?.querySelector('button')?.focus();
    refocus.current = false;
  }, [dropped]);
  const turn = (act: (path: string) => void) => () => {
    refocus.current = true;
    act(path);
  };
  const words = valueWords(draft.plan, path) ?? droppedWords(draft, path);
  const place = finding?.place ?? null;
  const name = `${label}${words === null ? '' : `: ${words.main}`}`;
  return (
    <li ref={card} className={[classes.card, selected !== null && classes.cardCurrent, dropped && classes.cardDropped].filter(Boolean).join(' ')}>
      <div className={classes.cardHead}>
        <span className={classes.cardLabel}>{label}</span>
        {finding !== null && finding.state !== 'cho-xem' && <StatusBadge status={FINDING_STATE_WORDS[finding.state]} />}
        <div ref={buttons} className={classes.cardButtons}>
          {dropped ? (
            <Button size="compact-sm" variant="default" onClick={turn(onTakeBack)} aria-label={`Lấy lại ${name}`}>
              Lấy lại
            </Button>
          ) : finding === null ? (
            <Button size="compact-sm" variant="default" onClick={() => onMend(path)} aria-label={`Ghi ${label}`}>
              Ghi
            </Button>
          ) : (
            <>
              <Button size="compact-sm" variant={finding.state === 'cho-xem' ? 'light' : 'default'} aria-pressed={finding.state !== 'cho-xem'} onClick={() => onAccept(path)} aria-label={`Nhận ${name}`}>
                Nhận
              </Button>
              {mendable && (
                <Button size="compact-sm" variant="default" onClick={() => onMend(path)} aria-label={`Sửa ${name}`}>
                  Sửa
                </Button>
              )}
              {canDrop(path) && words !== null && (
                <Button size="compact-sm" variant="subtle" color="gray" onClick={turn(onDrop)} aria-label={`Bỏ ${name}`}>
                  Bỏ
                </Button>
              )}
            </>
          )}
        </div>
      </div>
      <div className={classes.cardMain}>{words?.main ?? <span className={classes.none}>Chưa có</span>}</div>
      {words !== null && words.detail !== '' && <div className={classes.cardDetail}>{words.detail}</div>}
      {finding?.doubt != null && !dropped && (
        <div className={classes.doubt}>
          <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          <span>{finding.doubt}</span>
        </div>
      )}
      {place !== null && (
        <UnstyledButton className={classes.place} onClick={() => select(path, 'list')}>
          <VisuallyHidden>Xem trong văn bản: {name}: </VisuallyHidden>“{quoteOf(draft.text, place)}”
        </UnstyledButton>
      )}
    </li>
  );
}

/** What was dropped is said as it was. */
function droppedWords(draft: PlanDraft, path: string): RecordWords | null {
  const record = recordOfPath(path);
  const held = draft.dropped.find(({ list, record: { id } }) => list === record?.list && id === record.id);
  return held === undefined ? null : recordWords(draft.plan, held.list, held.record as never);
}

export function quoteOf(text: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const words = text.slice(from, Math.min(to, from + QUOTE_LENGTH)).replace(/\s+/gu, ' ').trim();
  return to - from > QUOTE_LENGTH ? `${words}…` : words;
}
