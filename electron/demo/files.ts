import { flowingSection, paragraph } from '../../shared/documents/model.ts';
import type { Paper } from '../../shared/documents/model.ts';
import type { Sheet } from '../../shared/documents/sheet.ts';
import { Refusal } from '../../shared/result.ts';
import type { RenderJob } from '../documents/job.ts';
import { runChild } from '../host/child.ts';
import type { HostPorts } from '../host/ports.ts';
import type { SamplePerson } from './people.ts';

/** A short report as a PDF that can be attached. */
export async function sampleReport(ports: HostPorts): Promise<Uint8Array> {
  const paper: Paper = {
    kind: 'dossier-index',
    title: 'Báo cáo thành tích',
    language: 'vi',
    mark: null,
    sections: [flowingSection('portrait', [paragraph('body', 'BÁO CÁO THÀNH TÍCH. Nội dung mẫu, người và việc đều do phần mềm đặt ra.')])],
  };
  return render(ports, { format: 'pdf', papers: [paper] });
}

/** A list as a commune keeps it: title rows above, an empty column, the birth as text. */
export async function sampleList(ports: HostPorts, people: readonly SamplePerson[]): Promise<Uint8Array> {
  const sheet: Sheet = {
    name: 'Danh sách',
    titles: ['ỦY BAN NHÂN DÂN XÃ MẪU', 'DANH SÁCH CÁ NHÂN TIÊU BIỂU'],
    columns: [
      { heading: 'STT', type: 'number', widthMm: 10 },
      { heading: 'Ông/Bà', type: 'text', widthMm: 16 },
      { heading: 'Họ và tên', type: 'text', widthMm: 50 },
      { heading: '', type: 'text', widthMm: 8 },
      { heading: 'Năm sinh', type: 'text', widthMm: 20 },
      { heading: 'Chức vụ', type: 'text', widthMm: 40 },
      { heading: 'Đơn vị công tác', type: 'text', widthMm: 50 },
      { heading: 'Địa chỉ', type: 'text', widthMm: 50 },
    ],
    rows: people.map((p, i) => [i + 1, p.honorific, p.name, null, String(p.birthYear), p.position, p.workplace, p.address]),
  };
  return render(ports, { format: 'xlsx', sheets: [sheet] });
}

async function render(ports: HostPorts, job: RenderJob): Promise<Uint8Array> {
  const done = await runChild(ports.spawn, 'render', { jobs: [job] });
  if (!done.ok) throw new Refusal(done.error);
  return (done.value as Uint8Array[])[0] as Uint8Array;
}
