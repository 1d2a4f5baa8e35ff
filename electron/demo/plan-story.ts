import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plan } from '../../shared/catalogue/plan-schema.ts';
import { PLAN_SUBJECT_KIND_OF } from '../../shared/domain/award.ts';
import { SUBJECT_KINDS } from '../../shared/domain/subject.ts';
import type { SubjectKind } from '../../shared/domain/subject.ts';
import { provinceOn } from '../../shared/domain/body.ts';
import type { HostPorts } from '../host/ports.ts';
import { holdSession, keepPapers, nominate, prepareDossier, registerSubjects, setUpCommune, submitDossier } from './commune.ts';
import type { MadePaper, Wanted } from './commune.ts';
import { tellExchangeLife } from './exchange-life.ts';
import { carry, pair } from './exchange.ts';
import type { Carried } from './exchange.ts';
import { samplePeople, seeded } from './people.ts';
import type { Site } from './site.ts';

export interface StoryContext {
  readonly plan: Plan;
  readonly out: string;
  readonly seed: number;
  readonly today: string;
  readonly passphrase: string;
  readonly ports: HostPorts;
  readonly site: (dataDir: string) => Site;
  /** With everything the pages of the exchange can show; told once, since it takes a few seconds. */
  readonly exchange: boolean;
  /** Folder and name of the commune; one beside the others, named by the plan, when absent. */
  readonly commune?: { readonly dir: string; readonly name: string };
  readonly step: (label: string) => void;
}
export interface StorySummary {
  readonly plan: string;
  readonly commune: string;
  readonly province: string;
  readonly subjects: number;
  readonly nominations: number;
  readonly quota: readonly string[];
  readonly papers: readonly MadePaper[];
  readonly folders: readonly string[];
  readonly bundles: readonly Carried[];
  readonly states: Readonly<Record<string, number>>;
  readonly register: { readonly commune: number; readonly province: number };
}

