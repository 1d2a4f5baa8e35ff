import type { Block } from '../../shared/domain/block.ts';
import { NO_CAMPAIGN_SETTINGS } from '../../shared/domain/campaign.ts';
import type { Campaign } from '../../shared/domain/campaign.ts';
import type { CampaignReport } from '../../shared/domain/campaign-report.ts';
import type { Confirmation, InitiativeUse } from '../../shared/domain/confirmation.ts';
import { COUNCIL_SINCE, SESSION_SINCE } from '../../shared/domain/council.ts';
import type { Council, Session } from '../../shared/domain/council.ts';
import type { Dossier, DossierVersion } from '../../shared/domain/dossier.ts';
import type { Exemplar, ExemplarPlan } from '../../shared/domain/exemplar.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { LaunchingPlan } from '../../shared/domain/launching-plan.ts';
import type { LawConfirmation } from '../../shared/domain/law-confirmation.ts';
import type { BasisChange } from '../../shared/domain/basis-change.ts';
import type { PaperTemplate } from '../../shared/domain/paper-template.ts';
import type { PaperWording } from '../../shared/domain/paper-wording.ts';
import type { ProvinceProfile } from '../../shared/domain/province-profile.ts';
import type { Obligation, ObligationOccurrenceState } from '../../shared/domain/obligation.ts';
import type { PeakPeriod } from '../../shared/domain/calendar/peak-period.ts';
import type { Intake, IntakeCall, IntakeLine } from '../../shared/domain/intake.ts';
import type { Handover } from '../../shared/domain/handover.ts';
import type { IndicatorNote, IndicatorValue } from '../../shared/domain/indicator-value.ts';
import type { OwnTarget } from '../../shared/domain/own-target.ts';
import type { HeadCount, Membership } from '../../shared/domain/membership.ts';
import type { Organisation } from '../../shared/domain/organisation.ts';
import type { PlanDraftHead, PlanDraftPart } from '../../shared/domain/plan-draft.ts';
import type { PlanRevision } from '../../shared/domain/plan-revision.ts';
import type { RegisterLine } from '../../shared/domain/registers/registers.ts';
import type { BundleIn, BundleOut, Peer, Quarantined, SharedRecord } from '../../shared/domain/exchange.ts';
import type { AllotmentSheet } from '../../shared/domain/allotment-sheet.ts';
import type { Publication, ReceivedItem, SentItem } from '../../shared/domain/item.ts';
import type { Delegation } from '../../shared/exchange/delegation.ts';
import type { BundleReceipt } from '../../shared/exchange/bundle-receipt.ts';
import type { ReviewMeeting } from '../../shared/domain/review-meeting.ts';
import type { AchievementReport } from '../../shared/domain/achievement-report.ts';
import type { Attachment, Nomination, NominationVersion } from '../../shared/domain/nomination.ts';
import type { BonusPayment } from '../../shared/domain/bonus-payment.ts';
import type { Cancellation } from '../../shared/domain/cancellation.ts';
import type { CertificatePrint } from '../../shared/domain/certificate-print.ts';
import type { AttachmentLook } from '../../shared/domain/attachment-look.ts';
import type { CertificateStock, PrinterOffset } from '../../shared/domain/certificate-stock.ts';
import type { Correction } from '../../shared/domain/correction.ts';
import type { DecisionAnswer } from '../../shared/domain/decision-check.ts';
import type { Presentation } from '../../shared/domain/presentation.ts';
import type { RegisterNumber } from '../../shared/domain/register-number.ts';
import type { AwardEntry } from '../../shared/domain/register.ts';
import type { Decision, DecisionLine, Receipt, ReturnNote } from '../../shared/domain/response.ts';
import type { Round } from '../../shared/domain/round.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import type { SubjectName } from '../../shared/domain/subject-change.ts';
import type { StockMovement } from '../../shared/domain/stock-ledger.ts';
import type { SubjectMerge } from '../../shared/domain/subject-merge.ts';
import type { SheetExport } from '../../shared/domain/sheet-export.ts';
import type { Remark } from '../../shared/domain/remark.ts';
import type { Signer, Unit } from '../../shared/domain/unit.ts';
import type { User } from '../../shared/domain/user.ts';
import { Refusal, fault } from '../../shared/result.ts';
import type { Result } from '../../shared/result.ts';
import type { Actor } from '../host/handlers.ts';
import { peerSince } from './peer-since.ts';
import type { AllOf, Cursor, Order, Where } from '../store/query.ts';
import type { Reads, Selection } from '../store/reader.ts';
import type { Store } from '../store/store-types.ts';
import type { Stored } from '../store/tables.ts';
import type { Tx } from '../store/tx.ts';

