import type { SignaturesBlock, SignerCell } from './model.ts';
import { upper } from './phrases.ts';

/**
 * How a paper is signed (NĐ 30/2020 Điều 13; documents.md 2.6). `head`: the position itself. `TM`: on behalf of the
 * collective. `TM-KT`: a deputy for the head of the collective. `KT`: a deputy for the head. `TL`: by order. `TUQ`: by
 * written authorisation. `Q`: acting.
 */
export type SigningCapacity = 'head' | 'TM' | 'TM-KT' | 'KT' | 'TL' | 'TUQ' | 'Q';

export interface PaperSigner {
  readonly capacity: SigningCapacity;
  /** Own position: «Chủ tịch», «Phó Chủ tịch», «Trưởng phòng Văn hóa - Xã hội». */
  readonly title: string;
  /** Position signed for with KT., TL., TUQ. and TM-KT: «Chủ tịch». */
  readonly forTitle: string | null;
  /** Collective signed for with TM. and TM-KT: «Ủy ban nhân dân», «Hội đồng». */
  readonly forBody: string | null;
  /** Second position under the first, for a council that uses the organ's seal: «Chủ tịch Ủy ban nhân dân xã». */
  readonly otherTitle: string | null;
  /** Null or empty: the name is left open. */
  readonly name: string | null;
}

/** Lines above the signature, in capitals and in the order of NĐ 30. A part that is not given is left out. */
export function authorityLines(signer: PaperSigner): readonly string[] {
  const forBody = signer.forBody?.trim() ? `TM. ${upper(signer.forBody.trim())}` : null;
  const forTitle = signer.forTitle?.trim() ? upper(signer.forTitle.trim()) : null;
  const title = upper(signer.title.trim());
  const lines: (string | null)[] = (() => {
    switch (signer.capacity) {
      case 'head':
        return [title];
      case 'TM':
        return [forBody, title];
      case 'TM-KT':
        return [forBody, forTitle && `KT. ${forTitle}`, title];
      case 'KT':
      case 'TL':
      case 'TUQ':
        return [forTitle && `${signer.capacity}. ${forTitle}`, title];
      case 'Q':
        return [title && `Q. ${title}`];
    }
  })();
  const other = signer.otherTitle?.trim() ? upper(signer.otherTitle.trim()) : null;
  return [...lines, other].filter((line): line is string => line !== null && line !== '');
}

export function signerCell(signer: PaperSigner, note: string | null = null): SignerCell {
  return { type: 'signer', authority: authorityLines(signer), note, name: signer.name?.trim() || null };
}

/** Nơi nhận at the left, signer at the right: 70 + 90 mm on 160 (documents.md 2.4), the same share on a wider page. */
export function signatures(signer: PaperSigner, recipients: readonly string[], textWidthMm = 160): SignaturesBlock {
  const left = Math.round((textWidthMm * 70) / 160);
  return {
    type: 'signatures',
    widthsMm: [left, textWidthMm - left],
    left: recipients.length === 0 ? null : { type: 'distribution', items: recipients },
    right: signerCell(signer),
  };
}
