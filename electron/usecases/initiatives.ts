import type { z } from 'zod';
import type { roundContract } from '../../shared/api/round.ts';
import type { Nomination } from '../../shared/domain/nomination.ts';
import { initiativeSentence, isRecognised, linesMet } from '../../shared/domain/initiative-links.ts';
import { INITIATIVE_SCOPES } from '../../shared/domain/registers/shapes.ts';
import type { Reading } from './db.ts';

type InitiativeOfNominee = z.output<(typeof roundContract)['nomination.get']['output']>['initiatives'][number];

/** Initiatives in whose line of the register the nominee stands as an author, newest first (R42). */
export function initiativesOf(read: Reading, { subjectId, items }: Pick<Nomination, 'subjectId' | 'items'>): InitiativeOfNominee[] {
  return read
    .all('initiative')
    .filter(({ subjectIds }) => subjectIds.includes(subjectId))
    .sort((a, b) => b.year - a.year)
    .map((initiative) => ({
      id: initiative.id,
      name: initiative.name,
      year: initiative.year,
      scopeWord: INITIATIVE_SCOPES[initiative.scope],
      recognised: isRecognised(initiative),
      sentence: initiativeSentence(initiative),
      lines: linesMet(initiative, items),
    }));
}
