import { expect, test } from 'vitest';
import { fieldText } from '../../../src/presentation/field-text.ts';

test('a field holds a text without what HTML can not carry, and with its lines and letters', () => {
  expect(fieldText('â€œrusakâ€\u009d\u0000\ufdd0\ud800\r\n\tBaris “dua” 😀.')).toBe(
    'â€œrusakâ€\r\n\tBaris “dua” 😀.',
  );
});
