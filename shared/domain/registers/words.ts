import { formatNumber } from '../../text/numbers.ts';
import { formatScreenDate } from '../../text/dates.ts';
import type { FieldSpec } from './spec.ts';

/** Names behind ids that fields refer to; an id without a name reads as empty. */
export type NameOf = (kind: 'subject' | 'campaign' | 'exemplar', id: string) => string;

/** A field's value as a table or a paper shows it; nothing known is empty, never zero. */
export function fieldWords(field: FieldSpec, value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'date':
      return formatScreenDate(String(value));
    case 'count':
    case 'money':
      return formatNumber(Number(value));
    case 'choice':
      return field.choices?.[String(value)] ?? String(value);
    case 'flag':
      return value === true ? 'Có' : '';
    case 'yesno':
      return value === true ? 'Có' : 'Không';
    case 'subject':
    case 'campaign':
    case 'exemplar':
      return nameOf(field.kind, String(value));
    case 'subjects':
      return (value as readonly string[]).map((id) => nameOf('subject', id)).filter(Boolean).join(', ');
    default:
      return String(value);
  }
}