/** A setting of the unit: one JSON value under a name. */
export interface Setting {
  id: string;
  version: number;
  value: unknown;
}

/** Two subjects a person said are different, although their names suggest one. */
export interface Apart {
  id: string;
  version: number;
  first: string;
  second: string;
}

/** Every stored entity type and its shape. Tables and their columns: entity-tables.ts. */
export interface Entities {
  unit: Unit;
  signer: Signer;
  user: User;
  remark: Remark;
  setting: Setting;
  draft: Setting;
  campaign: Campaign;
  plan_revision: PlanRevision;
  plan_draft: PlanDraftHead;
  plan_draft_part: PlanDraftPart;
  launching_plan: LaunchingPlan;
  province_profile: ProvinceProfile;
  law_confirmation: LawConfirmation;
  paper_wording: PaperWording;
  basis_change: BasisChange;
  paper_template: PaperTemplate;
  organisation: Organisation;
  exemplar: Exemplar;
  exemplar_plan: ExemplarPlan;
  block: Block;
  campaign_report: CampaignReport;
  follow_up: FollowUp;
  indicator_value: IndicatorValue;
  indicator_note: IndicatorNote;
  own_target: OwnTarget;
  obligation: Obligation;
  obligation_state: ObligationOccurrenceState;
  peak_period: PeakPeriod;
  escape_registration: RegisterLine<'escape_registration'>;
  support: RegisterLine<'support'>;
  initiative: RegisterLine<'initiative'>;
  quality_grading: RegisterLine<'quality_grading'>;
  propaganda: RegisterLine<'propaganda'>;
  propaganda_plan: RegisterLine<'propaganda_plan'>;
  expense: RegisterLine<'expense'>;
  inspection: RegisterLine<'inspection'>;
  feedback: RegisterLine<'feedback'>;
  discipline: RegisterLine<'discipline'>;
  pending_matter: RegisterLine<'pending_matter'>;
  offence: RegisterLine<'offence'>;
  maternity_leave: RegisterLine<'maternity_leave'>;
  service_period: RegisterLine<'service_period'>;
  movement_result: RegisterLine<'movement_result'>;
  training: RegisterLine<'training'>;
  tdkt_staff: RegisterLine<'tdkt_staff'>;
  subject: Subject;
  apart: Apart;
  membership: Membership;
  head_count: HeadCount;
  subject_name: SubjectName;
  subject_merge: SubjectMerge;
  confirmation: Confirmation;
  initiative_use: InitiativeUse;
  round: Round;
  nomination: Nomination;
  achievement_report: AchievementReport;
  review_meeting: ReviewMeeting;
  attachment: Attachment;
  intake: Intake;
  intake_line: IntakeLine;
  intake_call: IntakeCall;
  sheet_export: SheetExport;
  council: Council;
  session: Session;
  dossier: Dossier;
  handover: Handover;
  nomination_version: NominationVersion;
  dossier_version: DossierVersion;
  return_note: ReturnNote;
  decision: Decision;
  decision_line: DecisionLine;
  receipt: Receipt;
  award_entry: AwardEntry;
  register_number: RegisterNumber;
  decision_answer: DecisionAnswer;
  correction: Correction;
  cancellation: Cancellation;
  presentation: Presentation;
  certificate_print: CertificatePrint;
  certificate_stock: CertificateStock;
  printer_offset: PrinterOffset;
  attachment_look: AttachmentLook;
  stock_movement: StockMovement;
  bonus_payment: BonusPayment;
  peer: Peer;
  delegation: Delegation;
  bundle_out: BundleOut;
  bundle_in: BundleIn;
  bundle_receipt: BundleReceipt;
  received_item: ReceivedItem;
  sent_item: SentItem;
  publication: Publication;
  allotment_sheet: AllotmentSheet;
  shared_record: SharedRecord;
  quarantined: Quarantined;
}
export type EntityName = keyof Entities;
/** An entity before it was first saved; without an `id` the store makes one. */
type Fresh<T> = T extends unknown ? Omit<T, 'id' | 'version'> & { id?: string } : never;
interface ListOptions {
  readonly where?: AllOf;
  readonly search?: string;
  readonly order: Order;
  readonly after: Cursor | null;
  readonly limit: number;
  /** Only what is in the bin. */
  readonly bin?: boolean;
}
interface ListPage<T> {
  readonly rows: T[];
  readonly next: (string | number | null)[] | null;
  readonly total: number;
}

