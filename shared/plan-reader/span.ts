import type { Placed } from './context.ts';

/** When the plan was issued and which years it runs, as far as the first lines say. */
export interface PlanSpan {
  /** 'YYYY-MM-DD' or null. */
  readonly issued: string | null;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
  /** A drive (đợt thi đua), or a plan of one year: a date without a year comes once. */
  readonly once: boolean;
  /** The one year all of it lies in, or null. */
  readonly onlyYear: number | null;
  /** The title is about the awards at the end of one year («khen thưởng cuối năm 2026») and names no movement: that year. */
  readonly awardYear: number | null;
}

const HEAD = 25;
const ISSUED = /ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})/u;
const YEARS = /(?:giai doan|tu nam|trong nam|nhiem ky)\s*((?:19|20|21)\d{2})\s*(?:-|–|den|den nam)\s*((?:19|20|21)\d{2})(?!\d)/u;

const YEAR = String.raw`((?:19|20|21)\d{2})(?!\d)`;
const POINT = String.raw`(?:ngay |thang )?\d{1,2}\s*\/\s*(?:\d{1,2}\s*\/\s*)?`;
const WITHIN = new RegExp(`tu ${POINT}${YEAR} ?den (?:het )?${POINT}${YEAR}|tu (?:ngay )?\\d{1,2}\\/\\d{1,2} den (?:het )?(?:ngay )?\\d{1,2}\\/\\d{1,2}\\/${YEAR}`, 'u');

/** More years than a plan runs: «1945 - 2025» is a commemoration. */
const LONGEST = 10;

/** «…”, 2026 - 2028» in the title, without «giai đoạn». */
function rangeIn(title: string): RegExpExecArray | null {
  const found = /(?<![\d/])((?:19|20|21)\d{2})\s*[-–]\s*((?:19|20|21)\d{2})(?!\d)/u.exec(title);
  return found !== null && Number(found[2]) > Number(found[1]) && Number(found[2]) - Number(found[1]) <= LONGEST ? found : null;
}

const OF_YEAR = /(?:khen thuong|xet thi dua|danh hieu thi dua|tong ket cong tac thi dua|tong ket phong trao thi dua)[^\n]{0,90}?nam ((?:19|20|21)\d{2})(?!\s*[-–]|\d)/u;

/** «Bình xét thi đua, khen thưởng năm 2026», «Tổng kết phong trào thi đua và khen thưởng cuối năm 2026». */
function awardYearIn(title: string): number | null {
  if (!/khen|danh hieu/u.test(title) || /[“”"«]|so ket|dot thi dua|chuyen de|nam hoc|giai doan|phat dong|dai hoi|ky niem/u.test(title)) return null;
  const found = OF_YEAR.exec(title.replace(ISSUED, ''));
  return found === null ? null : Number(found[1]);
}

/** In: the plan's paragraphs. Out: its span, from the first lines and from the part on time. */
export function planSpan(paragraphs: readonly Placed[]): PlanSpan {
  const head = paragraphs.slice(0, HEAD).map(({ piece }) => piece.bare);
  const top = head.findIndex((text) => /^(?:can cu|thuc hien|i\s*[./)-]|1\s*[./)-])/u.test(text));
  const title = (top < 0 ? head : head.slice(0, Math.max(top, 1))).join('\n');
  const issued = head.slice(0, 12).map((text) => ISSUED.exec(text)).find((match) => match !== null) ?? null;
  const years = YEARS.exec(title) ?? rangeIn(title) ?? YEARS.exec(head.join('\n'));
  const single = /(?:^|\W)nam ((?:19|20|21)\d{2})(?!\s*-|\d)/u.exec(title.replace(ISSUED, ''));
  const drive = /(?:phat dong|to chuc|trien khai|mo)?\s*dot (?:thi dua|cao diem)|dot thi dua/u.test(title);
  const firstYear = years?.[1] ?? single?.[1] ?? null;
  const lastYear = years?.[2] ?? single?.[1] ?? null;
  const timed = paragraphs.find(({ piece, themes }) => /thoi gian/u.test(`${themes} ${piece.bare.slice(0, 60)}`) && !/thanh tich|so lieu/u.test(piece.bare) && WITHIN.test(piece.bare));
  const within = timed === undefined ? WITHIN.exec(title) : WITHIN.exec(timed.piece.bare);
  const lastTimed = within?.[2] ?? within?.[3] ?? null;
  const oneTimed = within !== null && (within[1] === undefined || within[1] === lastTimed) ? lastTimed : null;
  const onlyYear = within !== null ? oneTimed : firstYear === lastYear ? firstYear : null;
  return {
    issued: issued === null ? null : `${issued[3] ?? ''}-${(issued[2] ?? '').padStart(2, '0')}-${(issued[1] ?? '').padStart(2, '0')}`,
    firstYear: firstYear === null ? null : Number(firstYear), lastYear: lastYear === null ? null : Number(lastYear),
    once: drive || (years === null && single !== null),
    onlyYear: onlyYear === null ? null : Number(onlyYear), awardYear: years === null ? awardYearIn(title) : null,
  };
}
