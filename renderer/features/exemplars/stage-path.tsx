import { Text } from '@mantine/core';
import { IconCheck, IconMinus, IconPaperclip } from '@tabler/icons-react';
import type { ExemplarView } from '../../../shared/api/exemplar.ts';
import { EXEMPLAR_STAGE_WORDS } from '../../../shared/domain/exemplar.ts';
import type { ExemplarStep } from '../../../shared/domain/exemplar.ts';
import { gapsOf, nextStage, pathOf } from '../../../shared/domain/exemplar-steps.ts';
import type { PathStage } from '../../../shared/domain/exemplar-steps.ts';
import { useApi } from '../../app/api.tsx';
import { useKeptState } from '../../app/put-away.ts';
import { Button } from '../../components/button.tsx';
import { AttachmentViewer, useAttachment } from '../../components/attachment-viewer.tsx';
import type { AttachmentHandle } from '../../components/attachment-viewer.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { stopFollowing, takeBack, takeStep } from './store.ts';
import classes from './exemplars.module.css';

const SPOKEN: Readonly<Record<PathStage['state'], string>> = { reached: 'đã qua', skipped: 'bỏ qua', open: 'chưa tới' };

/** The four stages of one exemplar side by side: when, by whom, on what evidence, and what comes next. */
export function StagePath({ view }: { readonly view: ExemplarView }) {
  const api = useApi();
  const viewer = useAttachment();
  const [asking, setAsking] = useKeptState<'step' | 'stop' | ExemplarStep | null>('stage-path', null);
  const next = nextStage(view.steps);
  const gaps = gapsOf(view);
  const last = view.steps.at(-1);

  async function back(): Promise<void> {
    if (last === undefined) return;
    const result = await takeBack(api, view.id);
    if (result.ok) toast.success(`Đã bỏ khâu «${EXEMPLAR_STAGE_WORDS[last.stage]}».`, () => takeStep(api, view.id, last));
    else toast.error(result.error);
  }
  async function goOn(): Promise<void> {
    const { stopped } = view;
    const result = await stopFollowing(api, view.id, null);
    if (result.ok) toast.success('Đã theo dõi lại.', () => stopFollowing(api, view.id, stopped));
    else toast.error(result.error);
  }

  return (
    <Section title="Các khâu" note={view.stopped === null ? undefined : `Dừng theo dõi từ ${dayText(view.stopped.on)}: ${view.stopped.reason}`}>
      <ol className={classes.path} aria-label="Các khâu">
        {pathOf(view.steps).map((stage, index) => (
          <Stage key={stage.stage} stage={stage} place={index + 1} current={stage.stage === view.stage} view={view} viewer={viewer} onEvidence={setAsking} />
        ))}
      </ol>
      {gaps.length > 0 && (
        <ul className={classes.gaps}>
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
      <div className={classes.deeds}>
        {view.stopped === null ? (
          <>
            {next !== null && <Button deed="exemplar.step" onClick={() => setAsking('step')}>Ghi khâu tiếp theo</Button>}
            {view.steps.length > 1 && (
              <Button deed="exemplar.stepBack" variant="default" onClick={() => void back()}>
                Bỏ khâu vừa ghi
              </Button>
            )}
            <Button deed="exemplar.stop" variant="default" onClick={() => setAsking('stop')}>
              Dừng theo dõi
            </Button>
          </>
        ) : (
          <Button deed="exemplar.stop" variant="default" onClick={() => void goOn()}>
            Theo dõi lại
          </Button>
        )}
      </div>
      {asking === 'step' && next !== null && <StepDialog view={view} next={next} onClose={() => setAsking(null)} />}
      {asking === 'stop' && <StopDialog view={view} onClose={() => setAsking(null)} />}
      {asking !== null && typeof asking === 'object' && <EvidenceDialog view={view} step={asking} onClose={() => setAsking(null)} />}
      <AttachmentViewer of={viewer} />
    </Section>
  );
}

const evidenceDeed = ({ evidence, attachmentIds }: ExemplarStep): string => (evidence === '' && attachmentIds.length === 0 ? 'Thêm minh chứng' : 'Sửa minh chứng');

interface StageProps {
  readonly stage: PathStage;
  readonly place: number;
  readonly current: boolean;
  readonly view: ExemplarView;
  readonly viewer: AttachmentHandle;
  readonly onEvidence: (step: ExemplarStep) => void;
}

function Stage({ stage: { stage, state, step, reason }, place, current, view, viewer, onEvidence }: StageProps) {
  const word = EXEMPLAR_STAGE_WORDS[stage];
  return (
    <li className={[classes.stage, classes[state], current ? classes.current : ''].filter(Boolean).join(' ')} aria-label={`${word}, ${SPOKEN[state]}`} aria-current={current ? 'step' : undefined}>
      <div className={classes.stageHead}>
        <span className={classes.mark} aria-hidden>
          {state === 'reached' ? <IconCheck size={15} stroke={3} /> : state === 'skipped' ? <IconMinus size={15} /> : place}
        </span>
        <span className={classes.stageName}>{word}</span>
      </div>
      <div className={classes.stageBody}>
        {step !== null && (
          <>
            <div>{dayText(step.on)}</div>
            <div className={classes.quiet}>{step.person}</div>
            {step.evidence !== '' && (
              <Text size="xs" className={classes.evidence} title={step.evidence}>
                {step.evidence}
              </Text>
            )}
            <ul className={classes.files} aria-label={`Minh chứng: ${word}`}>
              {step.attachmentIds.map((id) => {
                const fileName = view.attachments.find((file) => file.id === id)?.fileName ?? 'Tệp minh chứng';
                return (
                  <li key={id}>
                    <Button size="compact-xs" variant="default" leftSection={<IconPaperclip size={13} aria-hidden />} onClick={() => void viewer.open(id, fileName)}>
                      {fileName}
                    </Button>
                  </li>
                );
              })}
            </ul>
            <Button deed="exemplar.step" size="compact-xs" variant="subtle" className={classes.evidenceDeed} aria-label={`${evidenceDeed(step)}: ${word}`} onClick={() => onEvidence(step)}>
              {evidenceDeed(step)}
            </Button>
          </>
        )}
        {state === 'skipped' && <div className={classes.quiet}>Bỏ qua{reason === '' ? '' : `: ${reason}`}</div>}
        {state === 'open' && <div className={classes.quiet}>Chưa tới khâu này</div>}
      </div>
    </li>
  );
}
