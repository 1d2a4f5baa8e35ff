/** F75: 60 spellings of a way out of the window's folder, as they would stand in a request. */
const climbs = ['../', '..%2f', '..%2F', '%2e%2e/', '%2e%2e%2f', '.%2e/', '%2e./', '..\\', '..%5c', '..%5C', '%2e%2e%5c', '..%252f', '%252e%252e%252f', '..%c0%af', '..%ef%bc%8f', '..;/', '....//', '.../', '..%00/', '..%0d%0a/', '%e2%80%a5/', '%u002e%u002e/', '..%2f..%5c', '//', '/./../', '..%e0%80%af'];
export const escapes: readonly string[] = [
  ...climbs.map((climb) => `/${climb}secret.txt`),
  ...climbs.map((climb) => `/assets/${climb}${climb}secret.json`),
  '/secret.txt%00.js',
  '/C:/secret.txt',
  '/C:%5csecret.txt',
  '/file:///etc/passwd',
  '/etc/passwd',
  '/assets/',
  '/.hidden.js',
  '/assets/app-1a2b.js/../../../secret.json',
];
