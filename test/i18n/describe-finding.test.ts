import { expect, test } from 'vitest';
import { describeFinding } from '../../src/i18n/describe-finding.ts';

const t = (key: string) => key;

test('a warning says what differs', () => {
  expect(describeFinding({ kind: 'number', expected: '10,5', found: '15.5' }, t)).toBe(
    'finding.number (10,5 → 15.5)',
  );
  expect(describeFinding({ kind: 'tags' }, t)).toBe('finding.tags');
});

test('a long sentence is shortened between two words', () => {
  const expected = 'Kepala desa meminta bantuan makanan, selimut dan air bersih dari pemerintah kabupaten.';
  expect(describeFinding({ kind: 'omission', expected }, t)).toBe(
    'finding.omission (Kepala desa meminta bantuan makanan, selimut dan air bersih…)',
  );
});
