import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { flightSheet, watchScroll } from '../../../renderer/components/table/flight.ts';

const HEIGHT = 44;

describe('how fast a list is scrolled', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame', 'cancelAnimationFrame'] }));
  afterEach(() => void vi.useRealTimers());

  function watched() {
    const scroll = document.createElement('div');
    const said: string[] = [];
    const watch = watchScroll(scroll, HEIGHT, (top) => said.push(`drawn ${top}`), (top, moving) => said.push(`${top}${moving ? '' : ' still'}`));
    const to = (top: number): void => {
      scroll.scrollTop = top;
      scroll.dispatchEvent(new Event('scroll'));
      vi.advanceTimersByTime(16);
    };
    return { said, to, watch };
  }

  it.each([
    ['a little at a time', [20, 40, 60], ['0 still', '20', '40', '60']],
    ['one jump to a place', [9000], ['0 still', '9000']],
    ['a jump, and a little', [9000, 9010, 9020], ['0 still', '9000', '9010', '9020']],
    ['a row and a half each time', [66, 132, 198], ['0 still', '66', 'drawn 132', 'drawn 198']],
    ['upwards', [9000, 8900, 8800], ['0 still', '9000', 'drawn 8900', 'drawn 8800']],
    ['fast, then slower', [100, 200, 300, 310, 320, 330], ['0 still', '100', 'drawn 200', 'drawn 300', 'drawn 310', '320', '330']],
  ])('%s', (_name, tops, expected) => {
    const { said, to } = watched();
    tops.forEach(to);
    expect(said).toEqual(expected);
    vi.advanceTimersByTime(1000);
    expect(said).toEqual([...expected, `${tops.at(-1)} still`]);
  });

  it('has flown only until it lies still', () => {
    const { said, to, watch } = watched();
    [100, 200].forEach(to);
    expect(watch.flying()).toBe(true);
    vi.advanceTimersByTime(1000);
    expect(watch.flying()).toBe(false);
    to(300);
    expect(said.at(-1)).toBe('300');
  });

  it('has not lain still while the window was busy', () => {
    const scroll = document.createElement('div');
    const said: string[] = [];
    const watch = watchScroll(scroll, HEIGHT, (top) => said.push(`drawn ${top}`), (top) => said.push(`${top}`));
    const to = (top: number): void => {
      scroll.scrollTop = top;
      scroll.dispatchEvent(new Event('scroll'));
    };
    [100, 200].forEach(to);
    // The timer is due, the frame in which the scrolling is heard of comes after it.
    vi.advanceTimersByTime(121);
    to(300);
    vi.advanceTimersByTime(17);
    expect(watch.flying()).toBe(true);
    expect(said).toEqual(['0', '100', 'drawn 200', 'drawn 300']);
    vi.advanceTimersByTime(500);
    expect(said.at(-1)).toBe('300');
    expect(watch.flying()).toBe(false);
  });

  it('is heard no more once it was ended, not even by what was under way', () => {
    const { said, to, watch } = watched();
    [100, 200].forEach(to);
    watch.stop();
    const before = said.length;
    to(300);
    vi.advanceTimersByTime(1000);
    expect(said).toHaveLength(before);
  });
});

describe('lines over rows that rush by', () => {
  const LOOKS = { line: 'line', cell: 'cell', template: '44px 1fr 2fr', column: 2 };
  const place = (at: HTMLElement) => Object.fromEntries([...at.children].map((line) => [(line as HTMLElement).style.top, line.textContent]));

  it('shows each row in its place and uses lines again', () => {
    const at = document.createElement('div');
    const sheet = flightSheet(at, HEIGHT, LOOKS);
    sheet.show(0, 3, (index) => `Người ${index}`);
    expect(place(at)).toMatchObject({ '0px': 'Người 0', '44px': 'Người 1', '88px': 'Người 2' });
    const lines = [...at.children];
    sheet.show(2, 5, (index) => `Người ${index}`);
    expect(place(at)).toMatchObject({ '88px': 'Người 2', '132px': 'Người 3', '176px': 'Người 4' });
    expect([...at.children]).toEqual(lines);
    expect((lines[0] as HTMLElement).style.gridTemplateColumns).toBe('44px 1fr 2fr');
  });

  it('leaves out what it has no words for, makes more lines when more is in sight, and goes', () => {
    const at = document.createElement('div');
    const sheet = flightSheet(at, HEIGHT, LOOKS);
    sheet.show(0, 2, (index) => (index === 0 ? null : 'x'));
    expect(place(at)['0px']).toBeUndefined();
    sheet.show(10, 20, (index) => `${index}`);
    expect([...at.children].filter((line) => line.textContent !== '')).toHaveLength(10);
    sheet.clear();
    expect(at.childElementCount).toBe(0);
  });
});
