import type { SoVangContract } from '../../shared/api/contract.ts';
import type { Handlers } from '../host/handlers.ts';

/** Handlers of some methods of the contract; a use-case file implements the methods it names. */
export type HandlersOf<N extends keyof Handlers<SoVangContract>> = Pick<Handlers<SoVangContract>, N>;
export type AllHandlers = Handlers<SoVangContract>;
