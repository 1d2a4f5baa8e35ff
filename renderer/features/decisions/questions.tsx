import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import type { Fault } from '../../../shared/result.ts';
import type { DecisionAfter } from './store.ts';
import classes from './decisions.module.css';

/** «Cần kiểm tra»: what looks wrong in a decision, until somebody has looked at it. */
export function Questions({ decisionId, questions }: { readonly decisionId: string; readonly questions: DecisionAfter['questions'] }) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  if (questions.length === 0) return null;
  async function checked(key: string): Promise<void> {
    const result = await api.call('decision.answer', { id: decisionId, keys: [key] });
    setFault(result.ok ? null : result.error);
  }
  return (
    <Section title="Cần kiểm tra">
      <FaultAlert fault={fault} />
      <ul className={classes.notes}>
        {questions.map(({ key, sentence, citation }) => (
          <li key={key} className={classes.note}>
            <Text className={classes.noteText}>
              <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {sentence} {citation !== '' && <span className={classes.quiet}>({citation})</span>}
            </Text>
            <Button deed="decision.answer" size="compact-sm" variant="default" onClick={() => void checked(key)}>
              Đã kiểm tra
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
