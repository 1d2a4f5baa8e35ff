import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostPorts } from '../host/ports.ts';
import { holdSession, keepPapers, nominate, registerSubjects, setUpCommune } from './commune.ts';
import type { MadePaper, Wanted } from './commune.ts';
import { samplePeople, seeded } from './people.ts';
import type { Site } from './site.ts';

export interface OwnSummary {
  readonly commune: string;
  readonly subjects: number;
  readonly nominations: number;
  readonly papers: readonly MadePaper[];
  readonly register: number;
}

/** What a commune decides by itself: one giấy khen for a sudden merit, and the year-end titles LĐTT and CSTĐCS. */
export async function tellOwnAwards(context: { out: string; seed: number; today: string; passphrase: string; ports: HostPorts; site: (dir: string) => Site }): Promise<OwnSummary> {
  const { out, today, ports } = context;
  const dir = join(out, 'commune-rieng');
  const paperDir = join(out, 'papers-rieng');
  await mkdir(dir, { recursive: true });
  const site = context.site(dir);
  try {
    await setUpCommune(site, { name: 'xã Mẫu Riêng', province: 'Lâm Đồng', formerDistrict: null }, context.passphrase);
    const subjects = await registerSubjects(site, ports, samplePeople(seeded(context.seed + 1000), 6));
    const { papers, nominations } = await decideOwnAwards(site, { ports, today, paperDir, unitName: 'xã Mẫu Riêng', persons: subjects.person });
    return { commune: dir, subjects: Object.values(subjects).reduce((sum, ids) => sum + ids.length, 0), nominations, papers, register: (await site.call('register.list', {})).total ?? 0 };
  } finally {
    await site.close();
  }
}

export interface OwnAwards {
  readonly ports: HostPorts;
  readonly today: string;
  readonly paperDir: string;
  readonly unitName: string;
  readonly persons: readonly string[];
}

/** The rounds, sessions and decisions of it, in a commune that is there. */
export async function decideOwnAwards(site: Site, { ports, today, paperDir, unitName, persons }: OwnAwards): Promise<{ papers: MadePaper[]; nominations: number }> {
  const year = Number(today.slice(0, 4));
  const papers: MadePaper[] = [];
  let nominations = 0;
  const run = async (round: { kind: 'sudden' | 'yearly'; name: string; reason: string }, wanted: readonly Wanted[], decision: { number: string; title: string }, certificates: boolean): Promise<void> => {
    const saved = await site.call('round.save', { fields: { ...round, year } });
    const added = await nominate(site, ports, saved.id, wanted);
    nominations += added.length;
    const session = await holdSession(site, saved.id, today);
    const candidates = (await site.call('decision.candidates', {})).filter((c) => added.some((n) => n.id === c.nominationId));
    const made = await site.call('decision.record', {
      fields: { ...decision, date: today, authority: `Chủ tịch Ủy ban nhân dân ${unitName}`, signerName: 'Trần Văn Ký Mẫu', signerTitle: 'Chủ tịch' },
      lines: candidates.map((c) => ({ nominationId: c.nominationId, nominationVersionId: c.nominationVersionId, dossierId: c.dossierId, result: 'awarded' as const, awardName: c.awardName, reason: '' })),
    });
    const prefix = `${decision.number.split('/')[0] ?? ''}-`;
    papers.push(
      ...(await keepPapers(site, paperDir, [
        { kind: 'bien-ban', id: session, formats: ['docx', 'pdf'], prefix },
        { kind: 'quyet-dinh', id: made.id, formats: ['docx', 'pdf'], prefix },
        { kind: 'danh-sach-quyet-dinh', id: made.id, formats: ['docx', 'pdf'], prefix },
        ...(certificates ? [{ kind: 'giay-khen' as const, id: made.id, formats: ['docx', 'pdf'] as const, prefix }] : []),
      ])),
    );
  };
  const [first, ...others] = persons;
  const rescue = 'dũng cảm cứu người trong đợt mưa lũ (việc giả định)';
  await run(
    { kind: 'sudden', name: `Khen thưởng đột xuất ${year}`, reason: rescue },
    [{ subjectIds: first === undefined ? [] : [first], award: { source: 'catalogue', code: 'GK_XA' }, merit: `Đã có thành tích ${rescue}` }],
    { number: '31/QĐ-UBND', title: `Về việc tặng Giấy khen của Chủ tịch Ủy ban nhân dân ${unitName}` },
    true,
  );
  const work = `hoàn thành tốt nhiệm vụ năm ${year}`;
  const titles = [
    { code: 'LDTT', name: 'Lao động tiên tiến', subjectIds: others.slice(0, 3), number: '48/QĐ-UBND' },
    { code: 'CSTDCS', name: 'Chiến sĩ thi đua cơ sở', subjectIds: others.slice(3, 4), number: '49/QĐ-UBND' },
  ];
  for (const { code, name, subjectIds, number } of titles) {
    await run(
      { kind: 'yearly', name: `Danh hiệu ${name} năm ${year}`, reason: work },
      [{ subjectIds, award: { source: 'catalogue', code }, merit: `Đã có thành tích ${work}` }],
      { number, title: `Về việc công nhận danh hiệu ${name} năm ${year}` },
      false,
    );
  }
  return { papers, nominations };
}
