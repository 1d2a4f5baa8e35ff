import { IconTableImport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { SubjectKind } from '../../../shared/domain/subject.ts';
import { fault, ok } from '../../../shared/result.ts';
import { formatNumber } from '../../../shared/text/numbers.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, navigate, replacePage, useNavigation } from '../../app/navigation.ts';
import type { PageParams } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { SubjectsField } from '../../components/subjects-field.tsx';
import { toast } from '../../components/toasts.ts';
import { BLANK_AWARD, OldAwardFields, oldAwardFaults, oldAwardOf } from './old-award-fields.tsx';
import type { OldAwardValues } from './old-award-fields.tsx';
import { backfill, removeAwards } from './registry-store.ts';
import type { AwardChoice } from './registry-store.ts';
import { readDay, useSubjects } from './store.ts';
import { useRemote } from './use-remote.ts';

interface Start {
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly kind: SubjectKind | null;
  readonly choices: readonly AwardChoice[];
}

/** «Nhập khen thưởng cũ»: one old award for one or many at once. `ids`: who is put in first, separated by commas. */
export function BackfillPage({ params }: { readonly params: PageParams }) {
  const ids = (params['ids'] ?? '').split(',').filter(Boolean);
  const { remote, again } = useRemote<Start>(ids.join(), [], async (api) => {
    const pages = await Promise.all(ids.map((id) => api.call('subject.get', { id })));
    const failed = pages.find((page) => !page.ok);
    if (failed !== undefined && !failed.ok) return failed;
    const subjects = pages.flatMap((page) => (page.ok ? [page.value.subject] : []));
    const kinds = new Set(subjects.map(({ kind }) => kind));
    const kind = kinds.size === 1 ? (subjects[0]?.kind ?? null) : null;
    const choices = await api.call('award.choices', { kind });
    return choices.ok ? ok({ subjects: subjects.map(({ id, name }) => ({ id, name })), kind, choices: choices.value }) : choices;
  });
  return (
    <Page
      title="Nhập khen thưởng cũ"
      subtitle="Khen thưởng có trước khi dùng phần mềm, hoặc do nơi khác quyết định. Được tính là thành tích đã có."
      back={{ page: 'doi-tuong', label: 'danh sách đối tượng' }}
      actions={
        <Button deed="award.importApply" variant="default" leftSection={<IconTableImport size={18} stroke={1.75} aria-hidden />} onClick={() => void navigate('nhap-khen-thuong-cu')}>
          Nhập từ Excel
        </Button>
      }
    >
      <RemoteView of={remote} onRetry={again} lines={6}>
        {(start) => <BackfillForm start={start} key={ids.join()} />}
      </RemoteView>
    </Page>
  );
}

/** Back to the history of the one it was entered for; after several, to where one came from. */
function leave(subjectIds: readonly string[]): Promise<boolean> {
  const [id] = subjectIds;
  const last = useNavigation.getState().back.at(-1);
  if (id === undefined || subjectIds.length > 1 || (last?.page === 'doi-tuong-chi-tiet' && last.params['id'] === id)) return goBack('doi-tuong');
  return replacePage('doi-tuong-chi-tiet', { id });
}

type Values = OldAwardValues & { readonly subjectIds: readonly string[] };

function BackfillForm({ start }: { readonly start: Start }) {
  const api = useApi();
  const drafts = useDrafts();
  const today = useSubjects((state) => state.today);
  const [names] = useState(() => Object.fromEntries(start.subjects.map(({ id, name }) => [id, name])));
  useEffect(() => void readDay(api), [api]);
  const nextWanted = useRef(false);
  const form = useForm<Values, { ids: string[]; skipped: { sentence: string }[]; warnings: string[] }>({
    initial: { ...BLANK_AWARD, subjectIds: start.subjects.map(({ id }) => id) },
    draft: { key: `backfill/${start.subjects.map(({ id }) => id).join().slice(0, 80)}`, ...drafts },
    check: (values) => [...(values.subjectIds.length === 0 ? [fault('thieu', 'Chọn ít nhất một đối tượng.', { item: 'subjectIds' })] : []), ...oldAwardFaults(values)],
    deed: 'award.backfill',
    save: ({ subjectIds, ...values }) => backfill(api, { subjectIds: [...subjectIds], fields: oldAwardOf(values, start.choices) }),
    onSaved: ({ ids, skipped, warnings }) => {
      const { subjectIds } = form.values;
      const said = [`Đã ghi ${formatNumber(ids.length)} khen thưởng cũ.`, ...skipped.map(({ sentence }) => sentence), ...warnings].join(' ');
      toast.success(said, ids.length === 0 ? undefined : () => removeAwards(api, ids));
      if (!nextWanted.current) return void leave(subjectIds);
      nextWanted.current = false;
      form.reset({ ...BLANK_AWARD, subjectIds });
    },
  });
  async function saveAndNext(): Promise<void> {
    nextWanted.current = true;
    if (!(await form.submit())) nextWanted.current = false;
  }
  return (
    <Section>
      <Form form={form} label="Nhập khen thưởng cũ">
        <SubjectsField {...form.field('subjectIds')} label="Đối tượng được khen" description="Chọn nhiều người khi cùng một quyết định." required names={names} {...(start.kind === null ? {} : { kind: start.kind })} />
        <OldAwardFields form={form} choices={start.choices} today={today} />
        <FormBar form={form} onCancel={() => void goBack('doi-tuong')}>
          <Button variant="default" disabled={form.saving} onClick={() => void saveAndNext()}>
            Lưu và thêm tiếp
          </Button>
        </FormBar>
      </Form>
    </Section>
  );
}
