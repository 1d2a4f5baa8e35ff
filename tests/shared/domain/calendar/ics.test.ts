import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icsOf } from '../../../../shared/domain/calendar/ics.ts';
import type { IcsEvent } from '../../../../shared/domain/calendar/ics.ts';
import { addDays } from '../../../../shared/text/dates.ts';

const STAMP = '20251101T010203Z';
const event = (part: Partial<IcsEvent> = {}): IcsEvent => ({ uid: 'nghia-vu-c-LDNN-R1-2025', from: '2025-11-14', to: '2025-11-14', summary: 'Hạn gửi: báo cáo', description: '', categories: [], remindDaysBefore: [], ...part });
const write = (...events: IcsEvent[]): string => icsOf({ name: 'Sổ Vàng', stamp: STAMP, events });

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}
/** A reader of its own, after RFC 5545 sections 3.1 and 3.3.11: unfolds bytes, then splits and unescapes. */
function read(text: string): Property[] {
  const bytes = new TextEncoder().encode(text);
  const kept: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    if (bytes[i] === 13 && bytes[i + 1] === 10 && bytes[i + 2] === 32) i += 3;
    else kept.push(bytes[i++] ?? 0);
  }
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(kept)).split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const [, name = '', parameters = '', value = ''] = /^([A-Z-]+)((?:;[A-Z-]+=[^:;,"]+)*):([\s\S]*)$/u.exec(line) ?? [];
    return { name, parameters, value: value.replace(/\\([\\;,nN])/gu, (_all, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter)) };
  });
}
const values = (properties: readonly Property[], name: string): string[] => properties.filter((property) => property.name === name).map((property) => property.value);

describe('icsOf', () => {
  it('writes an all-day event with its alarms', () => {
    const text = write(event({ description: 'gửi Sở Nội vụ', categories: ['Hạn gửi', 'Mốc; năm'], remindDaysBefore: [14, 1, 0, 14] }));
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//So Vang//Lich nhac han//VI', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:Sổ Vàng',
      'BEGIN:VEVENT', 'UID:nghia-vu-c-LDNN-R1-2025@sovang.invalid', `DTSTAMP:${STAMP}`, 'DTSTART;VALUE=DATE:20251114', 'DTEND;VALUE=DATE:20251115',
      'SUMMARY:Hạn gửi: báo cáo', 'DESCRIPTION:gửi Sở Nội vụ', 'CATEGORIES:Hạn gửi,Mốc\\; năm', 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Hạn gửi: báo cáo', 'TRIGGER:-P13DT16H', 'END:VALARM',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Hạn gửi: báo cáo', 'TRIGGER:-PT16H', 'END:VALARM',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Hạn gửi: báo cáo', 'TRIGGER:PT8H', 'END:VALARM',
      'END:VEVENT', 'END:VCALENDAR', '',
    ]);
  });

  it('ends an event on the day after its last, over months and years', () => {
    expect(write(event({ from: '2025-12-15', to: '2025-12-31' }))).toContain('DTSTART;VALUE=DATE:20251215\r\nDTEND;VALUE=DATE:20260101\r\n');
    expect(write(event({ from: '2025-12-15', to: '2025-12-01' }))).toContain('DTEND;VALUE=DATE:20251216\r\n');
  });

  it('escapes line ends, commas, semicolons and backslashes, so that no text becomes a line of its own', () => {
    const text = write(event({ summary: 'a,b;c\\d\r\nBEGIN:VEVENT\rx\u0000\u0007\u2028y' }));
    expect(text).toContain('SUMMARY:a\\,b\\;c\\\\d\\nBEGIN:VEVENT\\nx\\ny\r\n');
    expect(text.split('\r\n').filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  });

  it('folds at 75 octets and never inside a letter', () => {
    const text = write(event({ summary: 'ề'.repeat(60) + '👏'.repeat(30) }));
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(values(read(text), 'SUMMARY')).toEqual(['ề'.repeat(60) + '👏'.repeat(30)]);
  });

  it('takes the instant from outside and refuses what is none', () => {
    expect(() => icsOf({ name: 'x', stamp: '2025-11-01', events: [] })).toThrow(RangeError);
  });

  it('reads back as it was written, whatever the text', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' '));
    const events = fc.array(
      fc.record({
        uid: fc.uuid(),
        from: fc.integer({ min: 0, max: 20000 }).map((offset) => addDays('2020-01-01', offset)),
        length: fc.integer({ min: 0, max: 60 }),
        summary: texts,
        description: texts.filter((text) => text !== ''),
        remindDaysBefore: fc.uniqueArray(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(events, (list) => {
        const text = write(...list.map(({ length, ...part }) => event({ ...part, to: addDays(part.from, length) })));
        expect(/[^\r]\n|\r[^\n]/u.test(text)).toBe(false);
        const properties = read(text);
        expect(properties.every((property) => property.name !== '')).toBe(true);
        expect(values(properties, 'UID')).toEqual(list.map((entry) => `${entry.uid}@sovang.invalid`));
        expect(values(properties, 'DTEND')).toEqual(list.map((entry) => addDays(entry.from, entry.length + 1).replaceAll('-', '')));
        expect(values(properties, 'SUMMARY')).toEqual(list.map((entry) => entry.summary));
        expect(values(properties, 'TRIGGER')).toHaveLength(list.reduce((sum, entry) => sum + entry.remindDaysBefore.length, 0));
        const depth = properties.reduce((open, { name, value }) => (name === 'BEGIN' ? [...open, value] : name === 'END' && open.at(-1) === value ? open.slice(0, -1) : open), [] as string[]);
        expect(depth).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
