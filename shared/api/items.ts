import { z } from 'zod';
import { AllotmentSheet, AllotmentSheetFields } from '../domain/allotment-sheet.ts';
import { Id, IsoDate, Line, Prose, RequiredLine, Year } from '../domain/common.ts';
import { ItemKind, ReceivedItem, SentItem } from '../domain/item.ts';
import { ProvinceProfile } from '../domain/province-profile.ts';
import { AttachmentInfo } from '../domain/nomination.ts';
import { call } from './define.ts';
import { Done } from './common.ts';

const ItemId = z.string().min(1).max(200);
/** Unit codes, or all units of the side the kind goes to, those connected later included. */
const To = z.union([z.literal('tat-ca'), z.array(Id).min(1).max(500)]);
const Receiver = z.object({ unitCode: Id, name: z.string(), /** «Chưa ghi ra USB», «Đã ghi ra USB», «Đã nhận». */ stateWord: z.string(), replied: z.boolean() });
const SentRow = z.object({ item: SentItem, kindWord: z.string(), campaignName: z.string(), everyone: z.boolean(), receivers: z.array(Receiver), replies: z.array(z.object({ id: ItemId, from: z.string(), on: z.string(), text: z.string() })) });
const ReceivedRow = z.object({
  id: ItemId, kind: ItemKind, kindWord: z.string(), owner: Id, ownerName: z.string(), title: z.string(), campaignName: z.string(), receivedOn: IsoDate, seen: z.boolean(),
  /** Last day for an answer; null for what asks none. */
  dueOn: IsoDate.nullable(), stateWord: z.string(),
});
const ViewPart = z.object({ heading: z.string(), text: z.string(), table: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }).nullable() });
const ReceivedView = z.object({
  item: ReceivedItem, kindWord: z.string(), stateWord: z.string(), campaignName: z.string(), facts: z.array(z.object({ label: z.string(), value: z.string() })), parts: z.array(ViewPart), attachments: z.array(AttachmentInfo),
  /** What it became here, in words; empty for nothing. */
  became: z.string(), canAnswer: z.boolean(), canUse: z.boolean(),
});
const SENDABLE = ['launching-plan', 'figures', 'campaign-report', 'exemplar', 'feedback', 'province-profile', 'unit-card'] as const;
const Written = z.object({ campaignId: Id.nullable().default(null), number: Line.default(''), date: IsoDate.nullable().default(null), title: RequiredLine, text: z.string().trim().max(20_000).default(''), about: Line.default(''), dueOn: IsoDate.nullable().default(null), scanIds: z.array(Id).max(50).default([]) });
const UnitFigures = z.object({
  years: z.array(Year),
  year: Year.nullable(),
  units: z.array(z.object({ code: Id, name: z.string() })),
  rows: z.array(z.object({ key: z.string(), name: z.string(), kindWord: z.string(), unit: z.string(), cells: z.array(z.object({ value: z.number().nullable(), words: z.string(), note: z.string() }).nullable()), sum: z.number().nullable(), known: z.number().int() })),
});
const AllotmentGrid = z.object({
  sheet: AllotmentSheet.nullable(),
  campaignName: z.string(),
  quotas: z.array(z.object({ id: Id, name: z.string(), milestone: z.string(), /** Places to give out as the plan or somebody says; null: not known. */ total: z.number().int().nullable(), sum: z.number().int(), waiting: z.number().int(), left: z.number().int().nullable() })),
  /** Connected units below, then those of the sheet that are not connected. */
  units: z.array(z.object({ unitCode: Id.nullable(), unitName: z.string(), sentOn: IsoDate.nullable() })),
});

/** Papers and data between units: what is sent, what came. */
export const itemContract = {
  'item.receivers': call({ role: 'viewer', about: 'Connected units that take a kind from this unit; `all`: meant by «tất cả»', input: z.object({ kind: ItemKind }), output: z.array(z.object({ unitCode: Id, unitName: z.string(), all: z.boolean() })) }),
  'item.send': call({
    role: 'clerk',
    about: 'Marks something of ours to be sent as it reads now; it goes with the next bundle to each receiver. Again: the newer content',
    input: z.object({ kind: z.enum(SENDABLE), /** The entity; the campaign for figures; «unit» for the unit itself. */ sourceId: Id, year: Year.optional(), /** Of the unit itself: whom to ask there, and how. */ contact: z.object({ contact: Line, telephone: Line, address: Line }).optional(), to: To }),
    output: SentRow,
  }),
  'item.write': call({ role: 'clerk', about: 'Writes a guidance paper or a request and marks it to be sent', input: z.object({ kind: z.enum(['guidance', 'request']), id: ItemId.optional(), version: z.number().int().optional(), fields: Written, to: To }), output: SentRow }),
  'item.list': call({ role: 'viewer', about: 'What is or was meant for other units, newest first', input: z.object({ kind: ItemKind.nullable().default(null), campaignId: Id.nullable().default(null), sourceId: Id.nullable().default(null) }), output: z.array(SentRow) }),
  'item.withdraw': call({ role: 'clerk', about: 'Takes an item back, also at those who have it', input: z.object({ id: ItemId, version: z.number().int() }), output: SentRow }),
  'item.unwithdraw': call({ role: 'clerk', about: 'Means an item for its receivers again', input: z.object({ id: ItemId, version: z.number().int() }), output: SentRow }),
  'campaign.publish': call({ role: 'head', about: 'Publishes a campaign with all revisions of its plan', input: z.object({ campaignId: Id, to: To }), output: z.object({ sent: SentRow, revisions: z.number().int() }) }),
  'received.list': call({ role: 'viewer', about: 'What came from other units beside dossiers and answers, newest first', input: z.object({ kind: ItemKind.nullable().default(null), campaignId: Id.nullable().default(null), owner: Id.nullable().default(null) }), output: z.array(ReceivedRow) }),
  'received.get': call({ role: 'viewer', about: 'One of them, readable', input: z.object({ id: ItemId }), output: ReceivedView }),
  'received.seen': call({ role: 'clerk', about: 'Somebody read it', input: z.object({ id: ItemId }), output: Done }),
  'received.answer': call({
    role: 'clerk',
    about: 'Answers a request or a difficulty; `send` lets the answer go with the next bundle, else it only stands ticked here',
    input: z.object({ id: ItemId, text: Prose.min(1), number: Line.default(''), on: IsoDate, send: z.boolean(), scanIds: z.array(Id).max(50).default([]) }),
    output: ReceivedView,
  }),
  'received.useProfile': call({ role: 'clerk', about: 'Takes the regulations of the province that came into the list; a person puts them in use there', input: z.object({ id: ItemId }), output: ProvinceProfile }),
  'received.figures': call({ role: 'viewer', about: 'Figures of the units below side by side; sums are sums of the known ones', input: z.object({ campaignId: Id, year: Year.nullable().default(null) }), output: UnitFigures }),
  'allotment.grid': call({ role: 'viewer', about: 'Places per unit and quota line, with sums against the totals', input: z.object({ campaignId: Id }), output: AllotmentGrid }),
  'allotment.save': call({ role: 'clerk', focal: 'allotter', about: 'Saves the sheet; `send`: each connected unit is sent its own numbers', input: z.object({ version: z.number().int().optional(), fields: AllotmentSheetFields, send: z.boolean() }), output: AllotmentGrid }),
};
