import { describe, expect, it } from 'vitest';
import { campaignPhrase, lowerFirst, numberedLines, numberedParts, proseLines, shortCampaign, withoutKind } from '../../../shared/documents/prose.ts';
import { paragraph } from '../../../shared/documents/model.ts';
import { read } from './reading.ts';

const lines = (value: string) => numberedLines(value).map((p) => read(p.runs));

describe('prose on papers', () => {
  it('leaves out empty lines and line ends of any system', () => {
    expect(proseLines(' một \r\n\n hai\n')).toEqual(['một', 'hai']);
  });

  it.each([
    ['Một việc.', ['Một việc.']],
    ['Việc một.\nViệc hai.', ['1. Việc một.', '2. Việc hai.']],
    ['1. Việc một.\n2. Việc hai.', ['1. Việc một.', '2. Việc hai.']],
    ['Mở đầu:\n- việc một\n- việc hai', ['Mở đầu:', '- việc một.', '- việc hai.']],
    ['a) việc một\nb) việc hai', ['a) việc một.', 'b) việc hai.']],
    ['đ) việc\nkhác', ['đ) việc.', 'khác.']],
    ['', []],
  ])('numbers %j only where the person has not', (value, expected) => {
    expect(lines(value)).toEqual(expected);
  });

  it('counts parts in roman numerals, leaves out an empty one, and drops a number typed before', () => {
    const parts = numberedParts([
      { heading: 'I. Mục đích', blocks: [paragraph('body', 'a')] },
      { heading: 'Trống', blocks: [] },
      { heading: '3) Nội dung', blocks: [paragraph('body', 'b')] },
    ]);
    expect(parts.map((b) => (b.type === 'paragraph' ? read(b.runs) : ''))).toEqual(['I. MỤC ĐÍCH', 'a', 'II. NỘI DUNG', 'b']);
  });

  it.each([
    ['Đợt thi đua', 'đợt thi đua'],
    ['UBND xã', 'UBND xã'],
    ['Ủy ban nhân dân', 'ủy ban nhân dân'],
    ['', ''],
  ])('%j inside a sentence is %j', (value, expected) => {
    expect(lowerFirst(value)).toBe(expected);
  });

  it.each([
    ['Phong trào thi đua “Vì người nghèo”', 'phong trào thi đua “Vì người nghèo”'],
    ['Phát động Đợt thi đua lập thành tích', 'đợt thi đua lập thành tích'],
    ['Tổ chức thực hiện Phong trào thi đua “Vì người nghèo”', 'phong trào thi đua “Vì người nghèo”'],
    ['Xã ta xanh, sạch, đẹp', 'phong trào thi đua “Xã ta xanh, sạch, đẹp”'],
  ])('the campaign %j reads %j', (name, phrase) => {
    expect(campaignPhrase(name)).toBe(phrase);
  });

  it('a trích yếu names a long campaign by its kind only', () => {
    expect(shortCampaign('phong trào thi đua “Vì người nghèo”')).toBe('phong trào thi đua “Vì người nghèo”');
    expect(shortCampaign(`đợt thi đua ${'lập thành tích '.repeat(9)}`)).toBe('đợt thi đua');
  });

  it.each([
    ['Kế hoạch tổ chức phong trào', 'Kế hoạch', 'Tổ chức phong trào'],
    ['Tổ chức phong trào', 'Kế hoạch', 'Tổ chức phong trào'],
    ['Kế hoạch', 'Kế hoạch', 'Kế hoạch'],
  ])('%j under the title %s is %j', (title, kind, expected) => {
    expect(withoutKind(title, kind)).toBe(expected);
  });
});
