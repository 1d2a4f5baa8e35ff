import type { z } from 'zod';
import type { achievementContract } from '../../shared/api/achievement.ts';
import { ENTERPRISE_FIGURES, NO_REPORT, REPORT_FORM_WORDS, reportTexts } from '../../shared/domain/achievement-report.ts';
import type { Figures, ReportForm } from '../../shared/domain/achievement-report.ts';
import { initiativeSentence } from '../../shared/domain/initiative-links.ts';
import { isAtHome } from '../../shared/domain/nomination-steps.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { sameTexts } from '../../shared/domain/report-likeness.ts';
import { QUALITY_GRADES } from '../../shared/domain/registers/shapes.ts';
import { nfcLines, nfc } from '../../shared/text/normal.ts';
import { Refusal, catchRefusal, fault } from '../../shared/result.ts';
import { formFollowing, knownOf, printedReport, reportContent, reportOf, toldOf } from './achievement-content.ts';
import { awardNameOf } from './award-names.ts';
import type { HandlersOf } from './handlers.ts';
import type { OpenUnit } from './open-unit.ts';
import { subjectOf } from './subject-of.ts';

type View = z.output<(typeof achievementContract)['achievement.get']['output']>;

/** Báo cáo thành tích of nominations: written here, printed by achievement-papers.ts, frozen with what is sent. */
export function achievementHandlers(open: OpenUnit): HandlersOf<'achievement.get' | 'achievement.save'> {
  const { db } = open;
  return {
    'achievement.get': (_ctx, { nominationId }) => catchRefusal(() => viewOf(open, db.read.need('nomination', nominationId))),
    'achievement.save': (ctx, { nominationId, version, fields }) =>
      db.write(ctx.actor, 'Soạn báo cáo thành tích', (tx) => {
        const nomination = tx.need('nomination', nominationId);
        if (!isAtHome(nomination)) throw new Refusal(fault('da-dong-bang', 'Đề nghị này đã gửi, đã thu hồi hoặc đã có quyết định nên báo cáo không sửa được.', { next: 'Chờ đơn vị nhận trả lại, hoặc ghi việc trả lại bằng giấy.' }));
        const clean = {
          form: fields.form,
          texts: Object.fromEntries(Object.entries(fields.texts).map(([key, text]) => [key, nfcLines(text)])),
          figures: tidy(fields.figures),
        };
        const held = reportOf(tx, nominationId);
        if (held === null) tx.add('achievement_report', { nominationId, ...clean });
        else tx.put('achievement_report', { ...held, ...clean }, version ?? 0);
        return viewOf(open, nomination);
      }),
  };
}

/** Rows without a name are dropped; each row has one cell for each year. */
function tidy({ years, rows }: Figures): Figures {
  return { years, rows: rows.filter(({ name }) => name !== '').map(({ name, unit, values }) => ({ name: nfc(name), unit: nfc(unit), values: years.map((_, i) => nfc(values[i] ?? '')) })) };
}

function viewOf(open: OpenUnit, nomination: Nomination): View {
  const { read } = open.db;
  const round = read.needEver('round', nomination.roundId);
  const subject = subjectOf(open, nomination);
  const held = reportOf(read, nomination.id);
  const frozen = !isAtHome(nomination);
  const content = frozen ? printedReport(open, nomination).content : reportContent(open, nomination, round, subject);
  const { form, indicators, initiatives, titles, awards } = content;
  return {
    nominationId: nomination.id,
    version: held?.version ?? null,
    name: subject.name,
    awardName: awardNameOf(open, nomination, round),
    roundName: round.name,
    form,
    formWord: REPORT_FORM_WORDS[form],
    chosen: held?.form ?? null,
    follows: formFollowing(open, nomination, round, subject),
    kind: subject.kind,
    texts: frozen ? content.texts : (held?.texts ?? {}),
    told: toldOf(nomination),
    figures: figuresShown(content.figures, form, round.year),
    known: frozen ? { indicators, initiatives, titles, awards } : knownOf(open, nomination, round, subject),
    offers: offersOf(open, nomination),
    alike: frozen ? [] : alikeTo(open, nomination),
    frozen,
  };
}

/** The rows to fill in; before anything is written those that an enterprise is asked for, over three years. */
function figuresShown(figures: Figures, form: ReportForm, year: number): Figures {
  const years = figures.years.length > 0 ? figures.years : [year - 2, year - 1, year];
  const rows = figures.rows.length > 0 || form !== 'doanh-nghiep' ? figures.rows : ENTERPRISE_FIGURES.map((row) => ({ ...row, values: [] }));
  return { years, rows: rows.map((row) => ({ ...row, values: years.map((_, i) => row.values[i] ?? '') })) };
}

/** What the registers can say with a year and a figure or a number: gradings, results of movements, initiatives. */
function offersOf({ db: { read } }: OpenUnit, { subjectId }: Nomination): string[] {
  const gradings = read.all('quality_grading', { subject: subjectId }).sort((one, other) => one.year - other.year);
  const initiatives = read.all('initiative').filter(({ subjectIds }) => subjectIds.includes(subjectId));
  return [
    ...gradings.map(({ year, grade, source }) => `Năm ${year}: ${QUALITY_GRADES[grade].toLocaleLowerCase('vi')} (${source}).`),
    ...initiatives.map((initiative) => `${initiativeSentence(initiative)}${initiative.effect === '' ? '' : `: ${initiative.effect}`}.`),
  ];
}

/** Nominations of the same round whose reports have a text word for word alike, by the names of those texts. */
function alikeTo(open: OpenUnit, nomination: Nomination): View['alike'] {
  const { read } = open.db;
  const own = reportOf(read, nomination.id) ?? NO_REPORT;
  if (Object.keys(own.texts).length === 0) return [];
  return read
    .all('nomination', { round: nomination.roundId })
    .filter(({ id, state }) => id !== nomination.id && state !== 'withdrawn')
    .flatMap((other) => {
      const report = reportOf(read, other.id);
      const subject = subjectOf(open, other);
      const keys = report === null ? [] : sameTexts(own, report);
      if (keys.length === 0) return [];
      const round = read.needEver('round', other.roundId);
      const labels = reportTexts(reportContent(open, other, round, subject).form, subject.kind);
      const parts = keys.map((key) => labels.find((text) => text.key === key)?.label ?? '').filter(Boolean);
      return [{ nominationId: other.id, name: subject.name, parts }];
    });
}

/** Sentence for the check before sending: who else has the same report; null: nobody. */
export function copiedReport(open: OpenUnit, nomination: Nomination): string | null {
  const alike = alikeTo(open, nomination);
  return alike.length === 0 ? null : `Báo cáo thành tích có đoạn giống từng chữ với báo cáo của ${alike.map(({ name }) => name).join(', ')}.`;
}
