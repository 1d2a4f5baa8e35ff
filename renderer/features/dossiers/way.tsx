import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { dayText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { ConfidenceMark, DeadlineBadge } from '../../components/status-badge.tsx';
import { Steps } from '../../components/steps.tsx';
import type { Step } from '../../components/steps.tsx';
import type { DossierWay } from '../../../shared/api/handover.ts';
import { HandoverDialog } from './handover-dialog.tsx';
import type { DossierData } from './store.ts';
import classes from './dossiers.module.css';

type RouteStep = DossierWay['routes'][number]['steps'][number];
const SHOWN_TYPES = ['handover', 'dossier', 'nomination', 'session', 'decision_line', 'receipt', 'unit', 'province_profile', 'setting', 'campaign'];

/** «Tuyến trình»: who has the dossier, the way it goes with each hand-over, and the terms that run meanwhile (R67, R68, R70). */
export function Way({ data: { dossier } }: { readonly data: DossierData }) {
  const api = useApi();
  const [held, setHeld] = useState<Remote<DossierWay>>(loading);
  const [reading, setReading] = useState(0);
  const [chosen, setChosen] = useState<RouteStep | null>(null);
  const { id } = dossier;
  useEffect(() => {
    let current = true;
    void api.call('dossier.way', { id }).then((result) => {
      if (current) setHeld(remoteOf(result));
    });
    return () => {
      current = false;
    };
  }, [api, id, reading]);
  useChanged(SHOWN_TYPES, () => setReading((count) => count + 1));
  return (
    <Section title="Tuyến trình">
      <RemoteView of={held} onRetry={() => setReading((count) => count + 1)} lines={3}>
        {(way) => <Shown way={way} onChoose={setChosen} />}
      </RemoteView>
      {chosen !== null && <HandoverDialog dossier={dossier} step={chosen} steps={held.phase === 'ready' ? held.value.routes.flatMap(({ steps }) => steps) : []} onClose={() => setChosen(null)} />}
    </Section>
  );
}

function Shown({ way: { routes, where, nextStepId, terms }, onChoose }: { readonly way: DossierWay; readonly onChoose: (step: RouteStep) => void }) {
  return (
    <>
      <Text>
        <Text span c="dimmed">
          Đang ở:{' '}
        </Text>
        {where}
      </Text>
      {terms.length > 0 && (
        <ul className={classes.terms} aria-label="Thời hạn đang chạy">
          {terms.map((term) => (
            <li key={term.words}>
              <div className={classes.termHead}>
                <DeadlineBadge daysLeft={term.daysLeft} />
                <span>
                  {term.words}: đến {dayText(term.lastDay)}
                </span>
              </div>
              <Text size="xs" c="dimmed">
                {term.citation} · {term.left < 0 ? 'quá' : 'còn'} {Math.abs(term.left)} {term.unit}{' '}
                {term.uncertain && <ConfidenceMark confidence="low" reason="Theo thực tế hoặc quy định cho hình thức khen khác; đối chiếu quy định của tỉnh." />}
              </Text>
              {term.after !== '' && <Text size="xs">{term.after}</Text>}
            </li>
          ))}
        </ul>
      )}
      {routes.map(({ id, awards, citation, steps }) => (
        <div key={id} className={classes.route}>
          {routes.length > 1 && <Text fw={500}>{awards.join('; ')}</Text>}
          <Steps label={`Tuyến trình: ${awards.join('; ')}`} steps={steps.map((step) => stepOf(step, step.id === nextStepId, onChoose))} />
          {citation !== '' && (
            <Text size="xs" c="dimmed">
              {citation}
            </Text>
          )}
        </div>
      ))}
    </>
  );
}

function stepOf(step: RouteStep, isNext: boolean, onChoose: (step: RouteStep) => void): Step {
  const { id, body, printed, action, note, record, state, recordable, handover } = step;
  const label = `${body}: ${action}`;
  const notes = [body === printed ? '' : `Kế hoạch ghi: ${printed}`, note, record].filter(Boolean);
  return {
    key: id,
    label,
    state,
    note: (
      <>
        {notes.map((line) => (
          <div key={line}>{line}</div>
        ))}
        {recordable && (isNext || handover !== null || state !== 'todo') && (
          <Button size="compact-xs" variant={isNext ? 'light' : 'subtle'} mt={4} aria-label={`${handover === null ? 'Ghi chuyển hồ sơ' : 'Sửa lần chuyển'}: ${body}`} onClick={() => onChoose(step)}>
            {handover === null ? 'Ghi chuyển hồ sơ' : 'Sửa'}
          </Button>
        )}
      </>
    ),
  };
}
