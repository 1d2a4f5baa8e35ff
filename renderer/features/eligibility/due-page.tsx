import { Anchor, Button, MultiSelect, NumberInput, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { useJob } from '../../components/use-job.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { OutputOf } from '../../../shared/api/define.ts';
import { TAGS_OF } from '../../../shared/domain/subject-tags.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { ok } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { DueList } from './due-list.tsx';
import { useDue } from './store.ts';
import type { DueResult } from './store.ts';
import classes from './eligibility.module.css';

type Award = OutputOf<SoVangContract['eligibility.awards']>[number];
const TAGGED_KINDS = SUBJECT_KINDS.filter((kind) => TAGS_OF[kind].length > 0);

interface Surroundings {
  readonly awards: readonly Award[];
  readonly year: number;
}

/**
 * «Ai đủ điều kiện»: the whole registry gone through for chosen awards and a year; who qualifies or lacks one thing is ticked
 * into a round. `params`: `roundId` to add to, where one came from a round.
 */
export function DuePage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const [held, setHeld] = useState<Remote<Surroundings>>(loading);
  const [reading, setReading] = useState(0);
  const roundId = params['roundId'] ?? null;
  useEffect(() => {
    let current = true;
    void Promise.all([api.call('eligibility.awards', {}), api.call('unit.state', {}), api.call('round.list', {})]).then(([awards, state, rounds]) => {
      if (!current) return;
      const result = !awards.ok ? awards : !state.ok ? state : !rounds.ok ? rounds : ok({ awards: awards.value, year: rounds.value.find(({ id }) => id === roundId)?.year ?? Number(state.value.today.slice(0, 4)) });
      setHeld(remoteOf(result));
    });
    return () => {
      current = false;
    };
  }, [api, roundId, reading]);
  return (
    <Page
      title="Ai đủ điều kiện"
      wide
      subtitle="Xét theo những gì đã ghi trong sổ; ai chưa có dữ liệu cho mức khen thì không nêu. Hội đồng và người có thẩm quyền quyết định."
      back={{ page: 'ho-so', label: 'Hồ sơ và họp xét' }}
    >
      <RemoteView of={held} onRetry={() => setReading((count) => count + 1)}>
        {(surroundings) => <Ask {...surroundings} roundId={roundId} />}
      </RemoteView>
    </Page>
  );
}

function Ask({ awards, year: thisYear, roundId }: Surroundings & { readonly roundId: string | null }) {
  const api = useApi();
  const job = useJob<DueResult>();
  const { awardCodes, year, found } = useDue();
  const asked = year ?? thisYear;
  const groups = [...new Set(awards.map(({ group }) => group))];
  const label = ({ name, kinds }: Award): string => `${name} (${kinds.map((kind) => SUBJECT_KIND_WORDS[kind].toLowerCase()).join(', ')})`;
  function start(): void {
    job.start((onProgress) => api.job('eligibility.due', { awardCodes: [...awardCodes], year: asked }, onProgress));
  }
  return (
    <>
      <Section title="Xét cho">
        <div className={classes.ask}>
          <MultiSelect
            label="Danh hiệu, hình thức"
            placeholder={awardCodes.length === 0 ? 'Chọn một hay nhiều mức khen' : ''}
            data={groups.map((group) => ({ group, items: awards.filter((award) => award.group === group).map((award) => ({ value: award.code, label: label(award) })) }))}
            value={[...awardCodes]}
            onChange={(codes) => useDue.setState({ awardCodes: codes })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': 'Bỏ chọn mọi mức khen' }}
            nothingFoundMessage="Không có dữ liệu phù hợp."
            maxDropdownHeight={320}
            classNames={{ inputField: classes.bare }}
          />
          <NumberInput label="Năm xét" value={asked} onChange={(value) => useDue.setState({ year: typeof value === 'number' ? value : null })} min={1990} max={2100} allowDecimal={false} hideControls w={100} />
          <Button onClick={start} disabled={awardCodes.length === 0}>
            Xét điều kiện
          </Button>
        </div>
        {found !== null && (
          <Text c="dimmed" size="sm" mt={8} role="status">
            Đã xét {formatNumber(found.subjects)} đối tượng: {formatNumber(found.qualified)} đủ điều kiện, {formatNumber(found.lackingOne)} còn thiếu một điều, {formatNumber(found.waiting)} chờ xác nhận.
          </Text>
        )}
        <Untagged />
      </Section>
      {found !== null && <DueList key={found.listId} listId={found.listId} awards={awards.filter(({ code }) => awardCodes.includes(code))} roundId={roundId} onStale={start} />}
      <JobDialog job={job} title="Ai đủ điều kiện" onDone={(value) => useDue.setState({ found: value, filter: { awardCode: null, kind: null, state: null, search: '' } })} />
    </>
  );
}

/** Who cannot be judged in full because nobody said which groups of the law they belong to. */
function Untagged() {
  const api = useApi();
  const [counts, setCounts] = useState<readonly { readonly kind: SubjectKind; readonly count: number }[]>([]);
  const [reading, setReading] = useState(0);
  useChanged(['subject'], () => setReading((count) => count + 1));
  useEffect(() => {
    let current = true;
    void Promise.all(TAGGED_KINDS.map(async (kind) => ({ kind, page: await api.call('subject.list', { kind, untagged: true, limit: 1 }) }))).then((pages) => {
      if (current) setCounts(pages.flatMap(({ kind, page }) => (page.ok && (page.value.total ?? 0) > 0 ? [{ kind, count: page.value.total ?? 0 }] : [])));
    });
    return () => {
      current = false;
    };
  }, [api, reading]);
  return counts.map(({ kind, count }) => (
    <Text key={kind} size="sm" mt={8}>
      {formatNumber(count)} {SUBJECT_KIND_WORDS[kind].toLowerCase()} chưa ghi nhóm đối tượng.{' '}
      <Anchor component="button" size="sm" onClick={() => void navigate('doi-tuong', { kind, untagged: '1' })}>
        Xem và ghi nhóm: {SUBJECT_KIND_WORDS[kind].toLowerCase()}
      </Anchor>
    </Text>
  ));
}
