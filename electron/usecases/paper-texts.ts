import { knownBases } from '../../shared/domain/basis-change.ts';
import { organName } from '../../shared/domain/unit.ts';
import { unitChanges } from '../../shared/domain/paper-wording.ts';
import type { PaperTexts } from '../../shared/documents/filler.ts';
import { profileWordings } from '../../shared/law/profile-wordings.ts';
import { unitOf } from './open-unit.ts';
import type { OpenUnit } from './open-unit.ts';

/** An opened unit whose papers are worded otherwise for once: a draft that is tried, a listener. */
interface TriedUnit extends OpenUnit {
  readonly triedTexts: (texts: PaperTexts) => PaperTexts;
}

/** Wordings and legal bases of the unit and its province, for every paper it makes. */
export function paperTexts(open: OpenUnit): PaperTexts {
  const { read } = open.db;
  const changes = read.all('basis_change');
  const unit = unitOf(open);
  const fields = { tenCoQuan: organName(unit), tenTinh: unit.province, diaDanhDonVi: unit.placeName ?? '' };
  const texts: PaperTexts = {
    wordings: [...profileWordings(read.all('province_profile'), open.clock.today()).changes, ...unitChanges(read.all('paper_wording'))],
    ...(changes.length === 0 ? {} : { bases: knownBases(changes) }),
    unit: Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== '')),
  };
  return 'triedTexts' in open ? (open as TriedUnit).triedTexts(texts) : texts;
}

/** The same unit, whose papers take their texts through `change`. */
export function tried(open: OpenUnit, change: (texts: PaperTexts) => PaperTexts): OpenUnit {
  const unit: TriedUnit = { ...open, triedTexts: change };
  return unit;
}
