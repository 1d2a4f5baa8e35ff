import { dayText, timeText } from '../../components/day-words.ts';
import { Section } from '../../components/page.tsx';
import { Steps } from '../../components/steps.tsx';
import type { Step } from '../../components/steps.tsx';
import type { DossierData } from './store.ts';

/** «Đang ở đâu»: the way of the dossier, what is done and what comes. */
export function Whereabouts({ data }: { readonly data: DossierData }) {
  return (
    <Section title="Đang ở đâu">
      <Steps label="Đường đi của hồ sơ" steps={stepsOf(data)} />
    </Section>
  );
}

function stepsOf({ dossier, versions, bundles, nominations }: DossierData): Step[] {
  const { state } = dossier;
  const sent = state !== 'dang-soan';
  const withdrawn = nominations.filter((row) => row.state === 'withdrawn').length;
  const received = state === 'da-tiep-nhan' || state === 'da-co-quyet-dinh';
  const answered = state === 'da-co-quyet-dinh' || state === 'bi-tra-lai' || state === 'da-thu-hoi' || state === 'luu-tru';
  const version = versions.at(-1);
  const bundle = bundles.at(-1);
  const returned = nominations.filter((row) => row.state === 'returned' || (sent && row.dossierId !== dossier.id)).length;
  const decided = nominations.filter((row) => row.state === 'awarded' || row.state === 'not-awarded').length;
  const stateOf = (done: boolean, current: boolean): Step['state'] => (done ? 'done' : current ? 'current' : 'todo');
  return [
    { key: 'soan', label: 'Soạn hồ sơ', state: stateOf(sent, !sent) },
    { key: 'trinh', label: 'Trình hồ sơ', state: stateOf(sent, false), ...(version === undefined ? {} : { note: `ngày ${dayText(version.frozenOn)}, lần ${version.sending}` }) },
    {
      key: 'ghi',
      label: 'Ghi ra USB hoặc gửi bản giấy',
      state: stateOf(bundle !== undefined || received || answered, sent),
      ...(bundle === undefined ? {} : { note: `${bundle.fileName}, ${timeText(bundle.createdAt)} · ${bundle.stateWord}` }),
    },
    { key: 'nhan', label: 'Đơn vị nhận tiếp nhận', state: stateOf(received || answered, sent && bundle !== undefined) },
    {
      key: 'ket-qua',
      label: state === 'bi-tra-lai' ? 'Bị trả lại' : state === 'da-thu-hoi' ? 'Đã thu hồi' : 'Có quyết định',
      state: stateOf(answered, received),
      ...(decided + returned + withdrawn === 0 ? {} : { note: [decided > 0 ? `${decided} đề nghị có quyết định` : '', returned > 0 ? `${returned} đề nghị bị trả lại` : '', withdrawn > 0 ? `${withdrawn} đề nghị đã thu hồi` : ''].filter(Boolean).join(', ') }),
    },
  ];
}
