import { Alert, Checkbox, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/api/define.ts';
import type { SoVangContract } from '../../../shared/api/contract.ts';
import type { PersonErasePreview, PersonPlace } from '../../../shared/api/person.ts';
import type { Subject } from '../../../shared/domain/subject.ts';
import { fault as makeFault } from '../../../shared/result.ts';
import type { Fault } from '../../../shared/result.ts';
import { nfc } from '../../../shared/text/normal.ts';
import { useApi } from '../../app/api.tsx';
import { replacePage } from '../../app/navigation.ts';
import { Button } from '../../components/button.tsx';
import { DialogBar } from '../../components/dialog-bar.tsx';
import { JobDialog } from '../../components/job-dialog.tsx';
import { Section } from '../../components/page.tsx';
import { RemoteView } from '../../components/remote.tsx';
import { saveFile } from '../../components/save-file.ts';
import { FaultAlert } from '../../components/states.tsx';
import { useJob } from '../../components/use-job.ts';
import { markWritten } from './store.ts';
import { useRemote } from './use-remote.ts';

type Outcome = OutputOf<SoVangContract['person.erase']>;
const FORMATS = ['docx', 'pdf', 'xlsx', 'json'] as const;
const FORMAT_WORDS = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel', json: 'JSON' };

/** The rights of one person over what is kept of them: to have it, to have it put right, to have it erased. */
export function PersonalDataDialog({ subject, onChange, onClose }: { readonly subject: Subject; readonly onChange: () => void; readonly onClose: () => void }) {
  const api = useApi();
  const [fault, setFault] = useState<Fault | null>(null);
  const [erasing, setErasing] = useState(false);
  async function save(what: 'data' | 'letter', format: (typeof FORMATS)[number]): Promise<void> {
    const made = await api.download('person.export', { id: subject.id, what, format });
    setFault(made.ok ? null : made.error);
    if (made.ok) saveFile(made.value);
  }
  return (
    <Modal opened onClose={onClose} title="Quyền về dữ liệu cá nhân" size="xl" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Đóng' }}>
      <Stack gap={16}>
        {fault !== null && <FaultAlert fault={fault} onClose={() => setFault(null)} />}
        <Section title="Trích dữ liệu của một người" note="Mọi điều sổ này ghi về người đó, kể cả thùng rác. Tệp lưu ra không còn được mã hóa.">
          <Group gap={8}>
            {FORMATS.map((format) => (
              <Button key={format} variant="default" onClick={() => void save('data', format)}>
                Lưu ({FORMAT_WORDS[format]})
              </Button>
            ))}
          </Group>
        </Section>
        <Section title="Sửa cho đúng" note="Sửa ngay ở mục «Thông tin» của trang này nếu ghi sai. Tên, nơi công tác đã đổi thật thì ghi thành thay đổi có ngày. Quyết định đã ký sai tên: lập đính chính.">
          <Group gap={8}>
            <Button variant="default" onClick={onChange}>
              Chuyển công tác, đổi tên
            </Button>
            <Button variant="default" onClick={onClose}>
              Về mục «Thông tin»
            </Button>
          </Group>
        </Section>
        <Section title="Xóa theo yêu cầu" note="Không hoàn tác được. Mục nào phải giữ, mục nào được xóa: cần kiểm tra văn bản.">
          {erasing ? (
            <Erase subject={subject} onLetter={() => void save('letter', 'docx')} onDone={() => void replacePage('doi-tuong', { kind: 'person' })} />
          ) : (
            <Button deed="person.erase" color="red" variant="outline" onClick={() => setErasing(true)}>
              Xem mọi nơi có người này
            </Button>
          )}
        </Section>
      </Stack>
    </Modal>
  );
}

interface EraseProps {
  readonly subject: Subject;
  readonly onLetter: () => void;
  readonly onDone: () => void;
}

function Erase(props: EraseProps) {
  const { remote, again } = useRemote(props.subject.id, [], (api) => api.call('person.erasePreview', { id: props.subject.id }));
  return (
    <RemoteView of={remote} onRetry={again}>
      {(preview) => <EraseForm {...props} preview={preview} />}
    </RemoteView>
  );
}

/** «Kỷ luật: 2», the most frequent first. */
function counted(places: readonly PersonPlace[]): string {
  const counts = new Map<string, number>();
  for (const { word } of places) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word, count]) => `${word}: ${count}`).join('; ');
}

type Answer = { readonly keep: boolean; readonly reason: string };

