import type { LawConfirmation } from '../../../../shared/domain/law-confirmation.ts';
import type { ProvinceProfile } from '../../../../shared/domain/province-profile.ts';
import { err, fault, ok } from '../../../../shared/result.ts';
import { profile } from '../../../shared/law/samples.ts';
import { fakeApi } from '../../helpers.tsx';
import type { FakeApi, FakeMethods } from '../../helpers.tsx';

export const TODAY = '2026-11-20';

export const held = (over: Partial<ProvinceProfile> = {}): ProvinceProfile => ({ ...profile(), id: 'p1', version: 1, used: false, received: null, ...over });

/** A backend that keeps profiles and confirmations as the real one does. */
export function lawApi(start: readonly ProvinceProfile[] = [], methods: FakeMethods = {}): FakeApi {
  let profiles = [...start];
  let binned: ProvinceProfile[] = [];
  let confirmations: LawConfirmation[] = [];
  let gone: LawConfirmation[] = [];
  const put = (one: ProvinceProfile) => {
    profiles = profiles.some(({ id }) => id === one.id) ? profiles.map((other) => (other.id === one.id ? one : other)) : [...profiles, one];
    return ok(one);
  };
  const of = (id: string) => profiles.find((one) => one.id === id);
  const missing = () => err<never>(fault('khong-tim-thay', 'Không tìm thấy mục này.'));
  return fakeApi({
    'council.rules': () => ok([]),
    'law.state': () => ok({ today: TODAY, profiles, confirmations }),
    'law.confirm': (fields) => {
      const made = { awardCode: null, ruleKey: null, note: '', textsChecked: [], ...fields, id: `c${confirmations.length + 1}`, version: 1 } as LawConfirmation;
      confirmations = [...confirmations, made];
      return ok(made);
    },
    'law.unconfirm': ({ id }) => {
      gone = [...gone, ...confirmations.filter((one) => one.id === id)];
      confirmations = confirmations.filter((one) => one.id !== id);
      return ok({});
    },
    'law.reconfirm': ({ id }) => {
      confirmations = [...confirmations, ...gone.filter((one) => one.id === id)];
      return ok({});
    },
    'profile.save': ({ id, fields }) => {
      const before = id === undefined ? undefined : of(id);
      return put({ ...held({ id: 'p9' }), ...before, ...(fields as ProvinceProfile), version: (before?.version ?? 0) + 1 });
    },
    'profile.use': ({ id, used }) => {
      const before = of(id);
      return before === undefined ? missing() : put({ ...before, used, version: before.version + 1 });
    },
    'profile.remove': ({ id }) => {
      binned = [...binned, ...profiles.filter((one) => one.id === id)];
      profiles = profiles.filter((one) => one.id !== id);
      return ok({});
    },
    'profile.restore': ({ id }) => {
      profiles = [...profiles, ...binned.filter((one) => one.id === id)];
      return ok({});
    },
    ...methods,
  });
}
