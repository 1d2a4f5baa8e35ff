import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { DateField, FieldGrid, Form, FormBar, RadioField, SelectField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Page, Section } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { toast } from '../../components/toasts.ts';
import { COUNCIL_DUTY_WORDS } from '../../../shared/domain/council.ts';
import type { SessionFields } from '../../../shared/domain/council.ts';
import { Attendance } from './attendance.tsx';
import { SessionActions } from './session-actions.tsx';
import { SessionView } from './session-view.tsx';
import { judge, saveSession } from './store.ts';
import type { SessionStart } from './store.ts';
import { Votes } from './votes.tsx';

type Values = Omit<SessionFields, 'date'> & { readonly date: string | null };

const JUDGE_MS = 200;

/** A session being written down: when and where, who was there, how they voted. */
export function SessionForm({ start }: { readonly start: SessionStart }) {
  const api = useApi();
  const drafts = useDrafts();
  const { session, roundName } = start;
  const concluded = session?.concluded === true;
  // The same key for as long as the form lives: a new session gets its id while one types.
  const [draftKey] = useState(`session/${session?.id ?? `new/${start.fields.roundId}`}`);
  const form = useForm<Values, unknown>({
    initial: start.fields,
    draft: { key: draftKey, ...drafts },
    check: (values) => missing(values, { date: 'Thời gian' }),
    save: (values) => saveSession(api, { ...values, date: values.date ?? '' }),
    onSaved: () => void toast.success('Đã lưu cuộc họp.'),
  });
  const { values } = form;
  useEffect(() => {
    if (concluded || values.date === null) return;
    const fields = { ...values, date: values.date };
    const timer = setTimeout(() => void judge(api, fields), JUDGE_MS);
    return () => clearTimeout(timer);
  }, [api, concluded, values]);
  const people = values.members.map(({ id, name, duty }) => ({ value: id, label: `${name} – ${COUNCIL_DUTY_WORDS[duty]}` }));
  const { revision } = form.field('results');

  return (
    <Page
      title="Họp xét"
      wide
      subtitle={roundName}
      back={{ page: 'ho-so', label: 'đợt xét' }}
      actions={<SessionActions session={session} dirty={form.dirty} save={form.submit} roundId={start.fields.roundId} />}
    >
      {concluded ? (
        <SessionView fields={start.fields} />
      ) : (
        <Form form={form} label="Cuộc họp xét">
          <Tabs
            label="Các phần của cuộc họp"
            initial={session === null ? 'chung' : 'phieu'}
            tabs={[
              {
                key: 'chung',
                label: 'Thời gian, thành phần',
                content: (
                  <Stack gap={16}>
                    <Section title="Cuộc họp">
                      <Stack gap={12}>
                      <FieldGrid min={150}>
                        <DateField {...form.field('date')} label="Thời gian" required />
                        <TextField {...form.field('startTime')} label="Bắt đầu lúc" placeholder="8 giờ 00" maxLength={300} />
                        <TextField {...form.field('endTime')} label="Kết thúc lúc" placeholder="10 giờ 30" maxLength={300} />
                        <TextField {...form.field('place')} label="Địa điểm" maxLength={300} />
                        <TextField {...form.field('number')} label="Số biên bản" placeholder="06/BB-HĐTĐKT" description="Ghi sau khi ký." maxLength={300} />
                      </FieldGrid>
                      <FieldGrid min={220}>
                        <SelectField {...form.field('chairId')} label="Chủ trì" choices={people} clearable />
                        <SelectField {...form.field('secretaryId')} label="Thư ký" choices={people} clearable />
                        <RadioField
                          {...form.field('ballot')}
                          label="Hình thức biểu quyết"
                          choices={[
                            { value: 'gio-tay', label: 'Giơ tay' },
                            { value: 'phieu-kin', label: 'Phiếu kín' },
                          ]}
                          onCommit={(ballot) => ballot !== null && form.field('ballot').onCommit(ballot)}
                        />
                      </FieldGrid>
                      <TextAreaField {...form.field('discussion')} label="Ý kiến thảo luận" maxLength={8000} minRows={2} />
                      </Stack>
                    </Section>
                    <Attendance fields={values} revision={revision} onChange={(attendance) => form.field('attendance').onCommit(attendance)} />
                  </Stack>
                ),
              },
              {
                key: 'phieu',
                label: 'Bỏ phiếu',
                count: values.results.length,
                content: (
                  <Votes
                    members={values.members}
                    attendance={values.attendance}
                    results={values.results}
                    onChange={(results) => form.field('results').onCommit(results)}
                  />
                ),
              },
            ]}
          />
          <FormBar form={form} saveLabel="Lưu cuộc họp" />
        </Form>
      )}
    </Page>
  );
}