/** What entities written by earlier versions of the program did not have yet. */
const SINCE: { readonly [K in EntityName]?: Partial<Entities[K]> | ((entity: object) => Partial<Entities[K]>) } = {
  campaign: { links: [], settings: NO_CAMPAIGN_SETTINGS },
  round: { planRevision: null, period: null },
  council: COUNCIL_SINCE,
  session: SESSION_SINCE,
  subject: (entity) => ('kind' in entity && entity.kind === 'collective' ? { tags: null, foundedYear: null, endedOn: null, endSource: '', successorIds: [], mayReceiveFlags: null } : { tags: null }),
  award_entry: { type: null, ofMinistry: false, periodTo: null, origin: 'decision', registerNumber: null, cancelledOn: null },
  initiative: { kind: 'sang-kien', replicable: null },
  nomination: { headOfUnit: null, withdrawal: null, copiedFrom: null, decidedFrom: null },
  correction: { undo: null },
  follow_up: { arrived: null },
  dossier: { before: null },
  nomination_version: { report: null },
  certificate_print: { stockId: null },
  peer: (entity) => peerSince(entity),
  bundle_out: (entity) => ({ set: null, doubtful: false, contents: [], written: true, verifiedOn: null, handedOver: null, covers: 'sequenceFrom' in entity ? (['ho-so', 'ket-qua'] as const).map((group) => ({ group, from: Number(entity.sequenceFrom) })) : [] }),
  bundle_in: { set: null, device: '', fileMark: '', importedBy: '', confirmedBy: '', backup: '' },
  shared_record: { past: [], meanwhile: null },
  quarantined: { senderCode: '', senderName: '', signingKey: '', signedAt: '', line: 0, verdict: 'invalid', since: '', retriedOn: '' },
};

/** The store keeps the version beside the entity; use cases see it as one of its fields. */
function flat<T>(type: EntityName, stored: Stored<object>): T {
  const since: object | ((entity: object) => object) | undefined = SINCE[type];
  return { ...(typeof since === 'function' ? since(stored.entity) : since), ...stored.entity, version: stored.version } as T;
}

