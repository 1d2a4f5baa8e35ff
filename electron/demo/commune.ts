import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecipientToken } from '../../shared/catalogue/award-schema.ts';
import type { PaperKind } from '../../shared/api/dossier.ts';
import type { AwardChoice } from '../../shared/domain/award.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import type { HostPorts } from '../host/ports.ts';
import { sampleList, sampleReport } from './files.ts';
import { sampleTag } from './people.ts';
import type { SamplePerson } from './people.ts';
import type { Site } from './site.ts';

export interface MadePaper {
  readonly kind: PaperKind;
  readonly format: string;
  readonly path: string;
  readonly size: number;
}

const SIGNER = { name: 'Trần Văn Ký Mẫu', title: 'Chủ tịch' };

/** Step 1: the unit and what its papers print. */
export async function setUpCommune(site: Site, unit: { name: string; province: string; formerDistrict: string | null }, passphrase: string): Promise<void> {
  const made = await site.call('unit.create', { kind: 'xa', name: unit.name, province: unit.province, signer: SIGNER, passphrase, acceptUnprotected: true });
  await site.call('unit.update', {
    ...made,
    placeName: unit.name.replace(/^xã /, ''),
    draftingSymbol: 'VHXH',
    formerDistrict: unit.formerDistrict === null ? null : { name: unit.formerDistrict, source: 'Dữ liệu mẫu' },
  });
  await setUpCouncil(site, 'Chủ tịch UBND');
}

/** A council of five, the head of the unit its chair. */
export async function setUpCouncil(site: Site, chairPosition: string): Promise<void> {
  await site.call('council.save', {
    fields: {
      decisionNumber: '05/QĐ-UBND',
      decisionDate: '2025-07-15',
      members: [
        { id: 'm1', name: SIGNER.name, duty: 'chu-tich', position: chairPosition },
        { id: 'm2', name: 'Lê Thị Phó Mẫu', duty: 'pho-chu-tich', position: 'Phó Chủ tịch UBND' },
        { id: 'm3', name: 'Phạm Văn Ủy Mẫu', duty: 'uy-vien', position: 'Chủ tịch Ủy ban MTTQ' },
        { id: 'm4', name: 'Hoàng Thị Viên Mẫu', duty: 'uy-vien', position: 'Trưởng phòng Kinh tế' },
        { id: 'm5', name: 'Đỗ Văn Thư Mẫu', duty: 'uy-vien-thu-ky', position: 'Công chức Văn hóa - Xã hội' },
      ],
    },
  });
}

/** Step 3: subjects by hand and from an Excel list; ids by kind. */
export async function registerSubjects(site: Site, ports: HostPorts, people: readonly SamplePerson[]): Promise<Record<SubjectKind, string[]>> {
  const [byHand, ...fromList] = people;
  const ids: Record<SubjectKind, string[]> = { person: [], collective: [], household: [] };
  if (byHand !== undefined) {
    const person = await site.call('subject.save', {
      fields: { kind: 'person', name: byHand.name, honorific: byHand.honorific, birth: { year: byHand.birthYear }, position: byHand.position, workplace: byHand.workplace, address: byHand.address },
      keepApart: true,
    });
    if (person.saved !== null) ids.person.push(person.saved.id);
  }
  const preview = await site.upload('subject.importPreview', { fileName: 'danh-sach-mau.xlsx', kind: 'person' }, await sampleList(ports, fromList));
  await site.call('subject.importApply', { previewId: preview.previewId, keepApart: preview.rows.filter((r) => r.outcome === 'trung').map((r) => r.row) });
  for (const name of ['Thôn Mẫu Đông', 'Trường Tiểu học Mẫu', 'Trạm Y tế xã Mẫu']) {
    const saved = await site.call('subject.save', { fields: { kind: 'collective', name, category: 'Cơ quan hành chính, sự nghiệp', managedBy: 'UBND xã Mẫu' }, keepApart: true });
    if (saved.saved !== null) ids.collective.push(saved.saved.id);
  }
  const household = await site.call('subject.save', { fields: { kind: 'household', name: 'ông Bùi Văn Hộ Mẫu', address: 'thôn Mẫu Tây' }, keepApart: true });
  if (household.saved !== null) ids.household.push(household.saved.id);
  const persons = await site.call('subject.list', { kind: 'person', limit: 500 });
  for (const row of persons.rows) if (!ids.person.includes(row.id)) ids.person.push(row.id);
  const byTag = new Map<RecipientToken, string[]>();
  for (const row of persons.rows) {
    const tag = sampleTag(people.find(({ name }) => name === row.name)?.position ?? '');
    byTag.set(tag, [...(byTag.get(tag) ?? []), row.id]);
  }
  for (const [tag, tagged] of byTag) await site.call('subject.setTags', { ids: tagged, tags: [tag] });
  return ids;
}

