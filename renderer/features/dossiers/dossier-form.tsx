import { Stack } from '@mantine/core';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack, replacePage } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, SelectField, TextAreaField, TextField, missing, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { signerOn } from '../../../shared/domain/unit.ts';
import type { SignerFields } from '../../../shared/domain/unit.ts';
import { fault } from '../../../shared/result.ts';
import { NominationPicks } from './nomination-picks.tsx';
import type { DossierSource } from './store.ts';
import { receiverNamed } from './words.ts';

interface Values {
  readonly receiver: string;
  readonly content: string;
  readonly number: string;
  readonly date: string | null;
  /** Id of a signer; `held` for the one on record who is not in the list any more. */
  readonly signerId: string | null;
  readonly recipients: string;
  readonly nominationIds: readonly string[];
}

const HELD = 'held';

interface DossierFormProps {
  readonly source: DossierSource;
  /** Nominations chosen on the page before. */
  readonly chosen: readonly string[];
}

/** Receiver, submission and nominations of a dossier that was not sent yet. */
export function DossierForm({ source, chosen }: DossierFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const { dossier, round, receivers, signers } = source;
  const recorded = dossier?.submission.signer ?? null;
  const form = useForm({
    initial: firstValues(source, chosen),
    draft: { key: dossier === null ? `dossier/new/${round.round.id}` : `dossier/${dossier.id}`, ...drafts },
    check: (values: Values) => [
      ...missing(values, { receiver: 'Đơn vị nhận hồ sơ', content: 'Nội dung đề nghị' }),
      ...(values.nominationIds.length === 0 ? [fault('chua-chon-de-nghi', 'Chưa chọn đề nghị nào.', { next: 'Chọn ít nhất một đề nghị ở cuối trang.' })] : []),
    ],
    deed: 'dossier.create',
    save: ({ receiver, content, number, date, signerId, recipients, nominationIds }) => {
      const held = signerId === HELD ? recorded : (signers.find((signer) => signer.id === signerId) ?? null);
      const fields = {
        receiver: receiverNamed(receiver, receivers),
        submission: { content, number, date, signer: held === null ? null : signerFields(held), recipients: recipients.split('\n').map((line) => line.trim()).filter(Boolean) },
        nominationIds: [...nominationIds],
      };
      return dossier === null ? api.call('dossier.create', { roundId: round.round.id, ...fields }) : api.call('dossier.save', { id: dossier.id, version: dossier.version, ...fields });
    },
    onSaved: (saved) => {
      toast.success(dossier === null ? 'Đã lập hồ sơ.' : 'Đã lưu hồ sơ.');
      void replacePage('ho-so-de-nghi', { id: saved.id });
    },
  });
  const { values } = form;
  const known = receivers.find((receiver) => receiver.unitCode !== null && receiver.unitCode === receiverNamed(values.receiver, receivers).unitCode);
  return (
    <Form form={form} label="Hồ sơ">
      <Section title="Nơi gửi và tờ trình">
        <Stack gap={12}>
          <FieldGrid min={280}>
            <TextField
              {...form.field('receiver')}
              label="Đơn vị nhận hồ sơ"
              law="dossier.receiver"
              required
              suggestions={receivers.map((receiver) => receiver.name)}
              description={
                known === undefined
                  ? 'Ghi tên đơn vị, hoặc chọn đơn vị đã gửi trước. Chưa kết nối thì gửi bằng bộ hồ sơ thường.'
                  : 'Đơn vị đã kết nối: gửi được bằng gói dữ liệu trên USB.'
              }
              maxLength={300}
            />
            <SelectField
              {...form.field('signerId')}
              label="Người ký tờ trình"
              description="Lấy từ danh sách người ký của đơn vị."
              clearable
              choices={[
                ...(values.signerId === HELD && recorded !== null ? [{ value: HELD, label: `${recorded.title} ${recorded.name}` }] : []),
                ...signers.map(({ id, title, name }) => ({ value: id, label: `${title} ${name}` })),
              ]}
            />
          </FieldGrid>
          <TextAreaField
            {...form.field('content')}
            label="Nội dung đề nghị"
            law="dossier.content"
            required
            description="Lý do chung của mọi đề nghị trong hồ sơ; đứng trong tờ trình."
            maxLength={300}
            minRows={2}
          />
          <FieldGrid min={180}>
            <TextField {...form.field('number')} label="Số tờ trình" placeholder="12/TTr-UBND" description="Để trống đến khi ký." maxLength={300} />
            <DateField {...form.field('date')} label="Ngày trình" description="Để trống đến khi ký." />
            <TextAreaField {...form.field('recipients')} label="Kính gửi" description="Mỗi dòng một nơi; để trống là đơn vị nhận." minRows={1} maxRows={4} />
          </FieldGrid>
        </Stack>
      </Section>
      <NominationPicks source={source} picked={values.nominationIds} onChange={(ids) => form.field('nominationIds').onCommit(ids)} />
      <FormBar form={form} saveLabel={dossier === null ? 'Lập hồ sơ' : 'Lưu'} onCancel={() => void goBack('ho-so')} />
    </Form>
  );
}

function signerFields({ name, title, capacity, onBehalfOf, validFrom, validTo, preferred }: SignerFields): SignerFields {
  return { name, title, capacity, onBehalfOf, validFrom, validTo, preferred };
}

function firstValues({ dossier, round, proposed, signers, today }: DossierSource, chosen: readonly string[]): Values {
  if (dossier !== null) {
    const { receiver, submission, nominationIds } = dossier;
    const same = signers.find(({ name, title }) => name === submission.signer?.name && title === submission.signer.title);
    return {
      receiver: receiver.name,
      content: submission.content,
      number: submission.number,
      date: submission.date,
      signerId: submission.signer === null ? null : (same?.id ?? HELD),
      recipients: submission.recipients.join('\n'),
      nominationIds,
    };
  }
  return {
    receiver: proposed?.name ?? '',
    content: (round.round.reason || round.round.name).slice(0, 300),
    number: '',
    date: null,
    signerId: signerOn(signers, today)?.id ?? null,
    recipients: '',
    nominationIds: chosen,
  };
}
