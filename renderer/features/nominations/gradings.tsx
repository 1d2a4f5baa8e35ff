import { Alert, Text } from '@mantine/core';
import { Section } from '../../components/page.tsx';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

/** Yearly quality gradings beside the nominee; where one does not agree with the proposal it says so and stops nothing. */
export function Gradings({ gradings }: { readonly gradings: NominationData['gradings'] }) {
  if (gradings.length === 0) return null;
  return (
    <Section title="Xếp loại chất lượng" note="Theo sổ xếp loại hằng năm của đơn vị." flush>
      <ul className={classes.items} aria-label="Xếp loại chất lượng">
        {gradings.map(({ id, year, kindWord, gradeWord, source, mismatch }) => (
          <li key={id} className={classes.item}>
            <Text fw={500}>
              Năm {year}: {gradeWord}
            </Text>
            <Text size="xs" c="dimmed">
              {kindWord} · {source}
            </Text>
            {mismatch !== '' && (
              <Alert color="yellow" mt={4} p="xs" role="note">
                {mismatch}
              </Alert>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
