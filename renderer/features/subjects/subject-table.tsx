import { IconArrowMerge, IconAward, IconMedal, IconTags, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ComponentProps } from 'react';
import { TAGS_OF } from '../../../shared/domain/subject-tags.ts';
import { arrangementFor, subjectColumns } from '../../../shared/tables/store-lists.ts';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi } from '../../app/api.tsx';
import { navigate } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import type { Column } from '../../components/data-table.tsx';
import { counter } from '../../components/table/column.ts';
import { EmptyState } from '../../components/states.tsx';
import { toast } from '../../components/toasts.ts';
import { NominateDialog } from './nominate-dialog.tsx';
import { markWritten, removeSubjects, removedWords, restoreSubjects, showBin, showSearch, showUntagged, useSubjects } from './store.ts';
import type { SubjectRow } from './store.ts';
import { TagsDialog } from './tags-dialog.tsx';
import { countOf, kindWord } from './words.ts';

const COLUMNS: Readonly<Record<SubjectKind, readonly Column<SubjectRow>[]>> = {
  person: [counter, ...subjectColumns('person')],
  collective: [counter, ...subjectColumns('collective')],
  household: [counter, ...subjectColumns('household')],
};

/** The subjects of one kind, with the search and the bin as they are set on the page. */
export function SubjectTable({ kind }: { readonly kind: SubjectKind }) {
  const api = useApi();
  const { search, bin, written, untagged: asked } = useSubjects();
  const untagged = asked && TAGS_OF[kind].length > 0;
  const [tagged, setTagged] = useState<{ readonly ids: readonly string[]; readonly matching?: ComponentProps<typeof TagsDialog>['matching']; readonly clear: () => void } | null>(null);

  const [nominated, setNominated] = useState<readonly string[] | null>(null);

  async function remove(ids: readonly string[], clear: () => void): Promise<void> {
    const result = await removeSubjects(api, ids);
    markWritten();
    if (!result.ok) return void toast.error(result.error);
    clear();
    toast.success(removedWords(countOf(kind, ids.length), result.value), async () => {
      const back = await restoreSubjects(api, ids);
      markWritten();
      return back;
    });
  }
  async function restore(ids: readonly string[], clear: () => void): Promise<void> {
    const result = await restoreSubjects(api, ids);
    markWritten();
    if (!result.ok) return void toast.error(result.error);
    clear();
    toast.success(`Đã khôi phục ${countOf(kind, ids.length)}.`);
  }

  return (
    <>
      <DataTable
        label={`Danh sách ${kindWord(kind)}`}
        columns={COLUMNS[kind]}
        list={`subject-${kind}`}
        load={(page) => api.call('subject.list', { ...page, ...arrangementFor('subject', page), kind, search, bin, untagged })}
        printed={(look) => ({ list: 'subject', query: { ...arrangementFor('subject', look), kind, search, bin, untagged } })}
        filterKey={`${kind} ${bin} ${untagged} ${search}`}
        refreshKey={written}
        rowKey={(row) => row.id}
        rowName={(row) => row.name}
        onOpen={(row) => void navigate('doi-tuong-chi-tiet', { id: row.id })}
        maxHeight="calc(100vh - 300px)"
        bulk={(rows, clear) => {
          const ids = rows.map((row) => row.id);
          return bin ? (
            <Button deed="subject.restore" variant="default" size="compact-sm" onClick={() => void restore(ids, clear)}>
              Khôi phục
            </Button>
          ) : (
            <>
              <Button deed="nomination.add" size="compact-sm" leftSection={<IconMedal size={16} stroke={1.5} aria-hidden />} onClick={() => setNominated(ids)}>
                Đề nghị khen thưởng
              </Button>
              <Button deed="award.backfill" variant="default" size="compact-sm" leftSection={<IconAward size={16} stroke={1.5} aria-hidden />} onClick={() => void navigate('khen-thuong-cu', { ids: ids.join(',') })}>
                Nhập khen thưởng cũ
              </Button>
              {TAGS_OF[kind].length > 0 && (
                <Button deed="subject.setTags" variant="default" size="compact-sm" leftSection={<IconTags size={16} stroke={1.5} aria-hidden />} onClick={() => setTagged({ ids, clear })}>
                  Ghi nhóm đối tượng
                </Button>
              )}
              {ids.length === 2 && (
                <Button deed="subject.merge" variant="default" size="compact-sm" leftSection={<IconArrowMerge size={16} stroke={1.5} aria-hidden />} onClick={() => void navigate('nghi-trung', { ids: ids.join(',') })}>
                  Gộp hai đối tượng
                </Button>
              )}
              <Button deed="subject.remove" variant="default" size="compact-sm" leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />} onClick={() => void remove(ids, clear)}>
                Xóa
              </Button>
            </>
          );
        }}
        bulkMatching={(total, look, clear) =>
          !bin && TAGS_OF[kind].length > 0 ? (
            <Button deed="subject.setTags" variant="subtle" size="compact-sm" onClick={() => setTagged({ ids: [], matching: { query: { ...arrangementFor('subject', look), kind, search, bin, untagged }, count: total }, clear })}>
              Ghi nhóm cho tất cả {formatNumber(total)} dòng khớp bộ lọc
            </Button>
          ) : null
        }
        empty={<Nothing kind={kind} untagged={untagged} />}
      />
      {nominated !== null && <NominateDialog ids={nominated} whom={countOf(kind, nominated.length)} onClose={() => setNominated(null)} />}
      {tagged !== null && (
        <TagsDialog
          kind={kind}
          ids={tagged.ids}
          matching={tagged.matching}
          onClose={() => setTagged(null)}
          onSaved={() => {
            tagged.clear();
            setTagged(null);
          }}
        />
      )}
    </>
  );
}

function Nothing({ kind, untagged }: { readonly kind: SubjectKind; readonly untagged: boolean }) {
  const { search, bin } = useSubjects();
  if (search !== '') {
    return (
      <EmptyState
        compact
        sentence="Không có dữ liệu phù hợp."
        action={
          <Button variant="default" onClick={() => showSearch('')}>
            Xóa lọc
          </Button>
        }
      />
    );
  }
  if (untagged) {
    return (
      <EmptyState
        compact
        sentence={`Không còn ${kindWord(kind)} nào chưa ghi nhóm đối tượng.`}
        action={
          <Button variant="default" onClick={() => showUntagged(false)}>
            Bỏ lọc
          </Button>
        }
      />
    );
  }
  if (bin) {
    return (
      <EmptyState
        compact
        sentence="Thùng rác không có gì."
        action={
          <Button variant="default" onClick={() => showBin(false)}>
            Về danh sách
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      sentence={`Chưa có ${kindWord(kind)} nào. Thêm từng mục, hoặc nhập cả danh sách từ Excel.`}
      action={
        <>
          <Button deed="subject.save" onClick={() => void navigate('doi-tuong-moi', { kind })}>Thêm mới</Button>
          <Button deed="subject.importApply" variant="default" onClick={() => void navigate('nhap-doi-tuong', { kind })}>
            Nhập từ Excel
          </Button>
        </>
      }
    />
  );
}
