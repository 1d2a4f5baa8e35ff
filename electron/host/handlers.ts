import type { CallDef, Contract, DownloadDef, EventDef, FocalRole, JobDef, MethodDef, OutputOf, ParsedInputOf, Progress, Role, UploadDef } from '../../shared/api/define.ts';
import type { Result } from '../../shared/result.ts';

/** Who acts: recorded with every write. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** Roles held for single campaigns beside `role` (R88). */
  readonly focal?: readonly { readonly campaignId: string; readonly role: FocalRole }[];
}
/** One window or one run of the command line. */
export interface Session {
  readonly id: string;
  readonly host: 'desktop' | 'browser' | 'cli';
  /** Sign-in label, or with a lone user the role to act in, named by `--as`; absent: whoever signed in. */
  readonly as?: string;
}
export interface Context {
  readonly actor: Actor;
  readonly session: Session;
}
export interface JobControl {
  progress(progress: Progress): void;
  readonly signal: AbortSignal;
}
/** A file for the window. `fileName` has no path. `size` in bytes where it is known before. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly size?: number;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}
type Answer<T> = Result<T> | Promise<Result<T>>;

export type HandlerOf<D> = D extends CallDef
  ? (context: Context, input: ParsedInputOf<D>) => Answer<OutputOf<D>>
  : D extends JobDef
    ? (context: Context, input: ParsedInputOf<D>, control: JobControl) => Answer<OutputOf<D>>
    : D extends UploadDef
      ? (context: Context, input: ParsedInputOf<D>, bytes: AsyncIterable<Uint8Array>, control: JobControl) => Answer<OutputOf<D>>
      : D extends DownloadDef
        ? (context: Context, input: ParsedInputOf<D>) => Answer<Download>
        : never;
export type MethodNames<C extends Contract> = { [N in keyof C & string]: C[N] extends EventDef ? never : C[N] extends MethodDef ? N : never }[keyof C & string];
/** One function per method of the contract; a missing or wrong one is a type error. */
export type Handlers<C extends Contract> = { readonly [N in MethodNames<C>]: HandlerOf<C[N]> };
/** Some of them, for a use case file to hand over. */
export type SomeHandlers<C extends Contract, N extends MethodNames<C>> = Pick<Handlers<C>, N>;
