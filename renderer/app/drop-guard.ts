/**
 * A file or link let go over the window would lead the browser away from the program (F74): nothing happens instead. Text without a link
 * may be dragged into a field, and a file onto a field that takes one.
 * @returns the function that ends it
 */
export function refuseDrops(place: Window): () => void {
  const refuse = (event: DragEvent): void => {
    if (!mayDrop(event)) event.preventDefault();
  };
  place.addEventListener('dragover', refuse);
  place.addEventListener('drop', refuse);
  return () => {
    place.removeEventListener('dragover', refuse);
    place.removeEventListener('drop', refuse);
  };
}

const FILE_FIELD = 'input[type="file"]';
const TEXT_FIELD = 'textarea, input:not([type="file"])';

function mayDrop({ target, dataTransfer }: DragEvent): boolean {
  if (!(target instanceof Element)) return false;
  const types = dataTransfer?.types ?? [];
  if (types.includes('Files')) return target.matches(FILE_FIELD);
  return target.matches(TEXT_FIELD) && !types.includes('text/uri-list');
}