function EraseForm({ subject, preview, onLetter, onDone }: EraseProps & { readonly preview: PersonErasePreview }) {
  const api = useApi();
  const job = useJob<Outcome>();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [backups, setBackups] = useState<'now' | 'retention'>('retention');
  const [reason, setReason] = useState('');
  const [confirm, setConfirm] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const plain = preview.places.filter(({ mustChoose, kind }) => !mustChoose && kind !== 'mention');
  const named = preview.places.filter(({ mustChoose, kind }) => !mustChoose && kind === 'mention');
  const asked = preview.places.filter(({ mustChoose }) => mustChoose);
  const answer = (key: string, next: Answer) => setAnswers((held) => ({ ...held, [key]: next }));

  function start(): void {
    const wrong = firstFault(asked, answers, reason, confirm, subject.name);
    setFault(wrong);
    if (wrong !== null) return;
    const chosen = Object.entries(answers).map(([key, { keep, reason: why }]) => ({ key, keep, reason: why }));
    job.start((onProgress) => api.job('person.erase', { id: subject.id, confirm: nfc(confirm), reason: nfc(reason), chosen, backups }, onProgress));
  }

  return (
    <Stack gap={16}>
      {preview.namesakes.length > 0 && <Alert color="yellow">Có {preview.namesakes.length} mục khác cùng họ tên. Tên trong đoạn văn dưới đây có thể là của người khác; xem từng đoạn.</Alert>}
      <Text>Chỉ về người này, sẽ xóa: {counted(plain)}.</Text>
      {named.length > 0 && (
        <fieldset>
          <legend>Có nêu tên trong mục khác; bỏ dấu để giữ lại</legend>
          {named.map(({ key, word, excerpt }) => (
            <Stack key={key} gap={4}>
              <Checkbox label={`${word}: ${excerpt}`} checked={answers[key]?.keep !== true} onChange={(event) => answer(key, { keep: !event.currentTarget.checked, reason: '' })} />
              {answers[key]?.keep === true && <WhyField word={word} value={answers[key].reason} onChange={(why) => answer(key, { keep: true, reason: why })} />}
            </Stack>
          ))}
        </fieldset>
      )}
      {asked.map(({ key, word, excerpt }) => (
        <Stack key={key} gap={4}>
          <Radio.Group label={excerpt === '' ? word : `${word}: ${excerpt}`} value={answers[key] === undefined ? '' : answers[key].keep ? 'giu' : 'xoa'} onChange={(value) => answer(key, { keep: value === 'giu', reason: answers[key]?.reason ?? '' })}>
            <Group gap={16}>
              <Radio value="giu" label="Giữ, ghi lý do" />
              <Radio value="xoa" label={key.startsWith('tep ') ? 'Xóa' : 'Thay bằng «(đã xóa theo yêu cầu)»'} />
            </Group>
          </Radio.Group>
          {answers[key]?.keep === true && <WhyField word={word} value={answers[key].reason} onChange={(why) => answer(key, { keep: true, reason: why })} />}
        </Stack>
      ))}
      <Radio.Group label={`Bản sao lưu trên máy này: ${preview.backups}${preview.second === null ? '' : `; nơi thứ hai «${preview.second.name}»${preview.second.reachable ? '' : ' (chưa thấy)'}`}`} value={backups} onChange={(value) => setBackups(value === 'now' ? 'now' : 'retention')}>
        <Stack gap={4}>
          <Radio value="retention" label="Để hết hạn giữ rồi tự xóa; khôi phục bản cũ thì phải xóa lại" />
          <Radio value="now" label="Xóa ngay khỏi bản sao lưu: làm một bản mới, kiểm tra, rồi xóa mọi bản cũ" />
        </Stack>
      </Radio.Group>
      {preview.units.length > 0 && (
        <Group gap={8}>
          <Text>Đã gửi dữ liệu cho: {preview.units.join(', ')}. In thư trước khi xóa.</Text>
          <Button variant="default" onClick={onLetter}>
            Thư đề nghị đơn vị khác xóa
          </Button>
        </Group>
      )}
      {preview.notes.map((note) => (
        <Text key={note} c="dimmed">
          {note}
        </Text>
      ))}
      <TextInput label="Theo yêu cầu nào" placeholder="Đơn, ngày; văn bản căn cứ" value={reason} onChange={(event) => setReason(event.currentTarget.value)} maxLength={300} />
      <TextInput label={`Gõ lại họ tên: ${subject.name}`} value={confirm} onChange={(event) => setConfirm(event.currentTarget.value)} autoComplete="off" />
      {fault !== null && <FaultAlert fault={fault} onClose={() => setFault(null)} />}
      <DialogBar>
        <Button color="red" onClick={start}>
          Xóa, không hoàn tác được
        </Button>
      </DialogBar>
      <JobDialog job={job} title="Đang xóa dữ liệu của một người" result={(value) => <Done outcome={value} />} onDone={() => { markWritten(); onDone(); }} />
    </Stack>
  );
}

function WhyField({ word, value, onChange }: { readonly word: string; readonly value: string; readonly onChange: (value: string) => void }) {
  return <TextInput aria-label={`Lý do giữ: ${word}`} placeholder="Lý do giữ" value={value} onChange={(event) => onChange(event.currentTarget.value)} maxLength={300} />;
}

function Done({ outcome: { rows, kept, files, backupsRemoved, left } }: { readonly outcome: Outcome }) {
  return (
    <Stack gap={8}>
      <Text>
        Đã xóa ở {rows} mục, {files} tệp, {backupsRemoved} bản sao lưu; giữ lại {kept} mục.
      </Text>
      {left.map((sentence) => (
        <Alert key={sentence} color="yellow">
          {sentence}
        </Alert>
      ))}
    </Stack>
  );
}

function firstFault(asked: readonly PersonPlace[], answers: Readonly<Record<string, Answer>>, reason: string, confirm: string, name: string): Fault | null {
  const open = asked.find(({ key }) => answers[key] === undefined);
  if (open !== undefined) return makeFault('chua-chon', `Chưa chọn giữ hay xóa: ${open.word}.`, { next: 'Chọn cho từng mục.' });
  if (Object.values(answers).some(({ keep, reason: why }) => keep && why.trim() === '')) return makeFault('thieu-ly-do', 'Giữ lại một mục thì phải ghi lý do.');
  if (reason.trim() === '') return makeFault('thieu-ly-do', 'Ghi theo yêu cầu nào.');
  return nfc(confirm) === nfc(name) ? null : makeFault('ten-khong-khop', 'Họ tên gõ lại không đúng như trong sổ.');
}
