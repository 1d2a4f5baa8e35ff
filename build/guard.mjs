// Stops with a clear message where the SQLite binding would end the process without a word (Node-API below 10: Node 20).
const NEEDED_NAPI = 10;

if (Number(process.versions.napi ?? 0) < NEEDED_NAPI) {
  process.stderr.write(`Node ${process.version} quá cũ cho phần mềm này. Hãy chạy bằng: npm start, npm test hoặc npm run so-vang.\n`);
  process.exit(1);
}
