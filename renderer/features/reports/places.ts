import { textName } from './values.ts';

function focusOn(name: string): void {
  const field = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

/** To the words of a part of the report. */
export const focusOnText = (sectionId: string): void => focusOn(textName(sectionId));

/** To the field that something missing belongs to: «number», «section:kien-nghi». */
export function focusOnItem(item: string): void {
  if (item.startsWith('section:')) focusOnText(item.slice('section:'.length));
  else focusOn(item);
}
