/*
 * What attackers send in headers. Each entry is one attack; a new one is one more line, and every
 * test of the guards runs it.
 */

/** Values of `Host` that are not names of a server on this machine, whatever they resolve to. */
export const FOREIGN_HOSTS: readonly string[] = [
  'evil.example',
  'evil.example:80',
  'evil.example:3000',
  '127.0.0.1.evil.example',
  '127.0.0.1.nip.io',
  'localhost.evil.example',
  'localhost.',
  'localhost%2eevil.example',
  '0.0.0.0',
  '[::]',
  '[::ffff:10.0.0.1]',
  '10.0.0.1',
  'a@127.0.0.1',
  'evil.example@127.0.0.1',
  '127.0.0.1@evil.example',
  '127.0.0.1/x',
  '127.0.0.1?x',
  '127.0.0.1#x',
  '127.0.0.1:99999',
  '127.0.0.1 evil.example',
  '127.0.0.1, evil.example',
  'evil.example"><script>',
  'évil.example',
];

/** Headers of a request that a page of another site made a browser send. */
export const FOREIGN_PAGES: readonly Readonly<Record<string, string>>[] = [
  { Origin: 'https://evil.example' },
  { Origin: 'null' },
  { Origin: 'http://127.0.0.1.evil.example' },
  { Origin: 'http://127.0.0.1:1' },
  { Origin: 'http://localhost:1' },
  { Origin: 'file://' },
  { Origin: 'chrome-extension://abcdefgh' },
  { Origin: 'not an origin' },
  { Origin: '' },
  { 'Sec-Fetch-Site': 'cross-site' },
  { 'Sec-Fetch-Site': 'same-site' },
  { 'Sec-Fetch-Site': 'Same-Origin, cross-site' },
  { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
];

/** Values of `X-Forwarded-Proto` that a proxy may pass on from a client. */
export const STRANGE_SCHEMES: readonly string[] = [
  'ht tp"<x>',
  'http://evil.example/?',
  'https://evil.example',
  'javascript',
  'https:',
  'wss',
  'file',
  '',
  ',https',
];
