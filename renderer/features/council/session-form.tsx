import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { toast } from '../../components/toasts.ts';
import { AfterSession } from './after-session.tsx';
import { Ballots } from './ballots.tsx';
import { Findings } from './findings.tsx';
import { MeetingFields } from './meeting-fields.tsx';
import { Publicity } from './publicity.tsx';
import { SessionActions } from './session-actions.tsx';
import { faultsOf, fieldsOf, valuesOf } from './session-values.ts';
import type { Values } from './session-values.ts';
import { SessionView } from './session-view.tsx';
import { judge, saveAfterwards, saveSession, useCouncil } from './store.ts';
import type { SessionStart } from './store.ts';
import { useSeats } from './use-seats.ts';
import { Votes } from './votes.tsx';

const JUDGE_MS = 200;
const NO_FINDINGS: readonly never[] = [];

/** A session being written down: when and where, who was there, how they voted, how the list was made public. */
export function SessionForm({ start }: { readonly start: SessionStart }) {
  const api = useApi();
  const drafts = useDrafts();
  const { session, roundName, council } = start;
  const concluded = session?.concluded === true;
  const findings = useCouncil((state) => state.judgement?.findings ?? NO_FINDINGS);
  // The same key for as long as the form lives: a new session gets its id while one types.
  const [draftKey] = useState(`session/${session?.id ?? `new/${start.fields.roundId}`}`);
  const form = useForm<Values, unknown>({
    initial: valuesOf(start.fields),
    draft: { key: draftKey, ...drafts },
    check: faultsOf,
    deed: 'session.save',
    save: (values) => (concluded ? saveAfterwards : saveSession)(api, fieldsOf(values)),
    onSaved: () => void toast.success('Đã lưu cuộc họp.'),
  });
  const { values } = form;
  useEffect(() => {
    if (concluded || values.date === null) return;
    const timer = setTimeout(() => void judge(api, fieldsOf(values)), JUDGE_MS);
    return () => clearTimeout(timer);
  }, [api, concluded, values]);
  const seat = useSeats(form, concluded ? null : council);

  return (
    <Page
      title="Họp xét"
      wide
      subtitle={roundName}
      back={{ page: 'ho-so', label: 'đợt xét' }}
      actions={<SessionActions session={session} dirty={form.dirty} save={form.submit} roundId={start.fields.roundId} />}
    >
      {concluded ? (
        <SessionView fields={start.fields}>
          <AfterSession form={form} />
        </SessionView>
      ) : (
        <Form form={form} label="Cuộc họp xét">
          <Findings findings={findings} form={form} onSeat={seat} />
          <Tabs
            label="Các phần của cuộc họp"
            initial={session === null ? 'chung' : 'phieu'}
            tabs={[
              { key: 'chung', label: 'Thời gian, thành phần', content: <MeetingFields form={form} /> },
              {
                key: 'phieu',
                label: 'Bỏ phiếu',
                count: values.results.length,
                content: (
                  <Stack gap={16}>
                    {values.ballot === 'phieu-kin' && <Ballots form={form} />}
                    <Votes form={form} />
                  </Stack>
                ),
              },
              { key: 'cong-khai', label: 'Công khai', ...(values.remarks.length === 0 ? {} : { count: values.remarks.length }), content: <Publicity form={form} /> },
            ]}
          />
          <FormBar form={form} saveLabel="Lưu cuộc họp" />
        </Form>
      )}
    </Page>
  );
}
