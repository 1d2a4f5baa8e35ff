import { PLAN_UNIT_KINDS } from '../catalogue/plan-vocabulary.ts';
import type { PlanSubjectKind, PlanUnitKind } from '../catalogue/plan-vocabulary.ts';
import type { PlanDoc } from './doc.ts';
import { flat } from './flat.ts';
import { kindsOf, planKinds, unitMentions } from './unit-kinds.ts';
import type { PlanKinds } from './unit-kinds.ts';
import { wordsOf } from './words.ts';

const HOUSEHOLD = /ho gia dinh|(?:^|[^a-z])cac ho |ho kha gia|ho ngheo|moi gia dinh|gia dinh tieu bieu/u;
const PERSON = /(?:^|[^a-z])(?:ca nhan|can bo|cong chuc|vien chuc|nguoi (?:truc tiep|lao dong|dan|dung dau|lam cong tac|co uy tin)|dang vien|doan vien|hoi vien|(?<!uy ban |hoi dong |toa an |cong an |quan doi |kiem sat )nhan dan|doanh nhan|nong dan|cong nhan|chien sy|chien si|hoc sinh|sinh vien|giao vien|tri thuc|nghe nhan)/u;
const COLLECTIVE = /(?:^|[^a-z])tap the/u;

/** Words about a plan's units and subjects, read with what the plan means by «cấp xã» and «địa phương». */
export interface KindReader {
  readonly units: (text: string) => PlanUnitKind[];
  readonly subjects: (text: string) => PlanSubjectKind[];
}

const order = (kinds: ReadonlySet<PlanUnitKind>): PlanUnitKind[] => PLAN_UNIT_KINDS.filter((kind) => kinds.has(kind));
const SCANNED = 400_000;

export function kindReader(doc: PlanDoc): KindReader {
  const plan: PlanKinds = planKinds(flat(doc.text.slice(0, SCANNED)));
  const units = (text: string): PlanUnitKind[] => {
    const found = new Set<PlanUnitKind>(unitMentions(wordsOf(text), text).flatMap((mention) => kindsOf(mention, plan)));
    const bare = flat(text);
    if (HOUSEHOLD.test(bare)) found.add('ho-gia-dinh');
    if (PERSON.test(bare)) found.add('ca-nhan');
    return order(found);
  };
  const subjects = (text: string): PlanSubjectKind[] => {
    const bare = flat(text);
    const kinds = units(text);
    const kindsFound: PlanSubjectKind[] = [];
    if (COLLECTIVE.test(bare) || kinds.some((kind) => kind !== 'ca-nhan' && kind !== 'ho-gia-dinh')) kindsFound.push('tap-the');
    if (kinds.includes('ca-nhan')) kindsFound.push('ca-nhan');
    if (kinds.includes('ho-gia-dinh')) kindsFound.push('ho-gia-dinh');
    return kindsFound;
  };
  return { units, subjects };
}
