import { z } from 'zod';
import { Id, Line } from '../domain/common.ts';
import { ReviewMeeting, ReviewMeetingFields } from '../domain/review-meeting.ts';
import { Done } from './common.ts';
import { call } from './define.ts';

const ReviewRow = z.object({ meeting: ReviewMeeting, names: z.array(z.object({ nominationId: Id, name: Line, awardName: Line })) });

export const reviewContract = {
  'review.list': call({ role: 'viewer', about: 'Minutes of units and villages that singled out nominees of a round, newest first', input: z.object({ roundId: Id }), output: z.array(ReviewRow) }),
  'review.save': call({ role: 'clerk', about: 'Adds or changes the minutes of a unit’s or village’s meeting', input: z.object({ id: Id.optional(), version: z.number().int().optional(), fields: ReviewMeetingFields }), output: ReviewMeeting }),
  'review.remove': call({ role: 'clerk', about: 'Puts such minutes in the bin', input: z.object({ id: Id }), output: Done }),
  'review.restore': call({ role: 'clerk', about: 'Takes them out of the bin', input: z.object({ id: Id }), output: Done }),
};
