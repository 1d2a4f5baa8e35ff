import { catchRefusal, err, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { RenderJob } from '../documents/job.ts';
import { putSetting } from './db.ts';
import type { Db } from './db.ts';
import type { OpenUnit } from './open-unit.ts';

const SAMPLE = 'du-lieu-mau';
const MARK = 'MẪU';
/** Asked with every call, and never changed but by `setSample`. */
const known = new WeakMap<Db, boolean>();

/** Whether the unit is the sample one; it stands in its own file, so that a copy laid elsewhere is still known for what it is. */
export function isSample({ db }: Pick<OpenUnit, 'db'>): boolean {
  const held = known.get(db);
  if (held !== undefined) return held;
  const found = catchRefusal(() => db.setting<boolean>(SAMPLE) === true);
  if (found.ok) known.set(db, found.value);
  return found.ok && found.value;
}

/** Writes into the sample unit that it is one. */
export async function setSample({ db }: OpenUnit): Promise<Result<unknown>> {
  const written = await db.write({ id: 'sample', name: 'Sổ Vàng', role: 'head' }, 'Đánh dấu dữ liệu mẫu', (tx) => putSetting(tx, SAMPLE, true));
  known.delete(db);
  return written;
}

/**
 * What would let sample data out to real units or real data into the sample, and what would put a passphrase or users on
 * something that is thrown away. The sample never writes a bundle and hands out no key, so no unit can be given one.
 */
const NOT_ON_SAMPLE = [
  /^bundle\.(?!opened$|pending$|preflight$|journal$|status$|settings$)/u,
  /^peer\.(?!list$|own$|delegations$)/u,
  /^handOn\.(?!summary$)/u,
  /^archive\./u,
  /^backup\.(?!state$|list$)/u,
  /^person\.(?:export|erase)/u,
  /^profile\.export$/u,
  /^user\.(?!list$)/u,
  /^lock\.(?!state$|active$)/u,
  /^unit\.changePassphrase$/u,
];

/** The fault of a method that the sample unit refuses; null: it may be used there as anywhere. */
export function refusedOnSample(method: string): Result<never> | null {
  if (!NOT_ON_SAMPLE.some((pattern) => pattern.test(method))) return null;
  return err(fault('du-lieu-mau', 'Đây là dữ liệu mẫu nên không gửi, nhận, bàn giao, sao lưu hay đặt mật khẩu.', { next: 'Bấm «Xóa dữ liệu mẫu, bắt đầu thật» rồi làm việc này với dữ liệu của đơn vị.' }));
}

/** Papers and lists made from sample data say so on every page, lists that have a title in their first line. */
export function markedAsSample<J extends RenderJob>(job: J): J {
  if (job.format === 'own-docx') return job;
  if (job.format === 'xlsx') return { ...job, sheets: job.sheets.map((sheet) => (sheet.titles.length === 0 ? sheet : { ...sheet, titles: [MARK, ...sheet.titles] })) };
  return { ...job, papers: markedPapers(job.papers) };
}

export function markedPapers<P extends { readonly mark: string | null }>(papers: readonly P[]): P[] {
  return papers.map((paper) => ({ ...paper, mark: paper.mark === null ? MARK : `${MARK} – ${paper.mark}` }));
}
