import { z } from 'zod';
import { Id, Line } from '../domain/common.ts';
import { SelectionQuota, SelectionRow, ShareTarget } from '../domain/selection.ts';
import { call, download } from './define.ts';

const Ids = z.array(Id).max(2000);

export const selectionContract = {
  'selection.get': call({
    role: 'viewer',
    about: 'All nominees of a round side by side, with quota lines and share targets (R60)',
    input: z.object({ roundId: Id }),
    output: z.object({
      roundName: Line,
      rows: z.array(SelectionRow),
      quotas: z.array(SelectionQuota),
      targets: z.array(ShareTarget),
      /** Sessions of the round that can still take nominations. */
      openSessions: z.array(z.object({ id: Id, date: Line, nominationIds: z.array(Id) })),
    }),
  }),
  'selection.print': download({
    role: 'viewer',
    about: 'The comparison as shown: these rows in this order, these columns, these ticks',
    input: z.object({ roundId: Id, order: Ids, chosen: Ids, columns: z.array(z.string().max(40)).min(1).max(30), format: z.enum(['pdf', 'docx', 'xlsx']) }),
  }),
};
