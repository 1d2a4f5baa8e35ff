import { Text } from '@mantine/core';
import { useState } from 'react';
import { useApi } from '../../app/api.tsx';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { FaultAlert } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import type { DossierItem } from '../../../shared/domain/nomination.ts';
import type { Fault } from '../../../shared/result.ts';
import { markItem } from './store.ts';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

type Initiative = NominationData['initiatives'][number];

/** Initiatives of the nominee: range of effect, and the lines of the checklist they speak for; the clerk takes them over one by one. */
export function Initiatives({ data: { initiatives, nomination }, frozen }: { readonly data: NominationData; readonly frozen: boolean }) {
  if (initiatives.length === 0) return null;
  return (
    <Section title="Sáng kiến" note="Theo sổ sáng kiến của đơn vị." flush>
      <ul className={classes.items} aria-label="Sáng kiến">
        {initiatives.map((initiative) => (
          <Line key={initiative.id} initiative={initiative} items={nomination.items} frozen={frozen} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ initiative: { name, year, scopeWord, recognised, sentence, lines }, items, frozen }: { readonly initiative: Initiative; readonly items: readonly DossierItem[]; readonly frozen: boolean }) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const meant = items.filter(({ code }) => lines.includes(code));
  async function take({ code, state, note }: DossierItem): Promise<void> {
    const result = await markItem(api, code, 'da-co', [note, sentence].filter(Boolean).join('; '));
    setFault(result.ok ? null : result.error);
    if (result.ok) toast.success('Đã ghi sáng kiến vào thành phần hồ sơ.', () => markItem(api, code, state, note));
  }
  return (
    <li className={classes.item}>
      <Text fw={500}>{name}</Text>
      <Text size="xs" c="dimmed">
        Năm {year} · {recognised ? `phạm vi ảnh hưởng: ${scopeWord}` : 'chưa được công nhận nên chưa dùng làm minh chứng được'}
      </Text>
      {meant.map((item) =>
        item.note.includes(sentence) ? (
          <Text key={item.code} size="xs">
            Đã ghi ở mục «{item.name}».
          </Text>
        ) : (
          !frozen && (
            <Button deed="nomination.item" key={item.code} size="compact-sm" variant="default" mt={4} onClick={() => void take(item)} aria-label={`Ghi sáng kiến ${name} vào mục «${item.name}»`} className={classes.takeInitiative}>
              Ghi vào mục «{item.name}»
            </Button>
          )
        ),
      )}
      <FaultAlert fault={fault} onClose={() => setFault(null)} />
    </li>
  );
}
