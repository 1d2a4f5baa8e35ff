import { afterEach, beforeEach, expect, it } from 'vitest';
import { refuseDrops } from '../../../renderer/app/drop-guard.ts';

let stop: () => void;
beforeEach(() => {
  document.body.innerHTML = '<main><p>Giấy</p><input id="text"><textarea id="long"></textarea><input id="file" type="file"></main>';
  stop = refuseDrops(window);
});
afterEach(() => {
  stop();
  document.body.innerHTML = '';
});

/** Whether the browser would go on to do what it does with a dropped thing. */
function goesOn(type: string, selector: string, types: readonly string[]): boolean {
  const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), { dataTransfer: { types } });
  return document.querySelector(selector)?.dispatchEvent(event) ?? true;
}

it.each([
  ['a file on the page', 'p', ['Files'], false],
  ['a file on a field for text', '#text', ['Files'], false],
  ['a file on a field for files', '#file', ['Files'], true],
  ['a link on the page', 'p', ['text/uri-list', 'text/plain'], false],
  ['a link on a field for text', '#long', ['text/uri-list', 'text/plain'], false],
  ['a link on a field for files', '#file', ['text/uri-list'], false],
  ['text on a field', '#text', ['text/plain'], true],
  ['text on a long field', '#long', ['text/plain', 'text/html'], true],
  ['text on the page', 'p', ['text/plain'], false],
  ['nothing known', 'main', [], false],
])('F74: %s is let go over the window', (_name, selector, types, expected) => {
  for (const type of ['dragover', 'drop']) expect(goesOn(type, selector, types)).toBe(expected);
});

it('ends when told', () => {
  stop();
  expect(goesOn('drop', 'p', ['Files'])).toBe(true);
});