/** The whole story of issue and answer for one plan, on two data folders and one stick. */
export async function tellPlanStory(context: StoryContext): Promise<StorySummary> {
  const { plan, out, today, ports, step } = context;
  const folder = (name: string): string => join(out, `${name}-${plan.code}`);
  const dirs = { commune: context.commune?.dir ?? folder('commune'), province: folder('province'), stick: folder('usb'), papers: folder('papers'), exported: folder('ho-so') };
  for (const dir of Object.values(dirs)) await mkdir(dir, { recursive: true });
  const commune = context.site(dirs.commune);
  const province = context.site(dirs.province);
  try {
    step('lập đơn vị');
    const provinceName = provinceOn(plan.identity.province, today);
    await setUpCommune(commune, { name: context.commune?.name ?? `xã Mẫu ${plan.code}`, province: provinceName, formerDistrict: districtOf(plan) }, context.passphrase);
    const office = await province.call('unit.create', {
      kind: 'tinh',
      name: 'Sở Nội vụ',
      province: provinceName,
      signer: { name: 'Hồ Thị Giám Mẫu', title: 'Giám đốc' },
      passphrase: context.passphrase,
      acceptUnprotected: true,
    });
    await province.call('unit.update', { ...office, superior: `UBND ${provinceName}`, placeName: provinceName, symbol: 'SNV', draftingSymbol: 'TĐKT' });
    await pair(commune, province);

    step('mở phong trào, thêm đối tượng');
    const campaign = await commune.call('campaign.open', { planCode: plan.code });
    await commune.call('campaign.confirmDistrict', { id: campaign.id, answer: 'yes' });
    const subjects = await registerSubjects(commune, ports, samplePeople(seeded(context.seed), 6));

    step('đề nghị và họp xét');
    const milestone = plan.milestones.find((m) => m.awards === true && m.kind === 'tong-ket') ?? plan.milestones.find((m) => m.awards === true) ?? plan.milestones[0];
    const name = plan.identity.shortTitle.replace(/ \(.*\)$/, '');
    const merit = `xuất sắc trong ${plan.identity.campaignKind === 'dot' ? 'đợt' : 'phong trào'} thi đua “${name}”`;
    const round = await commune.call('round.save', {
      fields: { kind: 'campaign', name: `${milestone?.name ?? 'Xét khen thưởng'} – ${plan.identity.shortTitle}`, year: Number(today.slice(0, 4)), campaignId: campaign.id, milestoneId: milestone?.id ?? null, reason: merit },
    });
    const nominations = await nominate(commune, ports, round.id, wantedFor(plan, subjects, merit));
    const sessionId = await holdSession(commune, round.id, today);
    const quota = (await commune.call('round.get', { id: round.id })).quotas.map((q) => q.sentence);

    step('lập tờ trình, in, trình hồ sơ');
    const receiver = { unitCode: office.code, name: 'Sở Nội vụ' };
    const dossier = await prepareDossier(commune, round.id, nominations.map((n) => n.id), receiver, { number: '12/TTr-UBND', date: today, content: merit });
    await submitDossier(commune, dossier);
    const papers = await keepPapers(commune, dirs.papers, [
      { kind: 'to-trinh', id: dossier.id, formats: ['docx', 'pdf'], prefix: 'lan-1-' },
      { kind: 'danh-sach', id: dossier.id, formats: ['docx', 'pdf', 'xlsx'], prefix: 'lan-1-' },
      { kind: 'bien-ban', id: sessionId, formats: ['docx', 'pdf'], prefix: 'lan-1-' },
    ]);
    const exported = await commune.job('dossier.exportFolder', { id: dossier.id, folder: `path:${dirs.exported}` });

    step('ghi gói, tỉnh nhận');
    const bundles = [await carry(commune, province, dirs.stick)];
    papers.push(...(await keepPapers(commune, dirs.papers, [{ kind: 'phieu-giao-nhan', id: bundles[0]?.bundleOutId ?? '', formats: ['docx', 'pdf'], prefix: 'lan-1-' }])));

    step('tỉnh trả lại một đề nghị, ghi quyết định các đề nghị khác');
    await answer(province, today, { returnFirst: true, number: '345/QĐ-UBND' });
    bundles.push(await carry(province, commune, dirs.stick));

    step('xã sửa và gửi lại lần 2');
    const back = (await commune.call('round.get', { id: round.id })).nominations.filter((n) => n.state === 'returned');
    for (const row of back) {
      const { nomination } = await commune.call('nomination.get', { id: row.id });
      await commune.call('nomination.save', { id: row.id, version: nomination.version, fields: { ...nomination, summary: 'Đã bổ sung số liệu theo yêu cầu của đơn vị nhận.' } });
    }
    const second = await prepareDossier(commune, round.id, back.map((n) => n.id), receiver, { number: '15/TTr-UBND', date: today, content: merit });
    await submitDossier(commune, second);
    bundles.push(await carry(commune, province, dirs.stick));
    await answer(province, today, { returnFirst: false, number: '378/QĐ-UBND' });
    bundles.push(await carry(province, commune, dirs.stick));

    const decisions = await commune.call('decision.list', {});
    papers.push(...(await keepPapers(commune, dirs.papers, decisions.map((d) => ({ kind: 'danh-sach-quyet-dinh' as const, id: d.id, formats: ['docx', 'pdf'] as const, prefix: '' })))));

    await leaveWorkOpen(commune, subjects, Number(today.slice(0, 4)));
    const end = await commune.call('round.get', { id: round.id });
    const states: Record<string, number> = {};
    for (const row of end.nominations) states[row.stateWord] = (states[row.stateWord] ?? 0) + 1;
    const register = { commune: (await commune.call('register.list', {})).total ?? 0, province: (await province.call('register.list', {})).total ?? 0 };
    if (context.exchange) {
      step('gửi nhận, bàn giao, lưu trữ');
      await tellExchangeLife({ ...context, commune, province, second: folder('may-hai'), stick: dirs.stick });
    }
    return {
      plan: plan.code,
      commune: dirs.commune,
      province: dirs.province,
      subjects: Object.values(subjects).reduce((sum, ids) => sum + ids.length, 0),
      nominations: end.nominations.length,
      quota,
      papers,
      folders: [join(dirs.exported, exported.folderName)],
      bundles,
      states,
      register,
    };
  } finally {
    await commune.close();
    await province.close();
  }
}

