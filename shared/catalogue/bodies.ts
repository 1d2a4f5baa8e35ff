import { z } from 'zod';
import { Confidence } from './award-schema.ts';
import data from './bodies.json' with { type: 'json' };

const Text = z.string().min(1);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/**
 * Bodies that stopped existing under their printed name, and the provinces merged on 1/7/2025. Only reorganisations known
 * well enough to be proposed stand here; a proposal of less than high confidence is always asked.
 */
export const BodyCatalogue = z.strictObject({
  bodies: z.array(
    z.strictObject({
      name: Text,
      aliases: z.array(Text),
      /** Whether a proper name may follow ("Ủy ban nhân dân huyện" + the district's name). */
      named: z.boolean(),
      /** First day on which the name no longer holds. */
      until: Day,
      /** Who took over which part, most likely receiver of emulation papers first. Empty: a receiver must be chosen. */
      successors: z.array(z.strictObject({ name: Text, part: Text, confidence: Confidence })),
      note: z.string(),
      citation: Text,
    }),
  ),
  provinces: z.array(z.strictObject({ name: Text, successor: Text, since: Day, confidence: Confidence, citation: Text })),
  /** Provinces and cities that the mergers left as they were. */
  unchangedProvinces: z.strictObject({ names: z.array(Text), confidence: Confidence, citation: Text }),
});
export type EndedBody = z.infer<typeof BodyCatalogue>['bodies'][number];
export type MergedProvince = z.infer<typeof BodyCatalogue>['provinces'][number];

export const endedBodies: readonly EndedBody[] = data.bodies as EndedBody[];
export const mergedProvinces: readonly MergedProvince[] = data.provinces as MergedProvince[];

/** The provinces and cities there are since 1/7/2025, by name. */
export const provinceNames: readonly string[] = [...new Set([...mergedProvinces.map(({ successor }) => successor), ...data.unchangedProvinces.names])].sort((a, b) => a.localeCompare(b, 'vi'));

const districtCommittee = endedBodies.find((body) => body.name === 'Ủy ban nhân dân huyện');
if (districtCommittee === undefined) throw new Error('bodies.json lost the district level');

/** First day without a district level of government, and the texts it rests on. */
export const districtLevelEnd: { readonly date: string; readonly citation: string } = { date: districtCommittee.until, citation: districtCommittee.citation };
