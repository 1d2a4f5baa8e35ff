import { IconArrowBackUp, IconChecks } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { placeOfPath, recordOfPath } from '../../../shared/domain/draft-findings.ts';
import type { PlanDraft } from '../../../shared/domain/plan-draft.ts';
import type { PlanEdit } from '../../../shared/domain/plan-edit.ts';
import { freshRecordId } from '../../../shared/domain/plan-ids.ts';
import { dropEdits, takeBackEdits } from '../../../shared/domain/plan-links.ts';
import { PLAN_LIST_WORDS, pathWords } from '../../../shared/domain/plan-words.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { newRecord } from './blank-records.ts';
import { quoteOf } from './finding-card.tsx';
import { mendingOf } from './mending.ts';
import { RecordDialog } from './record-dialog.tsx';
import type { PlanRecord } from './record-fields.ts';
import { PLACED_FORMS, RECORD_FORMS } from './record-specs.ts';
import { REVIEW_STEPS, identityWithout, isPlacedList, itemsByStep, undoubted } from './review-steps.ts';
import type { AddableList, ReviewItem } from './review-steps.ts';
import { closeFault, flush, make, readDraft, redo, undo, useReview } from './review-store.ts';
import { StepContent } from './step-content.tsx';
import { StepTabs } from './step-tabs.tsx';
import { withRecordId } from './threshold-rows.ts';
import type { Span } from './text-marks.ts';
import { TextPane } from './text-pane.tsx';
import classes from './plan-drafts.module.css';

const back = { page: 'doc-ke-hoach', label: 'Đọc từ văn bản' };

/** The review: the document on the left, what was read from it on the right. `params`: `id` of the draft. */
export function ReviewPage({ params: { id = '' } }: { readonly params: PageParams }) {
  const api = useApi();
  const { draft, id: held } = useReview();
  useEffect(() => {
    void readDraft(api, id);
    return () => void flush(api);
  }, [api, id]);
  if (draft.phase !== 'ready' || held !== id) {
    return (
      <Page title="Xem lại bản đọc" back={back}>
        <RemoteView of={draft} onRetry={() => void readDraft(api, id)} lines={8}>
          {() => null}
        </RemoteView>
      </Page>
    );
  }
  return <Review draft={draft.value} />;
}

/** What is being written in a form: a line that was read, or a new record from a place of the text. */
type Writing = { readonly kind: 'mend'; readonly path: string } | { readonly kind: 'add'; readonly list: AddableList; readonly place: Span | null; readonly leftover: number | null };

function Review({ draft }: { readonly draft: PlanDraft }) {
  const api = useApi();
  const { step: key, fault, done, undone } = useReview();
  const [writing, setWriting] = useKeptState<Writing | null>('review-page', null);
  const [accepting, setAccepting] = useState(false);
  const items = useMemo(() => itemsByStep(draft.findings), [draft.findings]);
  const sure = undoubted(draft.findings);
  const step = REVIEW_STEPS.find((one) => one.key === key) ?? REVIEW_STEPS[0];
  useUndoKeys();

  const stateOf = (path: string) => draft.findings.find((finding) => finding.path === path)?.state;
  function accept(path: string): void {
    void make(api, { findings: [{ path, state: stateOf(path) === 'cho-xem' ? 'nhan' : 'cho-xem' }] });
  }
  function acceptAll(lines: readonly ReviewItem[]): void {
    const findings = undoubted(lines.flatMap(({ finding }) => (finding === null ? [] : [finding])));
    void make(api, { findings: findings.map(({ path }) => ({ path, state: 'nhan' })) });
  }
  async function drop(path: string): Promise<void> {
    // A list without ids keeps its places: the mark alone takes the line out.
    if (placeOfPath(path) !== null) return void make(api, { findings: [{ path, state: 'bo' }] });
    const record = recordOfPath(path);
    const edits = record === null ? { ok: true as const, value: [{ kind: 'set' as const, part: 'identity' as const, value: { ...identityWithout(draft.plan.identity, path) } }] } : dropEdits(draft.plan, record.list, record.id);
    if (!edits.ok) return void toast.error(edits.error);
    const dropped = await make(api, { edits: edits.value, findings: [{ path, state: 'bo' }] });
    if (!dropped.ok) toast.error(dropped.error);
  }
  async function takeBack(path: string): Promise<void> {
    if (placeOfPath(path) !== null) return void make(api, { findings: [{ path, state: 'nhan' }] });
    const record = recordOfPath(path);
    const held = draft.dropped.find(({ list, record: { id } }) => list === record?.list && id === record.id);
    // A part of the identity has no record kept: it is written anew.
    if (held === undefined) return setWriting({ kind: 'mend', path });
    const taken = await make(api, { edits: takeBackEdits(draft.plan, held, held.naming), findings: [{ path, state: 'nhan' }] });
    if (!taken.ok) toast.error(taken.error);
  }

  return (
    <Page
      title="Xem lại bản đọc"
      subtitle={<span className={classes.name}>{`${draft.title} – ${draft.plan.identity.title}`}</span>}
      wide
      back={back}
      actions={
        <>
          <Button deed="campaign.open" onClick={() => setAccepting(true)}>{draft.campaignId === null ? 'Mở phong trào' : 'Đưa vào phong trào'}</Button>
          <Button deed="planDraft.edit" variant="default" disabled={sure.length === 0} leftSection={<IconChecks size={18} stroke={1.75} aria-hidden />} onClick={() => acceptAll(draft.findings.map((finding) => ({ path: finding.path, finding })))}>
            {sure.length === 0 ? 'Đã nhận hết điều không nghi ngờ' : `Nhận tất cả điều không nghi ngờ (${formatNumber(sure.length)})`}
          </Button>
          <Button deed="planDraft.edit" variant="default" disabled={done.length === 0} leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />} onClick={() => void undo(api)} title="Ctrl+Z" aria-keyshortcuts="Control+Z">
            Hoàn tác
          </Button>
          {undone.length > 0 && (
            <Button deed="planDraft.edit" variant="default" onClick={() => void redo(api)} title="Ctrl+Y" aria-keyshortcuts="Control+Y">
              Làm lại
            </Button>
          )}
        </>
      }
    >
      <FaultAlert fault={fault} onClose={closeFault} />
      <Notes notes={draft.notes} />
      <div className={classes.sides}>
        <TextPane draft={draft} onAdd={(list, place) => setWriting({ kind: 'add', list, place, leftover: null })} />
        <section className={classes.pane} aria-label="Điều đã đọc">
          <StepTabs items={items} leftovers={draft.leftovers} step={key}>
            {step !== undefined && (
              <StepContent
                key={key}
                draft={draft}
                step={step}
                items={items[key]}
                onAccept={accept}
                onAcceptAll={acceptAll}
                onMend={(path) => setWriting({ kind: 'mend', path })}
                onDrop={(path) => void drop(path)}
                onTakeBack={(path) => void takeBack(path)}
                onAdd={(list) => setWriting({ kind: 'add', list, place: null, leftover: null })}
                onSeen={(indices, seen) => void make(api, { leftovers: indices.map((index) => ({ index, state: seen ? 'da-xem' : 'cho-xem' })) })}
                onAddFromLeftover={(list, index) => setWriting({ kind: 'add', list, place: draft.leftovers[index]?.place ?? null, leftover: index })}
              />
            )}
          </StepTabs>
        </section>
      </div>
      {writing !== null && <WritingDialog draft={draft} writing={writing} onClose={() => setWriting(null)} />}
      {accepting && <AcceptDialog draft={draft} onClose={() => setAccepting(false)} />}
    </Page>
  );
}

