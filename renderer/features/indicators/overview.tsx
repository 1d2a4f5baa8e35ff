import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { Section } from '../../components/page.tsx';
import { NO_FILTER, setFilter, useIndicators } from './store.ts';
import type { Counts, Summary } from './store.ts';
import { BUCKETS } from './words.ts';
import type { Bucket } from './words.ts';
import classes from './indicators.module.css';

type Owner = 'tinh' | 'don-vi';

/** How many are reached, exceeded, lagging …; each count and each sector opens the rows behind it. */
export function Overview({ summary, issuerWord }: { readonly summary: Summary; readonly issuerWord: string }) {
  const [wanted, setOwner] = useState<Owner>('tinh');
  const both = summary.province.total > 0 && summary.unit.total > 0;
  const owner = both ? wanted : summary.province.total > 0 ? 'tinh' : 'don-vi';
  const all = owner === 'tinh' ? summary.province : summary.unit;
  const sectors = owner === 'tinh' ? summary.provinceBySector : summary.unitBySector;
  return (
    <Section
      title={owner === 'tinh' ? `Chỉ tiêu của ${issuerWord}: ${formatNumber(all.total)}` : `Chỉ tiêu của đơn vị: ${formatNumber(all.total)}`}
      actions={
        both && (
          <SegmentedControl
            size="xs"
            aria-label="Chỉ tiêu của ai"
            value={owner}
            onChange={(next) => setOwner(next === 'tinh' ? 'tinh' : 'don-vi')}
            data={[
              { value: 'tinh', label: `Của ${issuerWord}` },
              { value: 'don-vi', label: `Của đơn vị (${formatNumber(summary.unit.total)})` },
            ]}
          />
        )
      }
    >
      <div className={classes.tallies}>
        {BUCKETS.map(({ key, word }) => (
          <Tally key={key} bucket={key} word={word} count={all[key]} owner={owner} />
        ))}
      </div>
      {sectors.length > 1 && (
        <ul className={classes.sectors} aria-label="Theo lĩnh vực">
          {sectors.map((counts) => (
            <Sector key={counts.sector} counts={counts} owner={owner} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Tally({ bucket, word, count, owner }: { readonly bucket: Bucket; readonly word: string; readonly count: number; readonly owner: Owner }) {
  const { filter } = useIndicators();
  const chosen = filter.bucket === bucket && filter.whose === owner && filter.sector === null;
  return (
    <UnstyledButton
      className={`${classes.tally ?? ''} ${classes[bucket] ?? ''} ${chosen ? (classes.chosen ?? '') : ''}`}
      aria-pressed={chosen}
      disabled={count === 0}
      onClick={() => setFilter(chosen ? NO_FILTER : { bucket, whose: owner, sector: null })}
    >
      <span className={classes.tallyCount}>{formatNumber(count)}</span>{' '}
      <span className={classes.tallyWord}>{word}</span>
    </UnstyledButton>
  );
}

function Sector({ counts, owner }: { readonly counts: Counts; readonly owner: Owner }) {
  const { filter } = useIndicators();
  const chosen = filter.sector === counts.sector && filter.whose === owner;
  return (
    <li>
      <UnstyledButton
        className={`${classes.sector ?? ''} ${chosen ? (classes.chosen ?? '') : ''}`}
        aria-pressed={chosen}
        onClick={() => setFilter(chosen ? NO_FILTER : { sector: counts.sector, whose: owner, bucket: null })}
      >
        <span className={classes.sectorName}>{counts.words}</span>
        <span className={classes.sectorWords}>{sectorSentence(counts)}</span>
        <Bar counts={counts} />
      </UnstyledButton>
    </li>
  );
}

/** «3/9 đạt, 1 chưa đạt»: the words beside the bar, so that it never speaks by colour alone. */
function sectorSentence(counts: Counts): string {
  const good = counts.reached + counts.exceeded;
  const rest = BUCKETS.filter(({ key }) => key !== 'reached' && key !== 'exceeded' && key !== 'noData' && counts[key] > 0).map(({ key, word }) => `${formatNumber(counts[key])} ${word.toLowerCase()}`);
  const known = counts.total - counts.noData;
  if (known === 0) return `${formatNumber(counts.total)} chưa có số liệu`;
  return [`${formatNumber(good)}/${formatNumber(counts.total)} đạt`, ...rest].join(', ');
}

function Bar({ counts }: { readonly counts: Counts }) {
  return (
    <span className={classes.bar} aria-hidden>
      {BUCKETS.filter(({ key }) => counts[key] > 0).map(({ key }) => (
        <span key={key} className={classes[key]} style={{ flexGrow: counts[key] }} />
      ))}
    </span>
  );
}
