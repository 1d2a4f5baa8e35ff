import type { Filler, PaperTexts } from './filler.ts';
import { legalBasesFor } from './legal-bases.ts';
import { closed, withoutMark } from './lines.ts';
import { bold, paragraph, type Block, type Run } from './model.ts';
import { dateRuns, numberRuns } from './phrases.ts';
import type { FieldValue } from './wording.ts';

/** The decision that a later paper is about, as it was signed. */
export interface EarlierDecision {
  /** In full, «345/QĐ-UBND». */
  readonly number: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Who decided: «Chủ tịch Ủy ban nhân dân xã Tân An». */
  readonly authority: string;
  /** Trích yếu: «về việc tặng Giấy khen …»; may be empty. */
  readonly title: string;
}

/** The fields that name it in a sentence. */
export function decisionFields({ number, date, authority, title }: EarlierDecision): Readonly<Record<'so' | 'ngay' | 'coQuan' | 'trichYeu', FieldValue>> {
  const about = withoutMark(title);
  return { so: numberRuns(number, 'QĐ-UBND'), ngay: dateRuns(date, Number(date.slice(0, 4))), coQuan: authority, trichYeu: about === '' ? 'về khen thưởng' : about.charAt(0).toLocaleLowerCase('vi') + about.slice(1) };
}

/** «Căn cứ …;» of a decision on an earlier one, which stands last. */
export function earlierBases(fill: Filler, earlier: EarlierDecision, day: string, province: string | null, texts: PaperTexts): Block[] {
  const bases = legalBasesFor('decision', day, province, texts.bases).printed.map((basis) => fill.say('basis', { canCu: basis.text }));
  return closed([...bases, fill.say('basisDecision', decisionFields(earlier))]).map((runs) => paragraph('basis', runs));
}

/** «Điều n.» before the first paragraph of each article. */
export function numberedArticles(articles: readonly { readonly runs: readonly Run[]; readonly more: readonly Block[] }[]): Block[] {
  return articles.flatMap(({ runs, more }, i) => [paragraph('body', [bold(`Điều ${i + 1}. `), ...runs], i === articles.length - 1 || more.length > 0), ...more]);
}
