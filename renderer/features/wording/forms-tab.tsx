import { Alert, Anchor, Stack, Table, Text } from '@mantine/core';
import { PAPER_GROUPS, PAPER_GROUP_WORDS } from '../../../shared/documents/catalogue.ts';
import { PAPER_FORMS } from '../../../shared/documents/paper-forms.ts';
import type { PaperForm } from '../../../shared/documents/paper-forms.ts';
import { navigate } from '../../app/navigation.ts';
import { Section } from '../../components/page.tsx';
import { ConfidenceMark } from '../../components/status-badge.tsx';
import { WideTable } from '../../components/wide-table.tsx';
import { formName, formState } from './form-words.ts';
import type { WordingState } from './store.ts';
import classes from './wording.module.css';

const HEADINGS = ['Văn bản', 'Câu chữ đang dùng', 'Hiệu lực', 'Nguồn', 'Độ chắc chắn'];
const WIDTHS = [216, 148, 116, undefined, 184];

/** Every wording by group, with the state it is in today. */
export function FormsTab({ held }: { readonly held: WordingState }) {
  return (
    <Stack gap={16}>
      {held.unused.length > 0 && (
        <Alert color="yellow" title="Có câu chữ của tỉnh chưa dùng được">
          {held.unused.map(({ entryId, profile, text, why }) => (
            <Text key={entryId} size="sm">
              {profile}, «{text}»: {why}
            </Text>
          ))}
        </Alert>
      )}
      {PAPER_GROUPS.map((group) => {
        const forms = PAPER_FORMS.filter((form) => form.group === group);
        return forms.length === 0 ? null : (
          <Section key={group} title={PAPER_GROUP_WORDS[group]} flush>
            <WideTable minWidth={820}>
              <Table verticalSpacing={8} horizontalSpacing={16} aria-label={`Mẫu văn bản: ${PAPER_GROUP_WORDS[group]}`} className={classes.table}>
                <Table.Thead>
                  <Table.Tr>
                    {HEADINGS.map((heading, at) => (
                      <Table.Th key={heading} w={WIDTHS[at]}>
                        {heading}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {forms.map((form) => (
                    <FormRow key={form.document} form={form} held={held} />
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          </Section>
        );
      })}
    </Stack>
  );
}

function FormRow({ form, held }: { readonly form: PaperForm; readonly held: WordingState }) {
  const state = formState(held, form, held.today);
  const template = state?.merged.template;
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor component="button" type="button" ta="left" onClick={() => void navigate('mau-van-ban-chi-tiet', { document: form.document })}>
          {formName(form)}
        </Anchor>
      </Table.Td>
      <Table.Td>{state?.word ?? 'Không có mẫu'}</Table.Td>
      <Table.Td>{state?.since ?? ''}</Table.Td>
      <Table.Td fz="xs" c="dimmed">
        {template?.source ?? ''}
      </Table.Td>
      <Table.Td>{state?.merged.builtIn.confidence === 'low' && state.word === 'Mẫu có sẵn' && <ConfidenceMark reason={state.merged.builtIn.source} />}</Table.Td>
    </Table.Tr>
  );
}
