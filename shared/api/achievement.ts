import { z } from 'zod';
import { Figures, ReportContent, ReportFields, ReportForm } from '../domain/achievement-report.ts';
import { Id, Line } from '../domain/common.ts';
import { SubjectKind } from '../domain/subject.ts';
import { call } from './define.ts';

const ReportView = z.object({
  nominationId: Id,
  /** Null: nothing was written yet. */
  version: z.number().int().nullable(),
  name: Line,
  awardName: Line,
  roundName: Line,
  /** The form it is printed in, and what it is called. */
  form: ReportForm,
  formWord: Line,
  /** The form the clerk chose; null: as it follows from award, nominee and occasion. */
  chosen: ReportForm.nullable(),
  follows: ReportForm,
  kind: SubjectKind,
  /** Texts as written, by name; which of them a form asks for: `reportTexts`. */
  texts: z.record(z.string(), z.string()),
  /** What the nomination says of the merit: stands for the form's own text of it until that is written. */
  told: z.string(),
  figures: Figures,
  /** What the program puts in by itself. */
  known: ReportContent.pick({ indicators: true, initiatives: true, titles: true, awards: true }),
  /** Sentences with years and figures from the unit's registers that the clerk can take over. */
  offers: z.array(z.string()),
  /** Reports of the same round that read word for word alike. */
  alike: z.array(z.object({ nominationId: Id, name: Line, parts: z.array(z.string()) })),
  /** It was sent, withdrawn or decided: read only. */
  frozen: z.boolean(),
});

export const achievementContract = {
  'achievement.get': call({ role: 'viewer', about: 'The báo cáo thành tích of a nomination: its form, what is written, what the registers know', input: z.object({ nominationId: Id }), output: ReportView }),
  'achievement.save': call({
    role: 'clerk',
    about: 'Writes the report of a nomination; refused once it was sent',
    input: z.object({ nominationId: Id, version: z.number().int().nullable(), fields: ReportFields }),
    output: ReportView,
  }),
};
