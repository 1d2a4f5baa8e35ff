import { PAPER_CODES, PAPER_GROUP_WORDS, paperInfo } from '../../shared/documents/catalogue.ts';

/** Every paper of the program: for programs as objects, for people a line each. */
export function paperKinds(json: boolean): unknown {
  if (json) return PAPER_CODES.map((kind) => ({ kind, ...paperInfo(kind) }));
  return PAPER_CODES.map((kind) => {
    const { name, group, subject, formats } = paperInfo(kind);
    return `${kind.padEnd(28)} ${name.padEnd(34)} ${PAPER_GROUP_WORDS[group].padEnd(22)} --id ${subject.padEnd(18)} ${formats.join(' ')}\n`;
  }).join('');
}
