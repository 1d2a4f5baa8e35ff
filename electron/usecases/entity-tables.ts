import { fold } from '../../shared/text/fold.ts';
import { asksForChoice } from '../../shared/exchange/heads.ts';
import { nameSortKey, textSortKey } from '../../shared/text/order.ts';
import { bookYear } from '../../shared/domain/register-number.ts';
import { waitsForClerk } from '../../shared/domain/remark.ts';
import { placeOf, plainName } from '../../shared/domain/subject.ts';
import type { Subject } from '../../shared/domain/subject.ts';
import { TAGS_OF } from '../../shared/domain/subject-tags.ts';
import { registerSpec } from '../../shared/domain/registers/registers.ts';
import type { RegisterName } from '../../shared/domain/registers/registers.ts';
import type { EntityTable } from '../store/tables.ts';
import type { Entities, EntityName } from './db.ts';

type Specs = { [K in EntityName]: EntityTable<Entities[K]> };
const indexed = (index: boolean): { index?: true } => (index ? { index: true } : {});
const text = <T>(from: (entity: T) => string | null, index = false) => ({ type: 'TEXT' as const, from, ...indexed(index) });
const whole = <T>(from: (entity: T) => number | null, index = false) => ({ type: 'INTEGER' as const, from, ...indexed(index) });

/** Lines of a register: ordered by its day (a year stands for its first day), filtered by campaign and year, searched by its own fields. */
function registerTable<N extends RegisterName>(name: N): EntityTable<Entities[N]> {
  const { dayField, searchFields, fields } = registerSpec(name);
  const value = (line: object, field: string): unknown => (line as Record<string, unknown>)[field];
  const day = (line: object): string => {
    const held = value(line, dayField);
    return typeof held === 'number' ? `${held}-01-01` : typeof held === 'string' ? held : '';
  };
  return {
    name,
    columns: {
      campaign: text((e) => e.campaignId, true), day: text(day, true), year: whole((e) => Number(day(e).slice(0, 4)) || null, true),
      ...(fields.some(({ key }) => key === 'subjectId') ? { subject: text((e: object) => value(e, 'subjectId') as string | null, true) } : {}),
    },
    search: (e) => searchFields.map((field) => String(value(e, field) ?? '')).join(' '),
  } as EntityTable<Entities[N]>;
}

/** Day of birth, or the year alone; both stand in one order. */
function bornOf(subject: Subject): string | null {
  if (subject.kind !== 'person' || subject.birth === null) return null;
  return 'year' in subject.birth ? String(subject.birth.year) : subject.birth.date;
}

/*
 * Words of a list's order and filter. A damaged row may lack what they are made of: a unit opens all the same, and the
 * consistency queries name the row.
 */
type Held = string | null | undefined;
const sortKey = (words: Held): string => textSortKey(words ?? '');
const personKey = (words: Held): string => nameSortKey(words ?? '');
const folded = (words: Held): string => fold(words ?? '');
const plain = (words: Held): string => plainName(words ?? '');

