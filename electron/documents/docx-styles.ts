import { AlignmentType, LineRuleType, type IParagraphStyleOptions } from 'docx';
import { STYLES, type ParagraphStyle } from '../../shared/documents/styles.ts';
import { twips } from './docx-text.ts';

export const FONT = 'Times New Roman';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.JUSTIFIED } as const;

export function alignment(align: ParagraphStyle['align']): (typeof ALIGN)[keyof typeof ALIGN] {
  return ALIGN[align];
}

/** The papers' named styles, with their Vietnamese names, and the one that carries drawn rules. */
export function docxStyles(): readonly IParagraphStyleOptions[] {
  const named = (Object.entries(STYLES) as [string, ParagraphStyle][]).map(
    ([id, style]): IParagraphStyleOptions => ({
      id,
      name: style.label,
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONT, size: style.sizePt * 2, bold: style.bold === true, italics: style.italic === true, color: '000000' },
      paragraph: {
        alignment: alignment(style.align),
        spacing: { before: (style.beforePt ?? 0) * 20, after: (style.afterPt ?? 0) * 20, line: 240, lineRule: LineRuleType.AUTO },
        indent: { firstLine: twips(style.firstLineMm ?? 0), left: twips(style.indentMm ?? 0) },
      },
    }),
  );
  return [...named, { id: 'rule', name: 'Đường kẻ', basedOn: 'Normal', run: { size: 2 }, paragraph: { spacing: { before: 0, after: 0, line: 40, lineRule: LineRuleType.EXACT } } }];
}
