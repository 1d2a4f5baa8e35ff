import type { z } from 'zod';

/**
 * Roles, lowest first. Order among colleagues of one unit, no defence against someone who holds the key.
 * `none` marks the few methods that answer before the unit is unlocked.
 */
export const ROLES = ['none', 'viewer', 'clerk', 'secretary', 'head'] as const;
export type Role = (typeof ROLES)[number];

/** What a body may do for one campaign it is the focal body of, at a province (R88): it has no such role in another. */
export const FOCAL_ROLES = ['receiver', 'appraiser', 'allotter', 'standing'] as const;
export type FocalRole = (typeof FOCAL_ROLES)[number];

interface Base<I extends z.ZodType> {
  /** Lowest role that may call it. */
  readonly role: Role;
  /** Whoever holds this role for the campaign of what the input names may call it too (R88). */
  readonly focal?: FocalRole;
  /** Where more than `role` is needed for some inputs: the role for this one. */
  roleFor?(input: z.output<I>): Role;
  /** One line for `so-vang methods`: what it does, in English. */
  readonly about: string;
  readonly input: I;
}
export interface CallDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Base<I> {
  readonly kind: 'call';
  readonly output: O;
}
export interface JobDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Base<I> {
  readonly kind: 'job';
  readonly output: O;
}
export interface UploadDef<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Base<I> {
  readonly kind: 'upload';
  readonly output: O;
  /** Refused above this many bytes, before anything is kept. */
  readonly maxBytes: number;
}
export interface DownloadDef<I extends z.ZodType = z.ZodType> extends Base<I> {
  readonly kind: 'download';
}
export interface EventDef<P extends z.ZodType = z.ZodType> {
  readonly kind: 'event';
  readonly about: string;
  readonly payload: P;
}
export type MethodDef = CallDef | JobDef | UploadDef | DownloadDef;
export type Contract = Readonly<Record<string, MethodDef | EventDef>>;

export const call = <I extends z.ZodType, O extends z.ZodType>(def: Omit<CallDef<I, O>, 'kind'>): CallDef<I, O> => ({ kind: 'call', ...def });
export const job = <I extends z.ZodType, O extends z.ZodType>(def: Omit<JobDef<I, O>, 'kind'>): JobDef<I, O> => ({ kind: 'job', ...def });
export const upload = <I extends z.ZodType, O extends z.ZodType>(def: Omit<UploadDef<I, O>, 'kind'>): UploadDef<I, O> => ({ kind: 'upload', ...def });
export const download = <I extends z.ZodType>(def: Omit<DownloadDef<I>, 'kind'>): DownloadDef<I> => ({ kind: 'download', ...def });
export const event = <P extends z.ZodType>(def: Omit<EventDef<P>, 'kind'>): EventDef<P> => ({ kind: 'event', ...def });

/** How far a job is. `total` is absent while it is not known. */
export interface Progress {
  readonly done: number;
  readonly total?: number;
  /** What is being done now, in Vietnamese, without names of persons. */
  readonly label: string;
}

export type NamesOf<C extends Contract, K extends (MethodDef | EventDef)['kind']> = {
  [N in keyof C & string]: C[N] extends { kind: K } ? N : never;
}[keyof C & string];
export type InputOf<D> = D extends { input: infer I extends z.ZodType } ? z.input<I> : never;
export type ParsedInputOf<D> = D extends { input: infer I extends z.ZodType } ? z.output<I> : never;
export type OutputOf<D> = D extends { output: infer O extends z.ZodType } ? z.output<O> : never;
export type PayloadOf<D> = D extends { payload: infer P extends z.ZodType } ? z.output<P> : never;
