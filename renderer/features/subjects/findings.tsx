import { Section } from '../../components/page.tsx';
import type { SubjectPage } from './store.ts';
import classes from './subjects.module.css';

/** «Điểm cần xem»: what does not agree in a record, and what is not recorded yet. Nothing here stops a deed. */
export function Findings({ findings: all }: { readonly findings: SubjectPage['findings'] }) {
  // That it ended stands in a section of its own.
  const findings = all.filter(({ item }) => item !== 'endedOn');
  const wrong = findings.filter(({ kind }) => kind === 'wrong');
  const missing = findings.filter(({ kind }) => kind === 'missing');
  if (findings.length === 0) return null;
  return (
    <Section title="Điểm cần xem">
      {wrong.length > 0 && (
        <ul className={`${classes.findings ?? ''} ${classes.warning ?? ''}`}>
          {wrong.map(({ sentence }) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {missing.length > 0 && <div className={classes.quiet}>{missing.map(({ sentence }) => sentence).join(' ')}</div>}
    </Section>
  );
}
