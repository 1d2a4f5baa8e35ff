import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { AnswerBox } from '../../components/answer-box.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { ConfidenceMark, StatusBadge } from '../../components/status-badge.tsx';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { TEST_RESULT_WORDS, VERDICT_WORDS } from '../../../shared/eligibility/report.ts';
import type { Finding } from '../../../shared/eligibility/report.ts';
import type { NominationData } from './store.ts';
import classes from './nominations.module.css';

type Report = OutputOf<SoVangContract['eligibility.ofNomination']>;
type Condition = NonNullable<Report['report']>['conditions'][number];

const RECORDS = ['nomination', 'subject', 'award_entry', 'quality_grading', 'initiative', 'initiative_use', 'discipline', 'pending_matter', 'maternity_leave', 'service_period', 'movement_result', 'membership', 'head_count', 'confirmation', 'session', 'province_profile', 'law_confirmation'];

/** Why the nominee qualifies or not by the law of the day: each condition with what was found, what rests on it, the article and where a person answers. */
export function Eligibility({ data: { nomination, round } }: { readonly data: NominationData }) {
  const api = useApi();
  const [held, setHeld] = useState<Remote<Report>>(loading);
  const [reading, setReading] = useState(0);
  const { id } = nomination;
  const award = JSON.stringify(nomination.award);
  useEffect(() => {
    let current = true;
    void api.call('eligibility.ofNomination', { nominationId: id }).then((result) => {
      if (current) setHeld(remoteOf(result));
    });
    return () => {
      current = false;
    };
  }, [api, id, award, reading]);
  useChanged(RECORDS, () => setReading((count) => count + 1));
  const report = held.phase === 'ready' ? held.value.report : null;
  return (
    <Section title="Điều kiện theo quy định" {...(report === null ? {} : { actions: <StatusBadge status={VERDICT_WORDS[report.verdict]} /> })}>
      <RemoteView of={held} onRetry={() => setReading((count) => count + 1)} lines={2}>
        {(value) =>
          value.report === null ? (
            <Text c="dimmed">{value.note}</Text>
          ) : (
            <>
              {value.report.verdict === 'du-dieu-kien' && <Text mb={8}>{value.report.summary}</Text>}
              <Conditions conditions={value.report.conditions} subjectId={nomination.subjectId} year={round.year} />
            </>
          )
        }
      </RemoteView>
    </Section>
  );
}

interface ConditionsProps {
  readonly conditions: readonly Condition[];
  readonly subjectId: string;
  readonly year: number;
}

function Conditions({ conditions, ...whom }: ConditionsProps) {
  const [all, setAll] = useState(false);
  const deciding = conditions.filter(({ group, severity }) => (group === 'gate' || group === 'standard') && severity === 'block');
  const open = deciding.filter(({ finding }) => finding.result !== 'dat');
  const rest = conditions.filter((condition) => !open.includes(condition));
  return (
    <>
      {open.length > 0 && (
        <ul className={classes.conditions} aria-label="Chưa đạt hoặc chưa rõ">
          {open.map((condition) => (
            <ConditionLine key={condition.conditionId} condition={condition} {...whom} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Button size="compact-sm" variant="subtle" aria-expanded={all} mt={open.length > 0 ? 8 : 0} onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : `Xem căn cứ: ${rest.length} nội dung khác`}
        </Button>
      )}
      {all && (
        <ul className={classes.conditions} aria-label="Các nội dung khác">
          {rest.map((condition) => (
            <ConditionLine key={condition.conditionId} condition={condition} {...whom} />
          ))}
        </ul>
      )}
    </>
  );
}

function ConditionLine({ condition, ...whom }: { readonly condition: Condition } & Omit<ConditionsProps, 'conditions'>) {
  const { finding, uncertain, standing } = condition;
  return (
    <li className={classes.condition}>
      <FindingView finding={finding} {...whom} />
      {(uncertain || standing !== 'in-force') && <ConfidenceMark confidence="low" reason={standing === 'lapsed' ? 'Quy định đã hết hiệu lực; chỉ để tham khảo.' : standing === 'not-yet' ? 'Quy định chưa có hiệu lực; chỉ để tham khảo.' : 'Căn cứ chưa chắc chắn: nêu ra để biết, không tự quyết định.'} />}
    </li>
  );
}

const JOINED = { any: 'Chỉ cần một trong các nội dung sau:', all: 'Cần đủ các nội dung sau:' } as const;

function FindingView({ finding, subjectId, year }: { readonly finding: Finding; readonly subjectId: string; readonly year: number }) {
  const { result, sentence, citation, evidence, missing, warnings, parts, combine, asks } = finding;
  return (
    <>
      <div className={classes.conditionHead}>
        <StatusBadge status={TEST_RESULT_WORDS[result]} />
        <div>
          <Text>{sentence}</Text>
          <div className={classes.evidence}>
            {[citation, ...evidence.map(({ text }) => text)].filter(Boolean).join(' · ')}
            {missing.length > 0 && <div>Chưa có trong sổ: {missing.join('; ')}.</div>}
            {warnings.map((warning) => (
              <div key={warning}>Lưu ý: {warning}</div>
            ))}
          </div>
        </div>
      </div>
      {asks !== null && <AnswerBox asks={asks} answered={evidence.some(({ kind }) => kind === 'confirmation')} subjectId={subjectId} year={year} />}
      {parts.length > 0 && (
        <>
          {combine !== null && parts.length > 1 && (
            <Text size="xs" c="dimmed">
              {JOINED[combine]}
            </Text>
          )}
          <ul>
            {parts.map((part, index) => (
              <li key={`${index} ${part.sentence}`} className={classes.condition}>
                <FindingView finding={part} subjectId={subjectId} year={year} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
