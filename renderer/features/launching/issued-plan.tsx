import { dayText } from '../../components/day-words.ts';
import { KeyValueList } from '../../components/key-value-list.tsx';
import { Section } from '../../components/page.tsx';
import { useLaunching } from './store.ts';
import type { LaunchingView } from './store.ts';
import { targetWords } from './target-picks.tsx';
import classes from './launching.module.css';

/** The plan after it was issued: read, not changed. */
export function IssuedPlan({ view: { plan } }: { readonly view: LaunchingView }) {
  const { signers, targets } = useLaunching();
  const signer = signers.find(({ id }) => id === plan.signerId);
  const chosen = targets.filter(({ id }) => plan.ownTargetIds.includes(id));
  const list = (lines: readonly string[]) =>
    lines.length === 0 ? null : (
      <ul className={classes.lines}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    );
  const paragraphs = (text: string) => (text === '' ? null : <span className={classes.prose}>{text}</span>);
  return (
    <Section title={plan.title}>
      <KeyValueList
        items={[
          { label: 'Mục đích, yêu cầu', value: paragraphs(plan.purpose) },
          { label: 'Nội dung thi đua', value: paragraphs(plan.contents) },
          { label: 'Chỉ tiêu của đơn vị', value: list(chosen.map(targetWords)) },
          { label: 'Nhiệm vụ', value: list(plan.tasks.map(({ body, task, due }) => `${body}: ${task}${due === null ? '' : ` (trước ${dayText(due)})`}`)) },
          { label: 'Người ký', value: signer === undefined ? null : `${signer.name}, ${signer.title}` },
          { label: 'Nơi nhận', value: list(plan.recipients) },
        ]}
      />
    </Section>
  );
}
