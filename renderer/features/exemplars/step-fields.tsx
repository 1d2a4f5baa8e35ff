import { useState } from 'react';
import { EXEMPLAR_STAGES, EXEMPLAR_STAGE_WORDS } from '../../../shared/domain/exemplar.ts';
import type { ExemplarStage, ExemplarStep } from '../../../shared/domain/exemplar.ts';
import { skippedStages } from '../../../shared/domain/exemplar-steps.ts';
import type { Fault } from '../../../shared/result.ts';
import { DateField, FieldGrid, SelectField, TextAreaField, TextField, missing } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { ScanField } from '../../components/scan-field.tsx';
import type { Scan } from '../../components/scan-field.tsx';

/** The fields of a step as its form holds them. */
export interface StepValues {
  readonly stage: ExemplarStage | null;
  readonly on: string | null;
  readonly person: string;
  readonly evidence: string;
  readonly skipReason: string;
  readonly attachmentIds: readonly string[];
}

export function stepOf({ stage, on, person, evidence, skipReason, attachmentIds }: StepValues): ExemplarStep {
  return { stage: stage ?? 'phat-hien', on: on ?? '', person, evidence, skipReason, attachmentIds: [...attachmentIds] };
}

export function stepFaults(values: StepValues): Fault[] {
  return missing<StepValues>(values, { stage: 'Khâu', on: 'Ngày', person: 'Người thực hiện' });
}

interface StepFieldsProps<V extends StepValues> {
  readonly form: FormHandle<V>;
  /** The stage reached so far; null before the first. */
  readonly reached: ExemplarStage | null;
  readonly today: string | null;
}

/** Stage, day, person, evidence and its files; the reason only where a stage is jumped over. */
export function StepFields<V extends StepValues>({ form, reached, today }: StepFieldsProps<V>) {
  const own = form as unknown as FormHandle<StepValues>;
  const { values } = own;
  const later = EXEMPLAR_STAGES.slice(reached === null ? 0 : EXEMPLAR_STAGES.indexOf(reached) + 1);
  const skipped = values.stage === null ? [] : skippedStages(reached, values.stage);
  return (
    <>
      <FieldGrid min={170}>
        <SelectField {...own.field('stage')} label="Khâu" required choices={later.map((stage) => ({ value: stage, label: EXEMPLAR_STAGE_WORDS[stage] }))} />
        <DateField {...own.field('on')} label="Ngày" required {...(today === null ? {} : { max: today })} />
        <TextField {...own.field('person')} label="Người thực hiện" required maxLength={300} />
      </FieldGrid>
      {skipped.length > 0 && (
        <TextField
          {...own.field('skipReason')}
          label={`Lý do bỏ qua khâu ${skipped.map((stage) => EXEMPLAR_STAGE_WORDS[stage]).join(', ')}`}
          required
          maxLength={300}
        />
      )}
      <EvidenceFields form={form} names={[]} />
    </>
  );
}

/** Of those fields, the ones that prove the step. */
export type EvidenceValues = Pick<StepValues, 'evidence' | 'attachmentIds'>;

interface EvidenceFieldsProps<V extends EvidenceValues> {
  readonly form: FormHandle<V>;
  /** Names of the files that were there when the form was opened. */
  readonly names: readonly Scan[];
}

/** Words and files that prove a stage. */
export function EvidenceFields<V extends EvidenceValues>({ form, names }: EvidenceFieldsProps<V>) {
  const own = form as unknown as FormHandle<EvidenceValues>;
  const [known, setKnown] = useState(names);
  const scans = own.values.attachmentIds.map((id, index) => known.find((scan) => scan.id === id) ?? { id, fileName: `Tệp minh chứng ${index + 1}` });
  return (
    <>
      <TextAreaField {...own.field('evidence')} label="Minh chứng" description="Việc đã làm, văn bản, số liệu." minRows={2} maxLength={8000} />
      <div>
        <ScanField
          scans={scans}
          onChange={(next) => {
            setKnown(next);
            own.field('attachmentIds').onCommit(next.map(({ id }) => id));
          }}
        />
      </div>
    </>
  );
}
