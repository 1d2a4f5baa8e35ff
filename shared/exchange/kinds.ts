import { DossierVersion } from '../domain/dossier.ts';
import { NominationVersion } from '../domain/nomination.ts';
import { Decision, DecisionLine, Receipt, ReturnNote } from '../domain/response.ts';
import { recordKind, registry } from './record.ts';
import type { Registry, Relation } from './record.ts';
import type { UnitKind } from '../domain/unit.ts';

/** Record kinds of bundles, the stored entity each of them is, and whose word it is. All are written once and never changed. */
export const ENTITY_OF_KIND = {
  'dossier-version': 'dossier_version',
  'nomination-version': 'nomination_version',
  receipt: 'receipt',
  'return-note': 'return_note',
  decision: 'decision',
  'decision-line': 'decision_line',
} as const;
export type BundleRecordKind = keyof typeof ENTITY_OF_KIND;

export const bundleKinds: Registry = registry([
  recordKind({ kind: 'dossier-version', schema: DossierVersion, ownedBy: 'subordinate' }),
  recordKind({ kind: 'nomination-version', schema: NominationVersion, ownedBy: 'subordinate' }),
  recordKind({ kind: 'receipt', schema: Receipt, ownedBy: 'superior', parents: (body) => [{ kind: 'dossier-version', id: body.dossierVersionId }] }),
  recordKind({ kind: 'return-note', schema: ReturnNote, ownedBy: 'superior', parents: (body) => [{ kind: 'nomination-version', id: body.nominationVersionId }] }),
  recordKind({ kind: 'decision', schema: Decision, ownedBy: 'superior' }),
  recordKind({
    kind: 'decision-line',
    schema: DecisionLine,
    ownedBy: 'superior',
    parents: (body) => [{ kind: 'decision', id: body.decisionId }, ...(body.nominationVersionId === null ? [] : [{ kind: 'nomination-version', id: body.nominationVersionId }])],
  }),
]);

export const RECORD_KIND_WORDS: Readonly<Record<BundleRecordKind, string>> = {
  'dossier-version': 'Hồ sơ',
  'nomination-version': 'Dòng đề nghị',
  receipt: 'Phiếu xác nhận',
  'return-note': 'Trả lại',
  decision: 'Quyết định',
  'decision-line': 'Kết quả',
};

export function isBundleKind(kind: string): kind is BundleRecordKind {
  return Object.hasOwn(ENTITY_OF_KIND, kind);
}

const RANK: Readonly<Record<UnitKind, number>> = { xa: 0, phuong: 0, 'dac-khu': 0, 'so-ban-nganh': 1, tinh: 2 };

/** Which side a confirmed peer stands on, seen from us: only a unit of a higher level speaks as superior. */
export function relationTo(own: UnitKind, peer: UnitKind): Relation {
  return RANK[peer] > RANK[own] ? 'superior' : 'subordinate';
}
