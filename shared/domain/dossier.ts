import { z } from 'zod';
import { Id, IsoDate, Line, RequiredLine, Stored } from './common.ts';
import { SignerFields, UnitKind } from './unit.ts';

/** Stored states of a dossier and their words (ui-vocabulary, section 8, «Hồ sơ»); the finer words are derived, see dossier-steps.ts. */
export const DOSSIER_STATES = ['dang-soan', 'da-gui', 'da-tiep-nhan', 'da-co-quyet-dinh', 'bi-tra-lai', 'da-thu-hoi', 'luu-tru'] as const;
export const DossierState = z.enum(DOSSIER_STATES);
export type DossierState = z.infer<typeof DossierState>;
export const DOSSIER_STATE_WORDS = {
  'dang-soan': 'Đang soạn',
  'da-gui': 'Đã gửi',
  'da-tiep-nhan': 'Đã tiếp nhận',
  'da-co-quyet-dinh': 'Đã có quyết định',
  'bi-tra-lai': 'Bị trả lại',
  'da-thu-hoi': 'Đã thu hồi',
  'luu-tru': 'Lưu trữ',
} as const satisfies Readonly<Record<DossierState, string>>;

/** The unit a dossier goes to: a peer known by its key, or only a name written on paper. */
export const Receiver = z.object({ unitCode: Id.nullable(), name: RequiredLine });
export type Receiver = z.infer<typeof Receiver>;

export const SubmissionFields = z.object({
  /** Number as text, blank until signed: «12/TTr-UBND». */
  number: Line.default(''),
  date: IsoDate.nullable().default(null),
  signer: SignerFields.nullable().default(null),
  /** «Nội dung đề nghị», the reason all nominations share. */
  content: RequiredLine,
  recipients: z.array(Line).default([]),
});
export type SubmissionFields = z.infer<typeof SubmissionFields>;

/** What is sent under one submission to one receiver. */
export const Dossier = z.object({
  ...Stored,
  roundId: Id,
  receiver: Receiver,
  submission: SubmissionFields,
  nominationIds: z.array(Id),
  state: DossierState,
  /** Where it stood when its last nomination was settled, or when it was laid aside; null: nowhere to go back to. */
  before: DossierState.nullable().default(null),
  /** «lần 1, lần 2»: which sending this is for its nominations. */
  sending: z.number().int().positive(),
});
export type Dossier = z.infer<typeof Dossier>;

/** A dossier as it was sent. Owned by the sending unit, never changes. */
export const DossierVersion = z.object({
  ...Stored,
  dossierId: Id,
  owner: Id,
  ownerName: RequiredLine,
  ownerKind: UnitKind,
  receiver: Receiver,
  submission: SubmissionFields,
  roundName: RequiredLine,
  roundReason: z.string(),
  year: z.number().int(),
  campaignName: Line.nullable(),
  planCode: Line.nullable(),
  milestoneId: Id.nullable(),
  sending: z.number().int().positive(),
  frozenOn: IsoDate,
  nominationVersionIds: z.array(Id),
  session: z.object({ number: Line, date: IsoDate }).nullable(),
});
export type DossierVersion = z.infer<typeof DossierVersion>;
