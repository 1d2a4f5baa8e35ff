import { ActionIcon, Button, Menu, Text, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import { MenuItem } from '../../components/button.tsx';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import { PLAN_LIST_WORDS } from '../../../shared/domain/plan-words.ts';
import { ADDABLE } from './review-steps.ts';
import type { AddableList } from './review-steps.ts';
import { select, useReview } from './review-store.ts';
import { marksByParagraph, marksOf, paragraphAt, paragraphsOf, segmentsOf } from './text-marks.ts';
import type { Mark, Span } from './text-marks.ts';
import classes from './plan-drafts.module.css';

const LINE_PX = 22;
const GAP_PX = 8;
const CHARACTERS_A_LINE = 64;

export interface TextPaneProps {
  readonly draft: PlanDraft;
  readonly onAdd: (list: AddableList, place: Span) => void;
}

/** The text of the document with everything that was read from it marked; only what is in sight stands in the page. */
export function TextPane({ draft, onAdd }: TextPaneProps) {
  const { text } = draft;
  const paragraphs = useMemo(() => paragraphsOf(text), [text]);
  const marks = useMemo(() => marksOf(draft), [draft]);
  const byParagraph = useMemo(() => marksByParagraph(paragraphs, marks), [paragraphs, marks]);
  const selected = useReview((state) => state.selected);
  const [chosen, setChosen] = useState<Span | null>(null);
  const [found, setFound] = useState<Span | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: paragraphs.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => {
      const { from, to } = paragraphs[index] ?? { from: 0, to: 0 };
      return Math.max(1, Math.ceil((to - from) / CHARACTERS_A_LINE)) * LINE_PX + GAP_PX;
    },
    measureElement: (element) => element.getBoundingClientRect().height || LINE_PX + GAP_PX,
    overscan: 14,
    useFlushSync: false,
  });

  const target = found ?? (selected?.from === 'list' ? (marks.find(({ path }) => path === selected.path) ?? null) : null);
  useEffect(() => {
    if (target !== null) virtual.scrollToIndex(paragraphAt(paragraphs, target.from), { align: 'center' });
    // oxlint-disable-next-line react/exhaustive-deps -- scrolls when another place is asked for, not whenever marks change
  }, [selected?.n, found]);

  /** Arrow keys go from mark to mark; Enter opens the line of the mark. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    const here = marks.findIndex(({ path }) => path === selected?.path);
    const next = marks[event.key === 'ArrowRight' ? here + 1 : here < 0 ? marks.length - 1 : here - 1];
    if (next === undefined) return;
    select(next.path, 'text');
    virtual.scrollToIndex(paragraphAt(paragraphs, next.from), { align: 'center' });
  }

  function onClick(event: MouseEvent): void {
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-paths]')?.dataset['paths']?.split(' ');
    if (at?.[0] === undefined || window.getSelection()?.isCollapsed === false) return;
    // A second click on one place goes on to the mark around it.
    select(at[(at.indexOf(selected?.path ?? '') + 1) % at.length] ?? at[0], 'text');
  }

  return (
    <section className={classes.pane} aria-label="Văn bản">
      <div className={classes.paneHead}>
        <Find text={text} from={found?.to ?? 0} onFound={setFound} />
        <Legend />
      </div>
      <div
        ref={scroll}
        className={classes.text}
        tabIndex={0}
        role="document"
        aria-label="Phần chữ của văn bản. Mũi tên trái, phải đi tới chỗ đã đọc trước, sau."
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseUp={() => setChosen(chosenSpan(scroll.current))}
        onKeyUp={() => setChosen(chosenSpan(scroll.current))}
      >
        <div className={classes.textBody} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const paragraph = paragraphs[index];
            if (paragraph === undefined) return null;
            return (
              <div key={index} ref={virtual.measureElement} data-index={index} className={classes.row} style={{ transform: `translateY(${start}px)` }}>
                <Paragraph text={text} span={paragraph} marks={byParagraph.get(index) ?? NONE} selected={selected?.path ?? null} found={found} />
              </div>
            );
          })}
        </div>
      </div>
      <div className={classes.paneFoot}>
        {chosen === null ? (
          <Text c="dimmed" size="xs">
            Bôi đen một đoạn chữ để thêm điều phần mềm chưa đọc ra.
          </Text>
        ) : (
          <>
            <span className={classes.chosen}>“{text.slice(chosen.from, chosen.to)}”</span>
            <Menu position="top-end" shadow="md" withinPortal>
              <Menu.Target>
                <Button size="compact-md" leftSection={<IconPlus size={16} stroke={2} aria-hidden />}>
                  Thêm từ đoạn này
                </Button>
              </Menu.Target>
              <Menu.Dropdown className={classes.kinds}>
                <Menu.Label>Đoạn này là</Menu.Label>
                {ADDABLE.map((list) => (
                  <MenuItem deed="planDraft.edit" key={list} onClick={() => onAdd(list, chosen)}>
                    {PLAN_LIST_WORDS[list]}
                  </MenuItem>
                ))}
              </Menu.Dropdown>
            </Menu>
          </>
        )}
      </div>
    </section>
  );
}

const NONE: readonly Mark[] = [];

interface ParagraphProps {
  readonly text: string;
  readonly span: Span;
  readonly marks: readonly Mark[];
  readonly selected: string | null;
  readonly found: Span | null;
}

function Paragraph({ text, span, marks, selected, found }: ParagraphProps) {
  const shown = found !== null && found.from < span.to && found.to > span.from ? [...marks, { ...found, path: '', tone: 'xong' as const }] : marks;
  return (
    <p className={classes.paragraph} data-from={span.from}>
      {segmentsOf(span, shown).map((segment) => {
        const words = text.slice(segment.from, segment.to);
        const read = segment.marks.filter(({ path }) => path !== '');
        const hit = read.length < segment.marks.length;
        if (segment.marks.length === 0) return words;
        const tone = TONES.find((one) => read.some((mark) => mark.tone === one));
        const current = read.some(({ path }) => path === selected);
        return (
          <mark key={segment.from} className={[classes.mark, tone && classes[tone], current && classes.current, hit && classes.hit].filter(Boolean).join(' ')} data-paths={read.map(({ path }) => path).join(' ') || undefined}>
            {words}
          </mark>
        );
      })}
      {span.from === span.to && '\u00A0'}
    </p>
  );
}

const TONES = ['nghi', 'cho', 'con', 'xong'] as const;
const TONE_WORDS = { nghi: 'nghi ngờ', cho: 'chờ xem', con: 'chưa hiểu', xong: 'đã xem' } as const;

function Legend() {
  return (
    <div className={classes.legend} aria-hidden>
      {TONES.map((tone) => (
        <span key={tone}>
          <mark className={`${classes.mark} ${classes[tone] ?? ''}`}>chữ</mark> {TONE_WORDS[tone]}
        </span>
      ))}
    </div>
  );
}

/** Searches the whole text, also what is not in sight; Enter goes to the next place. */
function Find({ text, from, onFound }: { readonly text: string; readonly from: number; readonly onFound: (span: Span | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState(false);
  const lower = useMemo(() => text.toLowerCase(), [text]);
  function find(): void {
    const wanted = (input.current?.value ?? '').normalize('NFC').trim().toLowerCase();
    if (wanted === '') return onFound(null);
    const after = lower.indexOf(wanted, from);
    const at = after >= 0 ? after : lower.indexOf(wanted);
    setMissing(at < 0);
    onFound(at < 0 ? null : { from: at, to: at + wanted.length });
  }
  return (
    <TextInput
      ref={input}
      size="xs"
      className={classes.find}
      aria-label="Tìm trong văn bản"
      placeholder="Tìm trong văn bản"
      autoComplete="off"
      spellCheck={false}
      error={missing}
      onChange={(event) => {
        setMissing(false);
        if (event.currentTarget.value === '') onFound(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') find();
      }}
      rightSection={
        <ActionIcon size="sm" aria-label="Tìm chỗ tiếp theo" onClick={find}>
          <IconSearch size={14} stroke={1.75} />
        </ActionIcon>
      }
    />
  );
}

/** The characters chosen with the mouse or the keys inside the text; null where nothing is. */
function chosenSpan(pane: HTMLElement | null): Span | null {
  const selection = window.getSelection();
  if (pane === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = offsetOf(pane, range.startContainer, range.startOffset);
  const to = offsetOf(pane, range.endContainer, range.endOffset);
  return from === null || to === null || to <= from ? null : { from, to };
}

function offsetOf(pane: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>('[data-from]');
  if (!paragraph || !pane.contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset['from']) + before.toString().length;
}
