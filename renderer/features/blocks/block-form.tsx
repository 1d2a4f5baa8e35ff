import { useEffect, useState } from 'react';
import type { BlockView } from '../../../shared/api/exemplar.ts';
import { blockName } from '../../../shared/domain/block-acclaim.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { Form, FormBar, useForm } from '../../components/form/index.ts';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { toast } from '../../components/toasts.ts';
import { AcclaimTab } from './acclaim-tab.tsx';
import { ActivitiesTab } from './activities-tab.tsx';
import { BlockActions } from './block-actions.tsx';
import { FlagDialog } from './flag-dialog.tsx';
import { ItemsTab } from './items-tab.tsx';
import { MembersTab } from './members-tab.tsx';
import { ScoresTab } from './scores-tab.tsx';
import { rebase, saveBlock, useBlocks } from './store.ts';
import { faultsOf, fieldsOf, savedFields, valuesOf } from './values.ts';
import type { Values } from './values.ts';

interface BlockFormProps {
  readonly view: BlockView;
  readonly tab: string | undefined;
}

/** A block's five sides in one form, saved together. */
export function BlockForm({ view: { block }, tab }: BlockFormProps) {
  const api = useApi();
  const drafts = useDrafts();
  const base = useBlocks((state) => state.base);
  const [start] = useState(() => valuesOf(block));
  const [proposal, setProposal] = useState<string | null>(null);
  const form = useForm<Values, BlockView>({
    initial: start,
    draft: { key: `block/${block.id}`, ...drafts },
    check: faultsOf,
    deed: 'block.save',
    save: (values) => saveBlock(api, savedFields(values)),
    onSaved: () => void toast.success('Đã lưu cụm, khối.'),
  });
  const { values, dirty, reset } = form;
  // Changed elsewhere while nothing was being typed here: the form shows what is stored now.
  useEffect(() => {
    if (dirty || block.version === base) return;
    reset(valuesOf(block));
    rebase(block.version);
  }, [block, base, dirty, reset]);
  const fields = fieldsOf(values);
  const held = values.activities.filter(({ heldOn }) => heldOn !== null).length;
  return (
    <Page
      title={blockName(block)}
      wide
      subtitle={`Năm ${block.year} · ${block.members.length} thành viên${values.activities.length === 0 ? '' : ` · đã tổ chức ${held}/${values.activities.length} hoạt động`}`}
      back={{ page: 'cum-khoi', label: 'Cụm, khối thi đua' }}
      actions={<BlockActions block={block} dirty={dirty} save={form.submit} />}
    >
      <Form form={form} label="Cụm, khối thi đua">
        <Tabs
          label="Các phần của cụm, khối"
          initial={tab ?? 'thanh-vien'}
          tabs={[
            { key: 'thanh-vien', label: 'Thành viên', count: values.members.length, content: <MembersTab form={form} /> },
            { key: 'hoat-dong', label: 'Kế hoạch và hoạt động', count: values.activities.length, content: <ActivitiesTab form={form} /> },
            { key: 'tieu-chi', label: 'Bảng tiêu chí', count: values.table.length, content: <ItemsTab form={form} /> },
            { key: 'cham-diem', label: 'Chấm điểm', content: <ScoresTab form={form} fields={fields} /> },
            { key: 'binh-xet', label: 'Bình xét, suy tôn', content: <AcclaimTab form={form} fields={fields} onNominate={setProposal} /> },
          ]}
        />
        <FormBar form={form} saveLabel="Lưu cụm, khối" />
      </Form>
      {proposal !== null && <FlagDialog fields={fields} sentence={proposal} onClose={() => setProposal(null)} />}
    </Page>
  );
}
