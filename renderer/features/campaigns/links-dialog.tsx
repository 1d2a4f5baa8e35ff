import { Button, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LINK_RELATIONS, LINK_RELATION_WORDS } from '../../../shared/domain/campaign.ts';
import type { Campaign, CampaignLink, LinkRelation } from '../../../shared/domain/campaign.ts';
import { fold } from '../../../shared/text/fold.ts';
import { fault } from '../../../shared/result.ts';
import { useApi, useDrafts } from '../../app/api.tsx';
import { Form, FormBar, RowsField, SelectField, TextField, cellName, useForm } from '../../components/form/index.ts';
import type { FormHandle, FormRow, RowColumn } from '../../components/form/index.ts';
import { RemoteView, loading, remoteOf } from '../../components/remote.tsx';
import type { Remote } from '../../components/remote.tsx';
import { toast } from '../../components/toasts.ts';
import { saveLinks } from './store.ts';
import type { CampaignRow, Relations } from './store.ts';
import classes from './campaigns.module.css';

interface LinkRow extends FormRow {
  readonly campaignId: string | null;
  readonly relation: LinkRelation | null;
  readonly note: string;
}
interface Values {
  readonly links: readonly LinkRow[];
}
interface Known {
  readonly relations: Relations;
  readonly others: readonly CampaignRow[];
}
interface LinksDialogProps {
  readonly campaign: Campaign;
  readonly onClose: () => void;
}

const RELATIONS = LINK_RELATIONS.map((relation) => ({ value: relation, label: LINK_RELATION_WORDS[relation] }));

/** «Phong trào liên quan»: links both ways, and what the plan prints about them (R5). */
export function LinksDialog({ campaign, onClose }: LinksDialogProps) {
  const api = useApi();
  const [known, setKnown] = useState<Remote<Known>>(loading);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let here = true;
    void Promise.all([api.call('campaign.relations', { id: campaign.id }), api.call('campaign.list', {})]).then(([relations, list]) => {
      if (!here) return;
      if (!relations.ok) setKnown(remoteOf(relations));
      else if (!list.ok) setKnown(remoteOf(list));
      else setKnown({ phase: 'ready', value: { relations: relations.value, others: list.value.filter(({ id }) => id !== campaign.id) } });
    });
    return () => {
      here = false;
    };
  }, [api, campaign.id, turn]);
  return (
    <Modal opened onClose={onClose} title="Phong trào liên quan" size={760} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <RemoteView of={known} onRetry={() => setTurn(turn + 1)} lines={3}>
        {(value) => <Links campaign={campaign} known={value} onClose={onClose} />}
      </RemoteView>
    </Modal>
  );
}

function Links({ campaign: { id, version, links }, known: { relations, others }, onClose }: LinksDialogProps & { readonly known: Known }) {
  const api = useApi();
  const drafts = useDrafts();
  const form = useForm<Values>({
    initial: { links: links.map((link, index) => ({ key: `dong-${index + 1}`, ...link })) },
    draft: { key: `campaign/${id}/links`, ...drafts },
    check: ({ links: rows }) => rows.flatMap((row, index) => faultsOf(row, index, rows)),
    deed: 'campaign.setLinks',
    save: ({ links: rows }) => saveLinks(api, { id, version, links: rows.map(linkOf) }),
    onSaved: () => {
      toast.success('Đã lưu phong trào liên quan.');
      onClose();
    },
  });
  const columns: readonly RowColumn<LinkRow>[] = [
    { key: 'campaignId', width: 'minmax(0, 2fr)', render: (binding) => <SelectField {...binding} label="Phong trào" choices={others.map((other) => ({ value: other.id, label: other.name }))} /> },
    { key: 'relation', width: '130px', render: (binding) => <SelectField {...binding} label="Quan hệ" choices={RELATIONS} /> },
    { key: 'note', width: 'minmax(0, 1fr)', render: (binding) => <TextField {...binding} label="Ghi chú" maxLength={300} /> },
  ];
  const back = relations.links.filter((link) => !link.own);
  return (
    <Form form={form} label="Phong trào liên quan">
      <Text c="dimmed">Khi đề nghị một đối tượng đã được đề nghị ở phong trào liên quan, phần mềm nhắc để không khen hai lần một thành tích; vẫn thêm được.</Text>
      {relations.printed.length > 0 && <Printed printed={relations.printed} form={form} />}
      {others.length === 0 ? <Text>Chưa mở phong trào nào khác để liên kết.</Text> : <RowsField form={form} name="links" line="phong trào" blank={{ campaignId: null, relation: 'ket-hop', note: '' }} columns={columns} most={50} empty="Chưa liên kết phong trào nào." />}
      {back.length > 0 && (
        <Text>
          Liên kết ghi ở phong trào kia: {back.map(({ name, relation }) => `${name} (${relation.toLowerCase()})`).join('; ')}.
        </Text>
      )}
      <FormBar form={form} onCancel={onClose} />
    </Form>
  );
}

/** What the plan prints; one that is opened here is linked with a click. */
function Printed({ printed, form }: { readonly printed: Relations['printed']; readonly form: FormHandle<Values> }) {
  const rows = form.values.links;
  function link(campaignId: string, words: string): void {
    const last = Math.max(0, ...rows.map(({ key }) => Number(/^dong-(\d+)$/u.exec(key)?.[1] ?? 0)));
    form.set({ links: [...rows, { key: `dong-${last + 1}`, campaignId, relation: relationOf(words), note: '' }] });
  }
  return (
    <Stack gap={4}>
      <strong>Kế hoạch nhắc tới</strong>
      <ul className={classes.items} aria-label="Kế hoạch nhắc tới">
        {printed.map(({ name, relation, section, matchId }) => (
          <li key={`${name} ${section}`} className={`${classes.printed} ${classes.split}`}>
            <span>
              {name}
              <span className={classes.metaLine}>
                {relation} · mục {section}
              </span>
            </span>
            {matchId !== null &&
              (rows.some((row) => row.campaignId === matchId) ? (
                <span className={classes.quiet}>đã liên kết</span>
              ) : (
                <Button variant="default" size="compact-sm" aria-label={`Liên kết với phong trào đã mở: ${name}`} onClick={() => link(matchId, relation)}>
                  Liên kết với phong trào đã mở
                </Button>
              ))}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

const linkOf = ({ campaignId, relation, note }: LinkRow): CampaignLink => ({ campaignId: campaignId ?? '', relation: relation ?? 'ket-hop', note });

/** The relation a plan prints in its own words; joined where it says neither of the other two. */
function relationOf(words: string): LinkRelation {
  const folded = fold(words);
  return folded.includes('long ghep') ? 'long-ghep' : folded.includes('huong ung') ? 'huong-ung' : 'ket-hop';
}

function faultsOf(row: LinkRow, index: number, rows: readonly LinkRow[]) {
  const at = (column: string) => ({ item: cellName('links', row, column) });
  if (row.campaignId === null) return [fault('bat-buoc', 'Chọn phong trào.', at('campaignId'))];
  if (rows.slice(0, index).some((other) => other.campaignId === row.campaignId)) return [fault('trung', 'Phong trào này đã ghi ở dòng trên.', at('campaignId'))];
  return row.relation === null ? [fault('bat-buoc', 'Chọn quan hệ.', at('relation'))] : [];
}
