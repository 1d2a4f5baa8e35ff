/** SQLite's binding ends the process without a word on a Node with an older Node-API (seen on Node 20). */
const NEEDED_NAPI = 10;

/** @throws Error before anything of the binding is loaded */
export function requireNode(napi: string | undefined = process.versions['napi']): void {
  if (Number(napi ?? 0) < NEEDED_NAPI) {
    throw new Error(`Node-API ${napi ?? '?'} is too old, ${NEEDED_NAPI} is needed: start the program with npm start or npm run so-vang.`);
  }
}
