import { Group, Switch } from '@mantine/core';
import { IconAward, IconPlus, IconTableExport, IconTableImport, IconUsers } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { TAGS_OF } from '../../../shared/domain/subject-tags.ts';
import { SUBJECT_KINDS, SUBJECT_KIND_WORDS } from '../../../shared/domain/subject.ts';
import { useApi, useChanged } from '../../app/api.tsx';
import { useMay } from '../../app/may.ts';
import { navigate, useNavigation } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { SearchField } from '../../components/search-field.tsx';
import { usePastedRows } from '../../components/use-pasted-rows.ts';
import { previewPaste } from './import-store.ts';
import { markWritten, showBin, showKind, showSearch, showUntagged, useSubjects } from './store.ts';
import { SubjectTable } from './subject-table.tsx';
import { kindOf } from './words.ts';

const TABS = 'Loại đối tượng';

/** Đối tượng: persons, collectives and households, each on a side of its own. `untagged`: only those without a group of the law; `search`: what is searched for. */
export function SubjectListPage({ params }: { readonly params: { readonly kind?: string; readonly untagged?: string; readonly search?: string } }) {
  useState(() => params.search !== undefined && showSearch(params.search));
  const { kind, search, bin, untagged } = useSubjects();
  const left = useNavigation((state) => state.here.tabs[TABS]);
  const asked = left ?? params.kind;
  useEffect(() => {
    if (asked !== undefined) showKind(kindOf(asked));
  }, [asked]);
  const askedUntagged = params.untagged !== undefined;
  useEffect(() => {
    if (askedUntagged) showUntagged(true);
  }, [askedUntagged]);
  useChanged(['subject', 'award_entry'], markWritten);
  const api = useApi();
  const may = useMay('subject.importApply');
  usePastedRows((text) => {
    if (!may.allowed) return;
    void previewPaste(api, kind, text);
    void navigate('nhap-doi-tuong', { kind });
  });
  return (
    <Page
      title="Đối tượng"
      wide
      actions={
        <>
          <Button deed="subject.save" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('doi-tuong-moi', { kind })}>
            Thêm mới
          </Button>
          <Button deed="subject.importApply" variant="default" leftSection={<IconTableImport size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('nhap-doi-tuong', { kind })}>
            Nhập từ Excel
          </Button>
          <Button deed="sheet.export" variant="default" leftSection={<IconTableExport size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('xuat-de-dien', { list: 'subjects', kind })}>
            Xuất để điền
          </Button>
          <Button deed="subject.merge" variant="default" leftSection={<IconUsers size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('nghi-trung')}>
            Nghi trùng
          </Button>
          <Button deed="award.backfill" variant="default" leftSection={<IconAward size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('khen-thuong-cu')}>
            Khen thưởng cũ
          </Button>
        </>
      }
    >
      <Group gap={24}>
        <SearchField label="Tìm kiếm" placeholder="Tìm kiếm: gõ không dấu cũng được" value={search} onSearch={showSearch} />
        <Switch label="Thùng rác" checked={bin} onChange={(event) => showBin(event.currentTarget.checked)} />
        {TAGS_OF[kind].length > 0 && <Switch label="Chưa ghi nhóm đối tượng" checked={untagged} onChange={(event) => showUntagged(event.currentTarget.checked)} />}
      </Group>
      <Tabs
        label={TABS}
        initial={asked === undefined ? kind : kindOf(asked)}
        onOpen={(key) => showKind(kindOf(key))}
        tabs={SUBJECT_KINDS.map((one) => ({ key: one, label: SUBJECT_KIND_WORDS[one], content: <SubjectTable kind={one} /> }))}
      />
    </Page>
  );
}
