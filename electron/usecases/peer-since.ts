import type { Peer } from '../../shared/domain/exchange.ts';
import { fingerprintWordsOf } from '../exchange/keys.ts';

/** What a peer written by earlier versions of the program did not have yet. */
export function peerSince(entity: object): Partial<Peer> {
  const { unitCode, signingKey, ageRecipient, words } = entity as Partial<Peer>;
  const spelled = words ?? (unitCode === undefined || signingKey === undefined || ageRecipient === undefined ? '' : fingerprintWordsOf({ unitCode, signingKey, recipient: ageRecipient }));
  return { words: spelled, addedOn: null, previousKey: null, replacedOn: null, revokedFrom: null, revokedReason: '' };
}
