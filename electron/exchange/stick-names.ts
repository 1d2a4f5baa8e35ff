/*
 * What names on a stick say: an extension decides nothing but which files are not opened at all; a bundle is known by
 * its content.
 */

/** What infected sticks leave beside, or in place of, the files they hide (F17). */
const SUSPICIOUS = /\.(lnk|url|pif|exe|com|scr|bat|cmd|vbs|vbe|js|jse|wsf|wsh|hta|ps1|msi|dll|cpl|jar|apk|sh|reg|iso)$|^autorun\.inf$/i;
/** Characters that turn the writing direction, so that the true ending is not seen. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/u;
const PART = /\.sovang\.part$/i;
/** `….sovang`, also followed by another ending. */
const OURS = /\.sovang(?![\p{L}\p{N}])/iu;
/** The `<unit>-<yyyymmdd>-<number>` of our names before any ending; many a photograph is named so too. */
const STEM = /(^|[\\/])[A-Za-z0-9][A-Za-z0-9.-]{0,39}-20\d{6}-\d{1,9}( ?\(\d+\))?\.[^.\\/]+$/iu;

/** Windows leaves trailing dots and blanks out when it runs a file. */
const bare = (name: string) => name.replace(/[. ]+$/, '');

/** A shortcut, a program, or a name made to mislead; never opened. */
export const isSuspicious = (name: string): boolean => SUSPICIOUS.test(bare(name)) || TURNS.test(name);

/** An export that was not finished. */
export const isPart = (name: string): boolean => PART.test(name);

/** Named `….sovang`, whatever it is. */
export const claimsToBeBundle = (name: string): boolean => OURS.test(name);

/** A suspicious file whose name copies one of our names. */
export const imitatesBundle = (name: string): boolean => isSuspicious(name) && (OURS.test(name) || STEM.test(bare(name)));
