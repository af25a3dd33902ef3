import { describe, expect, test } from 'vitest';
import { formatByLooking, formatOfFileName, formatOfMediaType } from '../../src/article/format-of.ts';

describe('the format of a source', () => {
  test.each([
    ['text/plain', 'text'],
    ['text/plain; charset=windows-1252', 'text'],
    ['TEXT/HTML ;charset=utf-8', 'html'],
    ['application/xhtml+xml', 'html'],
    ['text/markdown', 'markdown'],
    ['application/pdf', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('follows from the media type %j: %s', (mediaType, format) => {
    expect(formatOfMediaType(mediaType)).toBe(format);
  });

  test.each([
    ['berita.txt', 'text'],
    ['Berita.HTM', 'html'],
    ['a/b.md', 'markdown'],
    ['berita.md.txt', 'text'],
    ['berita', undefined],
    ['berita.constructor', undefined],
    ['data.csv', undefined],
  ])('follows from the name %j: %s', (name, format) => {
    expect(formatOfFileName(name)).toBe(format);
  });

  test.each([
    ['<!DOCTYPE html><title>x</title>', 'html'],
    ['\ufeff  \n<!-- kop --><!-- lagi --> <HTML lang=id>', 'html'],
    ['<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
    ['<p>Satu.</p>', 'html'],
    ['Satu <p> dua', 'text'],
    ['<pribadi> kata', 'text'],
    ['<!-- tak berujung', 'text'],
    ['# Judul', 'text'],
    ['', 'text'],
  ])('follows from the beginning %j: %s', (text, format) => {
    expect(formatByLooking(Buffer.from(text))).toBe(format);
  });

  test('follows from the beginning in UTF-16 too', () => {
    expect(formatByLooking(Buffer.from('\ufeff<html>', 'utf16le'))).toBe('html');
  });
});
