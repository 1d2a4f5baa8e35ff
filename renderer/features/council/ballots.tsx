import { MultiSelect, TextInput } from '@mantine/core';
import { FieldGrid } from '../../components/form/index.ts';
import type { FormHandle } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import type { Ballots as Counts } from '../../../shared/domain/council.ts';
import { useCouncil } from './store.ts';
import type { Values } from './session-values.ts';
import { voteOf } from './voting.ts';

const COUNTS: readonly (readonly [keyof Counts, string])[] = [['issued', 'Số phiếu phát ra'], ['collected', 'Thu về'], ['valid', 'Hợp lệ'], ['invalid', 'Không hợp lệ']];

/** Counts of a secret vote, and who counted. */
export function Ballots({ form }: { readonly form: FormHandle<Values> }) {
  const { ballots, members, tellerIds } = form.values;
  const wrong = useCouncil((state) => state.judgement?.findings.find(({ item, weight }) => item === 'ballots' && weight === 'wrong')?.sentence);
  return (
    <Section title="Kiểm phiếu">
      <FieldGrid min={130}>
        {COUNTS.map(([key, label]) => (
          <TextInput
            key={key}
            label={label}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            data-field={`ballots-${key}`}
            value={ballots[key] === null ? '' : String(ballots[key])}
            error={key === 'invalid' ? wrong : wrong !== undefined}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => form.field('ballots').onCommit({ ...ballots, [key]: voteOf(event.currentTarget.value.replace(/\D/gu, '')) })}
          />
        ))}
        <MultiSelect
          label="Ban kiểm phiếu"
          description="Người chọn đầu tiên là Trưởng ban."
          data={members.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...tellerIds]}
          onChange={(ids) => form.field('tellerIds').onCommit(ids)}
          clearable
          clearButtonProps={{ 'aria-label': 'Bỏ chọn: Ban kiểm phiếu' }}
          nothingFoundMessage="Không có dữ liệu phù hợp."
        />
      </FieldGrid>
    </Section>
  );
}
