import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useApi, useDrafts } from '../../app/api.tsx';
import { goBack } from '../../app/navigation.ts';
import { DateField, FieldGrid, Form, FormBar, NumberField, TextField, useForm } from '../../components/form/index.ts';
import { Section } from '../../components/page.tsx';
import { toast } from '../../components/toasts.ts';
import { PaperPreview, usePapers } from '../../components/use-papers.tsx';
import type { Council, CouncilFields, CouncilSeat } from '../../../shared/domain/council.ts';
import { fault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { SeatTable } from './seat-table.tsx';
import { useCouncil } from './store.ts';

/** The council's fields laid out flat, as the form types them. */
interface Values {
  readonly decisionNumber: string;
  readonly decisionDate: string | null;
  readonly proposer: string;
  readonly replaces: string;
  readonly termFrom: string | null;
  readonly termTo: string | null;
  readonly regulationTitle: string;
  readonly regulationNumber: string;
  readonly regulationDate: string | null;
  readonly quorumPct: number | null;
  readonly members: CouncilSeat[];
}

function valuesOf(council: Council | null): Values {
  return {
    decisionNumber: council?.decisionNumber ?? '', decisionDate: council?.decisionDate ?? null, proposer: council?.proposer ?? '', replaces: council?.replaces ?? '',
    termFrom: council?.term.from ?? null, termTo: council?.term.to ?? null,
    regulationTitle: council?.regulation.title ?? '', regulationNumber: council?.regulation.number ?? '', regulationDate: council?.regulation.date ?? null,
    quorumPct: council?.quorumPct ?? null, members: council?.members ?? [],
  };
}

function fieldsOf({ termFrom, termTo, regulationTitle, regulationNumber, regulationDate, ...rest }: Values): CouncilFields {
  return { ...rest, term: { from: termFrom, to: termTo }, regulation: { title: regulationTitle, number: regulationNumber, date: regulationDate } };
}

function faultsOf({ members, termFrom, termTo }: Values): Fault[] {
  const nameless = members.findIndex(({ name }) => name.trim() === '');
  return [
    ...(termFrom !== null && termTo !== null && termTo < termFrom ? [fault('nhiem-ky-nguoc', 'Nhiệm kỳ kết thúc trước khi bắt đầu.', { item: 'termTo', next: 'Sửa lại một trong hai ngày.' })] : []),
    ...(nameless === -1 ? [] : [fault('bat-buoc', `Thành viên thứ ${nameless + 1} chưa có họ và tên.`, { item: `name-${members[nameless]?.id ?? ''}`, next: 'Ghi tên hoặc xóa dòng này.' })]),
  ];
}

const DECISION_TITLE = 'Quyết định thành lập Hội đồng';

/** The decision that set the council up, its term and working rules, and its members. */
export function CouncilForm({ council, beginAt }: { readonly council: Council | null; readonly beginAt: string | null }) {
  const api = useApi();
  const drafts = useDrafts();
  const version = useCouncil((state) => (state.council.phase === 'ready' ? state.council.value?.version : undefined));
  const papers = usePapers({ onFault: toast.error });
  const form = useForm<Values, Council>({
    initial: valuesOf(council),
    draft: { key: 'council', ...drafts },
    check: faultsOf,
    deed: 'council.save',
    save: (values) => api.call('council.save', { ...(version === undefined ? {} : { version }), fields: fieldsOf(values) }),
    onSaved: (saved) => {
      useCouncil.setState({ council: { phase: 'ready', value: saved } });
      toast.success('Đã lưu Hội đồng.');
    },
  });
  const { members } = form.values;
  // The fault of one line stands under the name of its cell, which is no field of the form's own.
  const faultOf = (field: string) => form.field(field as 'members').fault?.message;
  const decision = async (format: 'pdf' | 'docx') => {
    if (form.dirty && !(await form.submit())) return;
    if (format === 'pdf') await papers.show('quyet-dinh-hoi-dong', null, DECISION_TITLE);
    else await papers.save('quyet-dinh-hoi-dong', null, format);
  };

  return (
    <Form form={form} label="Hội đồng">
      <Section
        title="Quyết định thành lập"
        actions={
          <>
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} disabled={members.length === 0} loading={papers.busy === 'quyet-dinh-hoi-dong pdf'} onClick={() => void decision('pdf')}>
              Xem trước quyết định
            </Button>
            <Button variant="default" disabled={members.length === 0} loading={papers.busy === 'quyet-dinh-hoi-dong docx'} onClick={() => void decision('docx')}>
              Lưu quyết định (Word)
            </Button>
          </>
        }
      >
        <FieldGrid min={180}>
          <TextField {...form.field('decisionNumber')} label="Số quyết định" placeholder="345/QĐ-UBND" maxLength={300} />
          <DateField {...form.field('decisionDate')} label="Ngày quyết định" />
          <DateField {...form.field('termFrom')} label="Nhiệm kỳ từ ngày" />
          <DateField {...form.field('termTo')} label="Nhiệm kỳ đến ngày" />
          <TextField {...form.field('proposer')} label="Theo đề nghị của" placeholder="Trưởng phòng Văn hóa - Xã hội" maxLength={300} />
          <TextField {...form.field('replaces')} label="Thay thế" placeholder="Quyết định số …, ngày …" maxLength={300} />
        </FieldGrid>
      </Section>
      <Section title="Quy chế hoạt động">
        <FieldGrid min={180}>
          <TextField {...form.field('regulationTitle')} label="Tên quy chế" placeholder="Quy chế hoạt động của Hội đồng" maxLength={300} />
          <TextField {...form.field('regulationNumber')} label="Số quyết định ban hành" maxLength={300} />
          <DateField {...form.field('regulationDate')} label="Ngày ban hành" />
          <NumberField {...form.field('quorumPct')} label="Họp khi có mặt từ" law="council.quorum" autoFocus={beginAt === 'quorumPct'} unit="%" decimals={2} min={0} max={100} description="Theo quy chế; không quy định thì để trống." />
        </FieldGrid>
      </Section>
      <SeatTable
        members={members}
        revision={form.field('members').revision}
        faultOf={faultOf}
        onChange={(next, fresh = false) => (fresh ? form.set({ members: next }) : form.field('members').onCommit(next))}
      />
      <FormBar form={form} onCancel={() => void goBack('ho-so')} />
      <PaperPreview of={papers} />
    </Form>
  );
}
