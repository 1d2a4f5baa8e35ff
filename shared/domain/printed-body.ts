import type { PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';

/** Whom a printed body such as "Giám đốc, Thủ trưởng sở, ban, ngành; Chủ tịch UBND huyện, thành phố" means. */
export interface PrintedBody {
  /** Kinds of unit addressed. */
  readonly kinds: readonly PlanUnitKind[];
  /** Addressed to all: "các cơ quan, đơn vị, địa phương". */
  readonly everyone: boolean;
  /** Single departments addressed by name. */
  readonly named: readonly string[];
}

interface Clue {
  /** Looked for in the folded text. */
  readonly pattern: RegExp;
  readonly kinds?: readonly PlanUnitKind[];
  readonly everyone?: true;
}

/**
 * Words that tell who is addressed. "Địa phương" takes in communes, so a list with it is addressed to all; councils and
 * heads "các cấp" likewise. Press, block leaders and steering committees are bodies of their own and match nothing.
 */
const CLUES: readonly Clue[] = [
  { pattern: /\bdia phuong\b/u, everyone: true },
  { pattern: /hoi dong thi dua.*cac cap/u, everyone: true },
  { pattern: /nguoi dung dau cap uy, chinh quyen/u, everyone: true },
  { pattern: /hoi dong thi dua.*tinh$|^(?:ubnd|uy ban nhan dan) tinh/u, kinds: ['tinh'] },
  { pattern: /co quan, don vi|don vi cum, khoi/u, kinds: ['co-quan-don-vi'] },
  { pattern: /\bso, (?:ban, )?nganh/u, kinds: ['so-ban-nganh'] },
  { pattern: /(?:ubnd|uy ban nhan dan)(?: cac)? huyen/u, kinds: ['huyen'] },
  { pattern: /huyen, thi xa/u, kinds: ['thi-xa'] },
  { pattern: /huyen, (?:thi xa, )?thanh pho/u, kinds: ['thanh-pho'] },
  { pattern: /(?:ubnd|uy ban nhan dan)(?: cac)? xa|cap xa/u, kinds: ['xa', 'phuong', 'dac-khu'] },
  { pattern: /mat tran/u, kinds: ['mttq'] },
  { pattern: /to chuc chinh tri|doan the/u, kinds: ['to-chuc-ctxh'] },
  { pattern: /to chuc xa hoi/u, kinds: ['to-chuc-xa-hoi'] },
  { pattern: /doanh nghiep/u, kinds: ['doanh-nghiep'] },
  { pattern: /cap uy dang/u, kinds: ['co-quan-dang'] },
];

/** Departments whose names carry commas, so that the name cannot be cut at one. */
const NAMES_WITH_COMMAS: readonly string[] = ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Lao động, Thương binh và Xã hội'];
const DEPARTMENT = /Sở \p{Lu}[^,;()]*?(?=$|[,;()]| phối hợp | chủ trì| hoặc )/gu;

/** Reads one printed body. All parts empty: a body that is none of the kinds a plan addresses. */
export function readPrintedBody(printed: string): PrintedBody {
  const text = nfc(printed);
  const folded = fold(text);
  const clues = CLUES.filter(({ pattern }) => pattern.test(folded));
  const withCommas = NAMES_WITH_COMMAS.filter((name) => text.includes(name));
  const rest = withCommas.reduce((left, name) => left.replaceAll(name, ''), text);
  return {
    kinds: [...new Set(clues.flatMap((clue) => clue.kinds ?? []))],
    everyone: clues.some((clue) => clue.everyone === true),
    named: [...withCommas, ...(rest.match(DEPARTMENT) ?? []).map((name) => name.trim())],
  };
}

/** Several printed bodies of one record taken together. */
export function readPrintedBodies(printed: readonly string[]): PrintedBody {
  const bodies = printed.map(readPrintedBody);
  return {
    kinds: [...new Set(bodies.flatMap((body) => body.kinds))],
    everyone: bodies.some((body) => body.everyone),
    named: bodies.flatMap((body) => body.named),
  };
}
