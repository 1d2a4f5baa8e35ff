import { RECIPIENT_CLASSES } from '../catalogue/award-schema.ts';
import type { RecipientClass, RecipientToken } from '../catalogue/award-schema.ts';
import type { SubjectKind } from '../domain/subject.ts';

/** `unknown`: a tag would decide and the subject's tags are not recorded. */
export type Fit = 'yes' | 'no' | 'unknown';

const CLASS_OF: Readonly<Record<SubjectKind, RecipientClass>> = { person: 'individual', collective: 'collective', household: 'household' };
/** Tags that a kind of subject can bear; one of another kind never fits it. */
const TAGS_OF: Readonly<Record<SubjectKind, readonly RecipientToken[]>> = {
  person: ['official', 'employee', 'worker', 'farmer', 'other_labourer', 'entrepreneur', 'intellectual', 'standing_militia', 'mobile_militia', 'armed_forces', 'foreigner', 'overseas_vietnamese'],
  collective: ['enterprise', 'commune', 'village', 'foreigner', 'overseas_vietnamese'],
  household: [],
};
const MUST_BE_NAMED: readonly RecipientToken[] = ['foreigner', 'overseas_vietnamese'];

export interface Tagged {
  readonly kind: SubjectKind;
  readonly tags: readonly RecipientToken[] | null;
}

const isClass = (token: RecipientToken): boolean => (RECIPIENT_CLASSES as readonly RecipientToken[]).includes(token);

/**
 * Whether a list of tokens means the subject (award-law 8.2). A class token means everyone of the class but those tagged
 * foreigner or overseas_vietnamese, who must be named; `appliesTo` absent means everyone; `exceptFor` takes tags away first,
 * so that a person with another tag still fits through that. A class token needs no tags.
 */
export function fits(subject: Tagged, appliesTo: readonly RecipientToken[] | undefined, exceptFor: readonly RecipientToken[] = []): Fit {
  const own = CLASS_OF[subject.kind];
  if (exceptFor.includes(own)) return 'no';
  const takenAway = exceptFor.filter((token) => TAGS_OF[subject.kind].includes(token));
  if (subject.tags === null) {
    if (appliesTo !== undefined && !appliesTo.includes(own)) return appliesTo.some((token) => !isClass(token) && TAGS_OF[subject.kind].includes(token)) ? 'unknown' : 'no';
    return takenAway.length > 0 ? 'unknown' : 'yes';
  }
  const left = subject.tags.filter((tag) => !takenAway.includes(tag));
  if (left.length < subject.tags.length && left.length === 0) return 'no';
  if (appliesTo === undefined) return 'yes';
  if (appliesTo.includes(own) && !left.some((tag) => MUST_BE_NAMED.includes(tag))) return 'yes';
  return left.some((tag) => appliesTo.includes(tag)) ? 'yes' : 'no';
}

/** Tags that would settle an `unknown`, for the question to the clerk. */
export function tagsThatMatter(subject: Tagged, appliesTo: readonly RecipientToken[] | undefined, exceptFor: readonly RecipientToken[] = []): RecipientToken[] {
  return [...(appliesTo ?? []), ...exceptFor].filter((token) => TAGS_OF[subject.kind].includes(token));
}