/** A round of its own with nominations that still lack their papers: what a clerk finds in the morning. */
async function leaveWorkOpen(commune: Site, subjects: Record<SubjectKind, string[]>, year: number): Promise<void> {
  const reason = 'giúp dân khắc phục hậu quả mưa lũ (việc giả định)';
  const round = await commune.call('round.save', { fields: { kind: 'sudden', name: `Khen thưởng đột xuất tháng 11/${year}`, year, reason } });
  const subjectIds = [...subjects.person.slice(3, 5), ...subjects.collective.slice(1, 2)];
  await commune.call('nomination.add', { roundId: round.id, subjectIds, award: { source: 'catalogue', code: 'GK_XA' }, merit: `Đã có thành tích ${reason}`, allowRepeat: true });
}

/** A district the plan itself names, where it names one, so that its lines are not left unread. */
function districtOf(plan: Plan): string | null {
  const named = plan.quotas.find((q) => q.unitName !== null && q.unitKinds.some((k) => k === 'huyen'))?.unitName;
  return named === undefined || named === null ? null : `huyện ${named.replace(/^huyện /i, '')}`;
}

/** One or two subjects of each kind for the provincial forms that admit them. */
function wantedFor(plan: Plan, subjects: Record<SubjectKind, string[]>, merit: string): Wanted[] {
  return SUBJECT_KINDS.flatMap((kind): Wanted[] => {
    const form =
      plan.awardForms.find((f) => f.level === 'tinh' && f.kind === 'hinh-thuc-khen-thuong' && f.subjectKinds.includes(PLAN_SUBJECT_KIND_OF[kind])) ??
      plan.awardForms.find((f) => f.level === 'tinh' && f.subjectKinds.includes(PLAN_SUBJECT_KIND_OF[kind]));
    if (form === undefined) return [];
    const take = kind === 'person' ? 2 : 1;
    return [{ subjectIds: subjects[kind].slice(0, take), award: { source: 'campaign', formId: form.id }, merit: `Đã có thành tích ${merit}` }];
  });
}

/** The receiving office: takes the newest dossier in, returns the first open nomination or none, decides on the rest. */
async function answer(office: Site, today: string, { returnFirst, number }: { returnFirst: boolean; number: string }): Promise<void> {
  const newest = (await office.call('inbox.list', {}))[0];
  if (newest === undefined) throw new Error('answer: nothing received');
  await office.call('inbox.acknowledge', { versionId: newest.versionId });
  const { lines } = await office.call('inbox.get', { versionId: newest.versionId });
  const open = lines.filter((l) => l.state === 'open');
  const back = returnFirst ? open.slice(0, 1) : [];
  if (back.length > 0) {
    await office.call('inbox.return', { versionId: newest.versionId, nominationIds: back.map((l) => l.version.nominationId), reason: 'Báo cáo thành tích chưa nêu số liệu của năm cuối; đề nghị bổ sung rồi gửi lại.', date: today });
  }
  const decided = open.slice(back.length);
  await office.call('decision.record', {
    fields: { number, date: today, title: 'Về việc tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', authority: 'Chủ tịch Ủy ban nhân dân tỉnh', signerName: 'Ngô Văn Tịch Mẫu', signerTitle: 'Chủ tịch' },
    lines: decided.map((l) => ({ nominationId: l.version.nominationId, nominationVersionId: l.version.id, dossierId: l.version.dossierId, result: 'awarded' as const, awardName: l.version.awardName, reason: '' })),
  });
}
