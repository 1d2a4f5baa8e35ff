import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useApi, useChanged } from '../../app/api.tsx';
import type { PageParams } from '../../app/navigation.ts';
import { Page, Section } from '../../components/page.tsx';
import { PaperList } from '../../components/paper-list.tsx';
import type { ListedPaper } from '../../components/paper-list.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { EmptyState } from '../../components/states.tsx';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import { SUBJECT_KIND_WORDS, plainName } from '../../../shared/domain/subject.ts';
import { loadAnnounced, useDecisions } from './store.ts';
import type { AnnouncedGroup } from './store.ts';
import { AFTER_TYPES } from './words.ts';
import classes from './decisions.module.css';

const CEREMONY_PAPERS: readonly ListedPaper[] = [
  { kind: 'danh-sach-cong-bo', title: 'Danh sách công bố', saves: ['docx'] },
  { kind: 'danh-sach-trao-thuong', title: 'Danh sách trao tặng', saves: ['docx'] },
  { kind: 'giay-moi-trao-thuong', title: 'Giấy mời dự trao tặng', saves: ['docx'] },
];

/** «Danh sách công bố»: the order in which awards are read out. `params`: `id` of a decision; without it all that is not presented. */
export function CeremonyPage({ params }: { readonly params: PageParams }) {
  const api = useApi();
  const papers = usePapers();
  const decisionId = params['id'] ?? null;
  const groups = useDecisions((state) => state.announced);
  useEffect(() => void loadAnnounced(api, decisionId), [api, decisionId]);
  useChanged(AFTER_TYPES, () => void loadAnnounced(api, decisionId));
  return (
    <Page
      title="Danh sách công bố khen thưởng"
      subtitle={`${decisionId === null ? 'Các khen thưởng chưa trao. ' : ''}Từ cấp cao đến cấp thấp; cùng một cấp, danh hiệu trước, hình thức sau; tập thể, hộ gia đình, cá nhân (NĐ 152/2025, Điều 28–30).`}
      back={{ page: 'quyet-dinh', label: 'Quyết định và in' }}
    >
      <RemoteView of={groups} onRetry={() => void loadAnnounced(api, decisionId)} lines={8}>
        {(value) =>
          value.length === 0 ? (
            <EmptyState sentence="Không có khen thưởng nào để công bố." />
          ) : (
            <>
              <Section title="In">
                <PaperList papers={papers} id={decisionId ?? ''} list={CEREMONY_PAPERS} across />
              </Section>
              {levelsOf(value).map(({ level, word, sets, first }) => (
                <Section key={level} title={word}>
                  <Level sets={sets} first={first} />
                </Section>
              ))}
            </>
          )
        }
      </RemoteView>
      <PaperPreview of={papers} />
    </Page>
  );
}

/** Groups of one level, and the number its first row has: rows are numbered through. */
function levelsOf(groups: readonly AnnouncedGroup[]) {
  const levels = [...new Set(groups.map(({ level }) => level))];
  return levels.map((level, i) => {
    const sets = groups.filter((group) => group.level === level);
    const before = groups.filter((group) => levels.indexOf(group.level) < i).reduce((sum, { entries }) => sum + entries.length, 0);
    return { level, word: sets[0]?.levelWord ?? '', sets, first: before + 1 };
  });
}

function Level({ sets, first }: { readonly sets: readonly AnnouncedGroup[]; readonly first: number }) {
  let number = first;
  return sets.map(({ awardName, subjectKind, entries }) => {
    const start = number;
    number += entries.length;
    return (
      <div key={`${awardName} ${subjectKind}`} className={classes.announced}>
        <Text fw={600}>
          {awardName} – {SUBJECT_KIND_WORDS[subjectKind].toLocaleLowerCase('vi')}
        </Text>
        <ol start={start}>
          {entries.map((entry) => (
            <li key={entry.id}>
              {plainName(entry.subjectName)}
              {entry.subjectPlace !== '' && <span className={classes.quiet}> · {entry.subjectPlace}</span>}
            </li>
          ))}
        </ol>
      </div>
    );
  });
}
