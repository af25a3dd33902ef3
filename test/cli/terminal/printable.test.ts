import { expect, test } from 'vitest';
import { printable, printableLines } from '../../../src/cli/terminal/printable.ts';

test('a printed text cannot control the terminal', () => {
  expect(printable('a\u001b[2Jb\u009bcd\u0007')).toBe('a\ufffd[2Jb\ufffdcd\ufffd');
});

test('a printed text cannot change the direction of the text after it', () => {
  expect(printable('a\u202eb')).toBe('a\ufffdb');
});

test('a printed text is on one line', () => {
  expect(printable('satu\r\n\tdua')).toBe('satu dua');
});

test('a text that means its lines keeps them', () => {
  expect(printableLines('satu\n\tdua\u0007')).toBe('satu\n dua\ufffd');
});

test('letters, marks and emoji are printed as they are', () => {
  const text = 'château † “siap” 👨‍👩‍👧 e\u0301\u00a0:';
  expect(printable(text)).toBe(text);
});
