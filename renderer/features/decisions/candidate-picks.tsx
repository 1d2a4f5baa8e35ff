import { Button, Checkbox, NativeSelect, Text } from '@mantine/core';
import { TextField } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { DECISION_RESULTS, DECISION_RESULT_WORDS } from '../../../shared/domain/response.ts';
import type { Fault } from '../../../shared/result.ts';
import { AS_NOMINATED } from './decided-lines.ts';
import type { Decided, DecidedByKey } from './decided-lines.ts';
import type { Candidate } from './store.ts';
import { candidateKey } from './words.ts';
import classes from './decisions.module.css';

interface CandidatePicksProps {
  readonly candidates: readonly Candidate[];
  readonly decided: DecidedByKey;
  readonly revision: number;
  /** The fault at a field of a line, by the names of `lineFaults`. */
  readonly faultAt: (name: string) => Fault | undefined;
  readonly onChange: (decided: DecidedByKey) => void;
}

/** Who the decision is about, by where the nominations come from, and the result of each. */
export function CandidatePicks({ candidates, decided, revision, faultAt, onChange }: CandidatePicksProps) {
  const groups = [...new Set(candidates.map(({ group }) => group))];
  const chosen = Object.keys(decided).length;
  const without = (keys: readonly string[]) => Object.fromEntries(Object.entries(decided).filter(([key]) => !keys.includes(key)));
  return (
    <Section title={`Đề nghị (${chosen}/${candidates.length})`} flush>
      {groups.map((group) => {
        const rows = candidates.filter((candidate) => candidate.group === group);
        const keys = rows.map(candidateKey);
        const all = keys.every((key) => decided[key] !== undefined);
        return (
          <section key={group} className={classes.group} aria-label={group}>
            <div className={classes.groupHead}>
              <Text fw={600}>{group}</Text>
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => onChange(all ? without(keys) : { ...decided, ...Object.fromEntries(keys.map((key) => [key, decided[key] ?? AS_NOMINATED])) })}
              >
                {all ? 'Bỏ chọn cả nhóm' : `Chọn cả nhóm (${rows.length})`}
              </Button>
            </div>
            <ul className={classes.rows}>
              {rows.map((candidate) => {
                const key = candidateKey(candidate);
                return (
                  <Row
                    key={key}
                    candidate={candidate}
                    line={decided[key]}
                    revision={revision}
                    faultAt={faultAt}
                    onChange={(line) => onChange(line === null ? without([key]) : { ...decided, [key]: line })}
                  />
                );
              })}
            </ul>
          </section>
        );
      })}
    </Section>
  );
}

interface RowProps {
  readonly candidate: Candidate;
  readonly line: Decided | undefined;
  readonly revision: number;
  readonly faultAt: (name: string) => Fault | undefined;
  /** Null takes the candidate out. */
  readonly onChange: (line: Decided | null) => void;
}

function Row({ candidate, line, revision, faultAt, onChange }: RowProps) {
  const key = candidateKey(candidate);
  const binding = (name: string, value: string, put: (text: string) => void) => {
    const fault = faultAt(name);
    return { name, value, revision, ...(fault === undefined ? {} : { fault }), onCommit: put, onTouched: () => undefined };
  };
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <Checkbox
          className={classes.who}
          checked={line !== undefined}
          onChange={(event) => onChange(event.currentTarget.checked ? AS_NOMINATED : null)}
          label={candidate.subjectName}
          description={[candidate.awardName, candidate.place].filter(Boolean).join(' · ')}
        />
        {line !== undefined && (
          <NativeSelect
            aria-label={`Kết quả: ${candidate.subjectName}`}
            w={230}
            size="xs"
            data={DECISION_RESULTS.map((result) => ({ value: result, label: DECISION_RESULT_WORDS[result] }))}
            value={line.result}
            onChange={(event) => {
              const result = DECISION_RESULTS.find((one) => one === event.currentTarget.value);
              if (result !== undefined) onChange({ ...line, result });
            }}
          />
        )}
      </div>
      {line !== undefined && line.result !== 'awarded' && (
        <div className={classes.rowFields}>
          {line.result === 'other-form' && (
            <TextField {...binding(`form ${key}`, line.awardName, (awardName) => onChange({ ...line, awardName }))} label={`Hình thức được khen: ${candidate.subjectName}`} required maxLength={300} />
          )}
          <TextField {...binding(`reason ${key}`, line.reason, (reason) => onChange({ ...line, reason }))} label={`Lý do: ${candidate.subjectName}`} required />
        </div>
      )}
    </li>
  );
}