function WritingDialog({ draft, writing, onClose }: { readonly draft: PlanDraft; readonly writing: Writing; readonly onClose: () => void }) {
  const api = useApi();
  const { plan, text } = draft;
  // The form begins with what stood when it was opened, whatever is stored meanwhile.
  const [start] = useState(() => (writing.kind === 'add' ? newRecord(plan, writing.list, writing.place === null ? '' : text.slice(writing.place.from, writing.place.to)) : null));
  if (writing.kind === 'add') {
    const { list, place, leftover } = writing;
    return (
      <RecordDialog
        title={`Thêm: ${PLAN_LIST_WORDS[list].toLowerCase()}`}
        spec={isPlacedList(list) ? PLACED_FORMS[list] : RECORD_FORMS[list]}
        plan={plan}
        record={start ?? {}}
        {...(place !== null && { quote: quoteOf(text, place) })}
        saveLabel="Thêm"
        onSave={(record) => {
          const { edit, path } = added(draft, list, record);
          return make(api, {
            edits: [edit],
            findings: [{ path, state: 'them', place }],
            ...(leftover !== null && { leftovers: [{ index: leftover, state: 'da-them' as const }] }),
          });
        }}
        onClose={onClose}
      />
    );
  }
  const { path } = writing;
  const mending = mendingOf(plan, path);
  const place = draft.findings.find((finding) => finding.path === path)?.place ?? null;
  if (mending === null) return null;
  return (
    <RecordDialog
      title={`Sửa: ${pathWords(path).toLowerCase()}`}
      spec={mending.spec}
      plan={plan}
      record={mending.record}
      {...(place !== null && { quote: quoteOf(text, place) })}
      onSave={(record) => make(api, { edits: [mending.edit(record)], findings: mendedState(draft, path) })}
      onClose={onClose}
    />
  );
}

/** A new record at the end of its list, under an id that nothing has had or at the next place. */
function added({ plan, dropped, findings }: PlanDraft, list: AddableList, record: PlanRecord): { readonly edit: PlanEdit; readonly path: string } {
  if (isPlacedList(list)) {
    const at = plan[list].length;
    return { edit: { kind: 'place', list, at, value: { ...record } }, path: `${list}.${at}` };
  }
  const id = freshRecordId(plan, [...dropped.map((gone) => gone.record.id), ...findings.map(({ path }) => recordOfPath(path)?.id ?? '')]);
  return { edit: { kind: 'put', list, record: withRecordId(plan, record, id) }, path: `${list}.${id}` };
}

/** A line that was read becomes «đã sửa»; one that was not read, or was added by hand, is «thêm tay». */
function mendedState({ findings }: PlanDraft, path: string) {
  const held = findings.find((finding) => finding.path === path);
  return [{ path, state: held === undefined || held.state === 'them' ? ('them' as const) : ('sua' as const) }];
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <details className={classes.notes}>
      <summary>Khi đọc tệp có {formatNumber(notes.length)} điều cần biết</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}

const TYPING = 'input, textarea, [contenteditable], [role="dialog"] *';

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) for the steps of the review; inside a field they stay the field's own. */
function useUndoKeys(): void {
  const api = useApi();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || (event.target instanceof Element && event.target.matches(TYPING))) return;
      const letter = event.key.toLowerCase();
      const forward = letter === 'y' || (letter === 'z' && event.shiftKey);
      if (letter !== 'z' && !forward) return;
      event.preventDefault();
      void (forward ? redo(api) : undo(api));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [api]);
}
