import { NativeSelect, Text } from '@mantine/core';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { markInitiative } from './registry-store.ts';
import { useRemote } from './use-remote.ts';
import classes from './subjects.module.css';

/** Initiatives of a subject, and which award each was put forward with. */
export function Initiatives({ subjectId }: { readonly subjectId: string }) {
  const api = useApi();
  const { remote, again } = useRemote(subjectId, ['initiative', 'initiative_use', 'award_entry', 'nomination'], (from) => from.call('initiative.of', { subjectId }));
  async function mark(initiativeId: string, usedById: string, used: boolean): Promise<void> {
    const result = await markInitiative(api, { initiativeId, usedById, used });
    if (!result.ok) return void toast.error(result.error);
    toast.success(used ? 'Đã ghi sáng kiến dùng cho khen thưởng này.' : 'Đã bỏ ghi.', () => markInitiative(api, { initiativeId, usedById, used: !used }));
    again();
  }
  const open = (
    <Button variant="default" onClick={() => void navigate('so', { register: 'initiative' })}>
      Mở sổ sáng kiến
    </Button>
  );
  return (
    <Section title="Sáng kiến, đề tài" note="Một sáng kiến thường chỉ dùng cho một lần khen; ghi ở đây để được nhắc." actions={open}>
      <RemoteView of={remote} onRetry={again} lines={2}>
        {({ initiatives, targets }) =>
          initiatives.length === 0 ? (
            <EmptyState compact sentence="Chưa có sáng kiến nào ghi tên đối tượng này." />
          ) : (
            <ul className={classes.lines} aria-label="Sáng kiến, đề tài">
              {initiatives.map(({ id, name, year, kindWord, scopeWord, uses }) => (
                <li key={id} className={classes.suspect}>
                  <div className={classes.suspectWords}>
                    <div>{name}</div>
                    <Text size="sm" c="dimmed">
                      {kindWord}, {year}; {scopeWord}
                    </Text>
                    {uses.map((use) => (
                      <Text key={use.id} size="sm">
                        Đã dùng cho: {use.name} ({use.year}){' '}
                        <Button deed="initiative.use" size="compact-xs" variant="subtle" aria-label={`Bỏ: ${name} dùng cho ${use.name} ${use.year}`} onClick={() => void mark(id, use.id, false)}>
                          Bỏ
                        </Button>
                      </Text>
                    ))}
                  </div>
                  <NativeSelect
                    aria-label={`Dùng cho: ${name}`}
                    value=""
                    disabled={targets.length === 0}
                    onChange={(event) => void mark(id, event.currentTarget.value, true)}
                    data={[{ value: '', label: targets.length === 0 ? 'Chưa có khen thưởng, đề nghị' : 'Ghi đã dùng cho…' }, ...targets.filter((target) => !uses.some((use) => use.id === target.id)).map((target) => ({ value: target.id, label: `${target.name} (${target.year})` }))]}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </RemoteView>
    </Section>
  );
}