/** Typed reading of entities; what is in the bin is left out unless asked for. */
export class Reading {
  readonly #reads: Reads;
  constructor(reads: Reads) {
    this.#reads = reads;
  }
  get<K extends EntityName>(type: K, id: string): Entities[K] | null {
    const found = this.#reads.get(type, id);
    return found === null ? null : flat(type, found);
  }
  /** As `get`, the bin included: what once was named stays readable. */
  getEver<K extends EntityName>(type: K, id: string): Entities[K] | null {
    const found = this.#reads.get(type, id, { includeDeleted: true });
    return found === null ? null : flat(type, found);
  }
  isDeleted(type: EntityName, id: string): boolean {
    return this.#reads.get(type, id, { includeDeleted: true })?.deleted === true;
  }
  /** The entity, or a Refusal that says it is gone. */
  need<K extends EntityName>(type: K, id: string): Entities[K] {
    return this.get(type, id) ?? gone();
  }
  /** As `need`, the bin included. */
  needEver<K extends EntityName>(type: K, id: string): Entities[K] {
    return this.getEver(type, id) ?? gone();
  }
  list<K extends EntityName>(type: K, options: ListOptions): ListPage<Entities[K]> {
    const { rows, next, total } = this.page(type, { ...options, count: true });
    return { rows, next, total: total ?? 0 };
  }
  /** As `list`; `total` is null where it was not to be counted. */
  page<K extends EntityName>(type: K, { bin, count, ...query }: ListOptions & { readonly count: boolean }): Omit<ListPage<Entities[K]>, 'total'> & { readonly total: number | null } {
    const page = this.#reads.list(type, { ...query, includeDeleted: bin === true ? 'only' : false, total: count });
    return { rows: page.rows.map((row) => flat<Entities[K]>(type, row)), next: page.next === null ? null : [...page.next], total: page.total ?? null };
  }
  /** All entities of a type that meet `where`, in the order they were made (ids are time-ordered). */
  all<K extends EntityName>(type: K, where: Where = {}): Entities[K][] {
    return this.#reads.all(type, { where } satisfies Selection).map((row) => flat<Entities[K]>(type, row));
  }
  /** The first entities in an order, without counting the rest. */
  first<K extends EntityName>(type: K, where: Where, order: Order, limit: number): Entities[K][] {
    return this.#reads.list(type, { where, order, limit }).rows.map((row) => flat<Entities[K]>(type, row));
  }
  /** Entities with every word asked for, each word given in search form with what may stand in its place; the youngest first. */
  find<K extends EntityName>(type: K, words: readonly (readonly string[])[], limit: number): Entities[K][] {
    return this.#reads.find(type, words, limit).map((row) => flat<Entities[K]>(type, row));
  }
  /** Words of a type's search index and how many rows have each. */
  vocabulary(type: EntityName): { readonly word: string; readonly rows: number }[] {
    return this.#reads.vocabulary(type);
  }
  /** As `all`, the bin included. */
  allEver<K extends EntityName>(type: K): Entities[K][] {
    return this.#reads.all(type, { includeDeleted: true }).map((row) => flat<Entities[K]>(type, row));
  }
  /** Whether there is any outside the bin. */
  any(type: EntityName): boolean {
    return this.#reads.any(type);
  }
  /** Entities with these ids by id, the bin included, read in one step. */
  manyEver<K extends EntityName>(type: K, ids: readonly string[]): ReadonlyMap<string, Entities[K]> {
    return new Map([...this.#reads.many(type, ids, { includeDeleted: true })].map(([id, row]) => [id, flat<Entities[K]>(type, row)]));
  }
  /** How many there are for each of these values of a column; none: missing. */
  countBy(type: EntityName, column: string, values: readonly string[], where: Where = {}): ReadonlyMap<string, number> {
    return this.#reads.countBy(type, column, values, where);
  }
  count(type: EntityName, where: Where = {}): number {
    return this.#reads.count(type, { where });
  }
}

function gone(): never {
  throw new Refusal(fault('khong-tim-thay', 'Không tìm thấy mục này; có thể đã bị xóa.', { next: 'Quay lại danh sách và mở lại.' }));
}

/** Typed writing inside one transaction. */
export class Writing extends Reading {
  readonly #tx: Tx;
  readonly #newId: () => string;
  constructor(tx: Tx, newId: () => string) {
    super(tx);
    this.#tx = tx;
    this.#newId = newId;
  }
  /** Adds an entity; makes its id when it has none. */
  add<K extends EntityName>(type: K, fields: Fresh<Entities[K]>): Entities[K] {
    const { version: _version, ...body } = { version: 0, ...fields } as { version: number; id?: string };
    return flat(type, this.#tx.put(type, { ...body, id: body.id ?? this.#newId() }, { baseVersion: 0 }));
  }
  /** Writes a changed entity; a `baseVersion` that is not the newest is refused with `da-sua-noi-khac`. */
  put<K extends EntityName>(type: K, entity: Entities[K], baseVersion?: number): Entities[K] {
    const { version: _version, ...body } = entity;
    return flat(type, this.#tx.put(type, body, baseVersion === undefined ? {} : { baseVersion }));
  }
  remove(type: EntityName, id: string): void {
    this.#tx.remove(type, id);
  }
  restore(type: EntityName, id: string): void {
    this.#tx.restore(type, id);
  }
  /** A line in the history about something that changed no row: printed, exported. */
  note(content: unknown, type: EntityName, id: string): void {
    this.#tx.note(content, { type, id });
  }
}

/** The database as use cases see it. */
export class Db {
  readonly store: Store;
  readonly read: Reading;
  constructor(store: Store) {
    this.store = store;
    this.read = new Reading(store.read);
  }
  /** One transaction: all of `body` or nothing. A Refusal thrown inside comes back as its fault. */
  write<T>(actor: Actor, action: string, body: (tx: Writing) => T): Promise<Result<T>> {
    return this.store.write(actor.name, action, (tx) => body(new Writing(tx, () => this.store.newId())));
  }
  setting<T>(name: string): T | null {
    return (this.read.get('setting', name)?.value as T | undefined) ?? null;
  }
}

/** Writes a named setting inside a transaction. */
export function putSetting(tx: Writing, name: string, value: unknown): void {
  const held = tx.get('setting', name);
  if (held === null) tx.add('setting', { id: name, value });
  else tx.put('setting', { ...held, value });
}