/** The tables of the unit file: which columns are taken out of each body, and what is searched. */
const specs: Specs = {
  unit: { name: 'unit', columns: {} },
  signer: { name: 'signer', columns: {} },
  user: { name: 'user', label: 'người dùng', columns: {} },
  remark: { name: 'remark', label: 'góp ý', columns: { about_id: text((e) => e.aboutId, true), waiting: whole((e) => (waitsForClerk(e) ? 1 : 0), true) } },
  setting: { name: 'setting', columns: {} },
  draft: { name: 'draft', columns: {} },
  campaign: { name: 'campaign', columns: { plan_code: text((e) => e.planCode, true) }, search: (e) => e.name },
  plan_revision: { name: 'plan_revision', columns: { campaign: text((e) => e.campaignId, true), n: whole((e) => e.n) }, unique: [['campaign', 'n']] },
  plan_draft: { name: 'plan_draft', columns: {} },
  plan_draft_part: { name: 'plan_draft_part', columns: {} },
  launching_plan: { name: 'launching_plan', columns: { campaign: text((e) => e.campaignId, true) }, unique: [['campaign']] },
  organisation: { name: 'organisation', columns: {} },
  province_profile: { name: 'province_profile', columns: {} },
  paper_wording: { name: 'paper_wording', columns: { document: text((e) => e.document, true) } },
  basis_change: { name: 'basis_change', columns: {} },
  paper_template: { name: 'paper_template', columns: { paper: text((e) => e.paper, true) } },
  law_confirmation: { name: 'law_confirmation', columns: {} },
  exemplar: { name: 'exemplar', columns: { campaign: text((e) => e.campaignId, true), subject: text((e) => e.subjectId, true) } },
  exemplar_plan: { name: 'exemplar_plan', columns: { campaign: text((e) => e.campaignId, true) } },
  block: { name: 'block', columns: { year: whole((e) => e.year, true) } },
  campaign_report: { name: 'campaign_report', columns: { campaign: text((e) => e.campaignId, true) } },
  follow_up: { name: 'follow_up', columns: { campaign: text((e) => e.campaignId, true) } },
  obligation: { name: 'obligation', columns: { campaign: text((e) => e.campaignId, true) } },
  obligation_state: { name: 'obligation_state', columns: { campaign: text((e) => e.campaignId, true), obligation: text((e) => e.obligationKey), occurrence: text((e) => e.occurrenceKey) }, unique: [['obligation', 'occurrence']] },
  peak_period: { name: 'peak_period', columns: { campaign: text((e) => e.campaignId, true) } },
  indicator_value: {
    name: 'indicator_value',
    columns: { campaign: text((e) => e.campaignId, true), indicator: text((e) => e.indicatorId, true), year: whole((e) => e.year), kind: text((e) => e.kind), unit_name: text((e) => e.unitName) },
    unique: [['campaign', 'indicator', 'year', 'kind', 'unit_name']],
  },
  indicator_note: { name: 'indicator_note', columns: { campaign: text((e) => e.campaignId, true), indicator: text((e) => e.indicatorId) } },
  own_target: { name: 'own_target', columns: { campaign: text((e) => e.campaignId, true), parent: text((e) => e.parentId) } },
  escape_registration: registerTable('escape_registration'),
  support: registerTable('support'),
  initiative: registerTable('initiative'),
  quality_grading: registerTable('quality_grading'),
  propaganda: registerTable('propaganda'),
  propaganda_plan: registerTable('propaganda_plan'),
  expense: registerTable('expense'),
  inspection: registerTable('inspection'),
  feedback: registerTable('feedback'),
  discipline: registerTable('discipline'),
  pending_matter: registerTable('pending_matter'),
  offence: registerTable('offence'),
  maternity_leave: registerTable('maternity_leave'),
  service_period: registerTable('service_period'),
  movement_result: registerTable('movement_result'),
  training: registerTable('training'),
  tdkt_staff: registerTable('tdkt_staff'),
  subject: {
    name: 'subject',
    columns: {
      kind: text((e) => e.kind, true),
      name_key: text((e) => (e.kind === 'person' ? personKey(e.name) : sortKey(e.name)), true),
      folded: text((e) => folded(e.name), true),
      // The last word first, so that a given name is found by its beginning.
      turned: text((e) => folded(e.name).split(' ').reverse().join(' '), true),
      place_key: text((e) => sortKey(placeOf(e))),
      place_folded: text((e) => folded(placeOf(e))),
      born: text(bornOf),
      untagged: whole((e) => (e.tags == null && TAGS_OF[e.kind].length > 0 ? 1 : 0)),
      national_id: text((e) => (e.kind === 'person' && e.nationalId !== '' ? e.nationalId : null), true),
      ended_on: text((e) => (e.kind === 'collective' ? e.endedOn : null), true),
    },
    indexes: [['kind', 'name_key'], ['kind', 'place_key'], ['kind', 'born']],
    search: (e) => [e.name, placeOf(e), e.address, e.kind === 'person' ? e.otherName : ''].join(' '),
    tally: true,
  },
  membership: { name: 'membership', columns: { person: text((e) => e.personId, true), collective: text((e) => e.collectiveId, true) } },
  head_count: { name: 'head_count', columns: { collective: text((e) => e.collectiveId, true), year: whole((e) => e.year) }, unique: [['collective', 'year']] },
  subject_name: { name: 'subject_name', columns: { subject: text((e) => e.subjectId, true) } },
  subject_merge: { name: 'subject_merge', columns: { kept: text((e) => e.keptId, true), merged: text((e) => e.mergedId, true) } },
  confirmation: { name: 'confirmation', columns: { subject: text((e) => e.subjectId, true), key: text((e) => e.key) } },
  initiative_use: { name: 'initiative_use', columns: { initiative: text((e) => e.initiativeId, true), used_by: text((e) => e.usedById, true) } },
  apart: { name: 'apart', columns: { first: text((e) => e.first, true), second: text((e) => e.second, true) } },
  round: { name: 'round', columns: { campaign: text((e) => e.campaignId, true), year: whole((e) => e.year) } },
  nomination: {
    name: 'nomination',
    columns: { round: text((e) => e.roundId, true), subject: text((e) => e.subjectId, true), dossier: text((e) => e.dossierId, true), state: text((e) => e.state, true) },
    followed: { subject_key: { through: 'subject', table: 'subject', column: 'name_key' }, subject_folded: { through: 'subject', table: 'subject', column: 'folded' } },
    indexes: [['subject_key'], ['round', 'subject_key']],
    tally: true,
  },
  review_meeting: { name: 'review_meeting', columns: { round: text((e) => e.roundId, true) } },
  achievement_report: { name: 'achievement_report', columns: { nomination: text((e) => e.nominationId, true) }, unique: [['nomination']] },
  attachment: { name: 'attachment', columns: { blob: text((e) => e.blob, true), sha256: text((e) => e.sha256, true) } },
  attachment_look: { name: 'attachment_look', columns: {} },
  intake: { name: 'intake', columns: { round: text((e) => e.roundId, true) } },
  intake_line: { name: 'intake_line', columns: { intake: text((e) => e.intakeId, true), nomination: text((e) => e.nominationId, true), subject: text((e) => e.subjectId, true) } },
  intake_call: { name: 'intake_call', columns: { round: text((e) => e.roundId, true) }, unique: [['round']] },
  sheet_export: { name: 'sheet_export', columns: { list: text((e) => e.listKey, true), code: text((e) => e.code, true) } },
  council: { name: 'council', columns: {} },
  session: { name: 'session', columns: { round: text((e) => e.roundId, true) } },
  dossier: { name: 'dossier', columns: {
    round: text((e) => e.roundId, true), state: text((e) => e.state), content_key: text((e) => sortKey(e.submission?.content), true), content_folded: text((e) => folded(e.submission?.content)),
    receiver_key: text((e) => sortKey(e.receiver?.name), true), receiver_folded: text((e) => folded(e.receiver?.name)), number_key: text((e) => sortKey(e.submission?.number), true), number_folded: text((e) => folded(e.submission?.number)),
  } },
  handover: { name: 'handover', columns: { dossier: text((e) => e.dossierId, true), step: text((e) => e.stepId) } },
  nomination_version: {
    name: 'nomination_version',
    columns: { nomination: text((e) => e.nominationId, true), dossier: text((e) => e.dossierId, true), owner: text((e) => e.owner, true), n: whole((e) => e.n) },
  },
  dossier_version: { name: 'dossier_version', columns: { dossier: text((e) => e.dossierId, true), owner: text((e) => e.owner, true) } },
  return_note: { name: 'return_note', columns: { nomination: text((e) => e.nominationId, true), owner: text((e) => e.owner), nomination_version: text((e) => e.nominationVersionId, true) } },
  decision: { name: 'decision', columns: {
    owner: text((e) => e.owner), date: text((e) => e.date, true), number_key: text((e) => sortKey(e.number), true), number_folded: text((e) => folded(e.number)),
    title_key: text((e) => sortKey(e.title), true), title_folded: text((e) => folded(e.title)), authority_key: text((e) => sortKey(e.authority), true), authority_folded: text((e) => folded(e.authority)),
  } },
  decision_line: { name: 'decision_line', columns: { decision: text((e) => e.decisionId, true), nomination: text((e) => e.nominationId, true), owner: text((e) => e.owner) } },
  receipt: { name: 'receipt', columns: { dossier_version: text((e) => e.dossierVersionId, true), owner: text((e) => e.owner) } },
  award_entry: {
    name: 'award_entry',
    columns: {
      subject: text((e) => e.subjectId, true), year: whole((e) => e.year, true), decided: text((e) => e.decisionDate, true), decision: text((e) => e.decisionId, true), line: text((e) => e.decisionLineId, true),
      number: whole((e) => e.registerNumber), kind: text((e) => e.subjectKind), award: text((e) => e.awardName), type: text((e) => e.type), origin: text((e) => e.origin), cancelled: text((e) => e.cancelledOn, true),
      name_key: text((e) => (e.subjectKind === 'person' ? personKey(plain(e.subjectName)) : sortKey(plain(e.subjectName))), true), name_folded: text((e) => folded(plain(e.subjectName))),
      place_key: text((e) => sortKey(e.subjectPlace || e.unitName), true), place_folded: text((e) => folded(e.subjectPlace || e.unitName)),
      award_key: text((e) => sortKey(e.awardName), true), award_folded: text((e) => folded(e.awardName)),
      book_year: whole((e) => bookYear(e)), decision_folded: text((e) => folded(e.decisionNumber)), authority_folded: text((e) => folded(e.authority)),
    },
    // The order of the book, and by its numbers.
    indexes: [['decided', 'number'], ['book_year', 'number']],
    search: (e) => [e.subjectName, e.subjectPlace, e.awardName, e.decisionNumber].join(' '),
    tally: true,
  },
  register_number: { name: 'register_number', columns: { year: whole((e) => e.year, true), number: whole((e) => e.number), entry: text((e) => e.entryId, true) }, unique: [['year', 'number']] },
  decision_answer: { name: 'decision_answer', columns: { decision: text((e) => e.decisionId, true), key: text((e) => e.key) } },
  correction: { name: 'correction', columns: { decision: text((e) => e.decisionId, true) } },
  cancellation: { name: 'cancellation', columns: { decision: text((e) => e.decisionId, true) } },
  presentation: { name: 'presentation', columns: { entry: text((e) => e.entryId, true), date: text((e) => e.date, true) } },
  certificate_print: { name: 'certificate_print', columns: { entry: text((e) => e.entryId, true), stock: text((e) => e.stockId ?? null, true) } },
  certificate_stock: { name: 'certificate_stock', label: 'phôi', columns: {} },
  printer_offset: { name: 'printer_offset', columns: { printer: text((e) => e.printer), stock: text((e) => e.stockId, true) }, unique: [['printer', 'stock']] },
  stock_movement: { name: 'stock_movement', columns: { stock: text((e) => e.stockId, true), day: text((e) => e.on, true) } },
  bonus_payment: { name: 'bonus_payment', columns: { entry: text((e) => e.entryId, true) }, unique: [['entry']] },
  peer: { name: 'peer', columns: { unit_code: text((e) => e.unitCode, true) } },
  delegation: { name: 'delegation', columns: { owner: text((e) => e.ownerCode, true), delegate: text((e) => e.delegateCode, true) } },
  bundle_out: { name: 'bundle_out', columns: { peer: text((e) => e.peerCode, true), number: whole((e) => e.number) } },
  bundle_in: { name: 'bundle_in', columns: { bundle: text((e) => e.bundleId, true), peer: text((e) => e.peerCode, true) } },
  bundle_receipt: { name: 'bundle_receipt', columns: { bundle: text((e) => e.bundleId, true), sender: text((e) => e.senderCode, true), owner: text((e) => e.owner) } },
  shared_record: { name: 'shared_record', columns: { kind: text((e) => e.kind, true), owner: text((e) => e.owner), conflict: whole((e) => (asksForChoice([e.head, ...e.beside], e.meanwhile ?? null) ? 1 : 0), true), past: whole((e) => ((e.past ?? []).length > 0 || (e.meanwhile ?? null) !== null ? 1 : 0), true) } },
  received_item: {
    name: 'received_item',
    columns: { kind: text((e) => e.kind, true), owner: text((e) => e.owner, true), campaign: text((e) => e.campaignId, true), seen: text((e) => e.seenOn) },
    search: (e) => [e.title, e.ownerName].join(' '),
  },
  sent_item: { name: 'sent_item', columns: { kind: text((e) => e.kind, true), campaign: text((e) => e.campaignId, true), source: text((e) => e.sourceId, true) } },
  allotment_sheet: { name: 'allotment_sheet', columns: { campaign: text((e) => e.campaignId, true) }, unique: [['campaign']] },
  publication: { name: 'publication', columns: { item: text((e) => e.itemId, true), peer: text((e) => e.peerCode, true) } },
  quarantined: { name: 'quarantined', columns: { bundle: text((e) => e.bundleId, true), verdict: text((e) => e.verdict ?? 'invalid', true), kind: text((e) => e.kind), sender: text((e) => e.senderCode ?? '') } },
};

export const entityTables = Object.values(specs) as unknown as readonly EntityTable[];
