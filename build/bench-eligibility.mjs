// Eligibility of a whole registry against reading its rows: called by bench.mjs after the build.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awardCatalogue } from '../shared/catalogue/awards.ts';
import { evaluateAll } from '../shared/eligibility/evaluate.ts';
import { fold } from '../shared/text/fold.ts';
import { openStore } from '../electron/store/store.ts';
import { Db } from '../electron/usecases/db.ts';
import { entityTables } from '../electron/usecases/entity-tables.ts';
import { factsOfAll } from '../electron/usecases/facts.ts';
import { CollectiveFields, HouseholdFields, PersonFields } from '../shared/domain/subject.ts';
import { AwardEntry } from '../shared/domain/register.ts';
import { QualityGrading } from '../shared/domain/registers/shapes.ts';

const YEARS = Array.from({ length: 10 }, (_, at) => 2016 + at);
const SCHEMAS = { person: PersonFields, collective: CollectiveFields, household: HouseholdFields };
const KINDS = ['person', 'person', 'person', 'collective', 'household'];
const ACTOR = { id: 'bench', name: 'Đo', role: 'head' };

const value = (result) => {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
};

/** One invented subject with a rating and an award for each of ten years. */
function fillOne(tx, at) {
  const kind = KINDS[at % KINDS.length];
  const subject = tx.add('subject', SCHEMAS[kind].parse({ kind, name: `Đối tượng Thử ${at}`, tags: kind === 'person' ? ['official'] : [], foundedYear: kind === 'collective' ? 2000 : undefined }));
  for (const year of YEARS) {
    const excellent = (at + year) % 3 === 0;
    tx.add('quality_grading', QualityGrading.parse({ subjectId: subject.id, name: subject.name, kind: kind === 'person' ? 'ca-nhan' : 'co-quan', year, grade: excellent ? 'xuat-sac' : 'tot', source: `Thông báo ${at}/TB` }));
    const code = kind === 'person' ? (excellent ? 'CSTDCS' : 'LDTT') : kind === 'collective' ? (excellent ? 'TTLDXS' : 'TTLDTT') : 'GDVH';
    tx.add('award_entry', AwardEntry.omit({ id: true, version: true }).parse({
      subjectId: subject.id, subjectKind: kind, subjectName: subject.name, subjectPlace: 'Thôn Thử', awardName: code, awardCode: code, merit: '', year, decisionId: null, decisionLineId: null,
      decisionNumber: `${at}/QĐ-UBND`, decisionDate: `${year}-12-20`, authority: 'UBND xã Thử', unitName: 'UBND xã Thử', roundKind: 'yearly', campaignName: null, type: 'cong_trang',
    }));
  }
}

async function openFilled(folder, subjects) {
  const store = value(openStore({ dir: join(folder, `of-${subjects}`), dataKey: new Uint8Array(32).fill(7), tables: entityTables, clock: { now: () => Date.now(), today: () => '2026-01-05' }, random: (bytes) => randomBytes(bytes), fold, programVersion: '0.0.0' }));
  const db = new Db(store);
  const STEP = 500;
  for (let from = 0; from < subjects; from += STEP) {
    value(await db.write(ACTOR, 'fill', (tx) => {
      for (let at = from; at < Math.min(subjects, from + STEP); at += 1) fillOne(tx, at);
    }));
  }
  return db;
}

/** In: how many subjects. Out: rows read, and milliseconds of reading them and of judging all awards with every sentence built. */
async function measure(folder, subjects) {
  const db = await openFilled(folder, subjects);
  const tables = ['subject', 'quality_grading', 'award_entry'];
  const readStart = performance.now();
  const rows = tables.reduce((sum, table) => sum + db.read.all(table).length, 0);
  const reading = performance.now() - readStart;
  const judgeStart = performance.now();
  let letters = 0;
  for (const facts of factsOfAll(db.read)) {
    for (const report of evaluateAll(awardCatalogue, facts, { date: '2026-01-05', year: 2025, type: null, ground: null, merit: '' })) {
      letters += report.summary.length;
      for (const condition of report.conditions) letters += condition.finding.sentence.length;
    }
  }
  const judging = performance.now() - judgeStart;
  await db.store.close();
  return { rows, reading, judging, letters };
}

/** Prints the two ratios: judging against reading the same rows, and four times as many subjects against once. */
export async function benchEligibility(say) {
  const folder = mkdtempSync(join(tmpdir(), 'sovang-bench-law-'));
  try {
    const few = await measure(folder, 2500);
    const many = await measure(folder, 10_000);
    say('  26 awards for 10,000 subjects, ten years each, against reading them', `${(many.judging / many.reading).toFixed(1)} times the time (${(many.judging / 1000).toFixed(1)} s against ${(many.reading / 1000).toFixed(1)} s, ${many.rows} rows)`);
    say('  four times as many subjects', `${(many.judging / few.judging).toFixed(1)} times the time`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