export interface Wanted {
  readonly subjectIds: readonly string[];
  readonly award: AwardChoice | null;
  readonly merit: string;
}

/** Step 4: nominations with their papers, every required one attached. */
export async function nominate(site: Site, ports: HostPorts, roundId: string, wanted: readonly Wanted[]): Promise<Nomination[]> {
  const added: Nomination[] = [];
  for (const { subjectIds, award, merit } of wanted) {
    if (subjectIds.length === 0) continue;
    const result = await site.call('nomination.add', { roundId, subjectIds: [...subjectIds], award, merit, allowRepeat: true });
    added.push(...result.added);
  }
  const report = await sampleReport(ports);
  for (const nomination of added) {
    for (const item of nomination.items) {
      if (item.required === 'no') continue;
      if (item.code === 'BAO_CAO_THANH_TICH' || item.required === 'yes') await site.upload('nomination.attach', { id: nomination.id, code: item.code, fileName: 'bao-cao-mau.pdf' }, report);
    }
    const held = (await site.call('nomination.get', { id: nomination.id })).nomination;
    let version = held.version;
    for (const item of held.items.filter((i) => i.required === 'ask' && i.state === 'con-thieu')) {
      version = (await site.call('nomination.item', { id: nomination.id, version, code: item.code, state: 'khong-yeu-cau', note: 'Dữ liệu mẫu: tỉnh không yêu cầu' })).version;
    }
  }
  return added;
}

/** Step 6: a session in which everyone present agrees; the secretary is recused from the first nomination. */
export async function holdSession(site: Site, roundId: string, date: string, publicity?: { readonly from: string; readonly to: string; readonly manner: string }): Promise<string> {
  await site.call('council.saveRules', { rules: [{ awardCode: null, rule: 'majority', percent: null, base: 'all-members', validFrom: '2020-01-01', source: 'Quy chế mẫu của Hội đồng' }] });
  const fields = await site.call('session.prepare', { roundId });
  const voters = fields.members.length;
  const session = await site.call('session.save', {
    fields: {
      ...fields,
      ...(publicity === undefined ? {} : { publicity: { ...fields.publicity, ...publicity } }),
      date,
      number: '06/BB-HĐTĐKT',
      startTime: '14 giờ 00 phút',
      endTime: '16 giờ 30 phút',
      place: 'Phòng họp UBND xã',
      results: fields.results.map((r, i) => ({ ...r, yes: i === 0 ? voters - 1 : voters, no: 0, recused: i === 0 ? ['m5'] : [] })),
    },
  });
  await site.call('session.conclude', { id: session.id, version: session.version });
  return session.id;
}

/** Steps 7 and 8 up to freezing: the dossier, its papers, and the versions. */
export async function prepareDossier(site: Site, roundId: string, nominationIds: readonly string[], receiver: { unitCode: string | null; name: string }, submission: { number: string; date: string; content: string }): Promise<Dossier> {
  return site.call('dossier.create', {
    roundId,
    nominationIds: [...nominationIds],
    receiver,
    submission: { ...submission, signer: null, recipients: [receiver.name] },
  });
}

export async function submitDossier(site: Site, dossier: Dossier): Promise<void> {
  const page = await site.call('dossier.get', { id: dossier.id });
  const reasons = Object.fromEntries(page.needsReason.map((n) => [n.nominationId, 'Dữ liệu mẫu: gửi kèm để xem cách ghi lý do.']));
  await site.call('dossier.submit', { id: dossier.id, version: page.dossier.version, reasons });
}

/** Makes papers and keeps them under `folder`. */
export async function keepPapers(site: Site, folder: string, wanted: readonly { kind: PaperKind; id: string; formats: readonly ('docx' | 'pdf' | 'xlsx')[]; prefix: string }[]): Promise<MadePaper[]> {
  await mkdir(folder, { recursive: true });
  const { folderName, files } = await site.job('paper.folder', { items: wanted.map(({ kind, id, formats }) => ({ kind, id, formats: [...formats] })), folder: `path:${folder}`, name: 'moi lap' });
  const made = wanted.flatMap(({ kind, formats, prefix }) => formats.map((format) => ({ kind, format, prefix })));
  const papers: MadePaper[] = [];
  for (const [i, { kind, format, prefix }] of made.entries()) {
    const { name, size } = files[i] ?? { name: '', size: 0 };
    const path = join(folder, `${prefix}${name.replace(/^\d+-/u, '')}`);
    await rename(join(folder, folderName, name), path);
    papers.push({ kind, format, path, size });
  }
  await rm(join(folder, folderName), { recursive: true });
  return papers;
}
