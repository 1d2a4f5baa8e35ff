import { fold } from '../text/fold.ts';
import { nfc } from '../text/normal.ts';

/** How a part of a commune is called, folded. */
const VILLAGE = /^(?:thon|to dan pho|tdp|to|buon|bon|ban|ap|khu pho|khu dan cu|khu|lang|xom|khom|soc|tieu khu)(?: |$)/u;

/** A part of the commune that an address lies in. */
export interface Village {
  /** One for «Thôn Đông», «thôn đông» and «Thôn Đông, xã Tân An»; '' for an empty address. */
  readonly key: string;
  /** As first written. */
  readonly name: string;
}

/**
 * The village of an address, so that its households are found together: the part called thôn, tổ dân phố, buôn …; of an
 * address that names none, its first part.
 */
export function villageOf(address: string): Village {
  const parts = nfc(address).split(/\s*[,;]\s*/u).filter(Boolean);
  const name = parts.find((part) => VILLAGE.test(fold(part))) ?? parts[0] ?? '';
  return { key: fold(name).replace(/[^a-z0-9]+/gu, ' ').trim(), name };
}
