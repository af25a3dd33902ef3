import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDeepl } from '../../../src/engines/deepl/deepl.ts';
import { type EngineQuestion, requestKey } from '../../../src/translation/translating/engine-requests.ts';
import { cutToFit, toBatches } from '../../../src/translation/translating/fit-to-limits.ts';
import { DEEPL_TEST_KEY } from '../../support/deepl-server.ts';

const deepl = createDeepl({ authKey: DEEPL_TEST_KEY });
const encodings: readonly ((text: string) => number)[] = [
  (text) => deepl.encodedBytes(text),
  (text) => Buffer.byteLength(text),
];
const encodedBytes = fc.constantFrom(...encodings);
/** Words, sentences and arbitrary characters. */
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('Ia pergi. ', 'kata', ' ', '. ', '\u00a0', '\n', 'é', '😀') },
      fc.string({ unit: 'grapheme', maxLength: 9 }),
      fc.string({ unit: 'binary', maxLength: 9 }),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

describe('batches', () => {
  const limits = fc.record({
    texts: fc.integer({ min: 1, max: 9 }),
    bytes: fc.integer({ min: 1, max: 400 }),
    encodedBytes,
  });

  it('batches hold every text once and in order, none is empty, and only a single text may exceed a limit', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), limits, (texts, limit) => {
        const batches = toBatches(texts, (text) => text, limit);
        expect(batches.flat()).toEqual(texts);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(limit.texts);
          const bytes = batch.reduce((sum, each) => sum + limit.encodedBytes(each), 0);
          if (batch.length > 1) expect(bytes).toBeLessThanOrEqual(limit.bytes);
        }
      }),
    );
  });

  it('no other division in the same order has fewer batches', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 40 }), limits, (texts, limit) => {
        const batches = toBatches(texts, (text) => text, limit);
        batches.slice(1).forEach((batch, index) => {
          const before = [...batches[index]!, batch[0]!];
          const bytes = before.reduce((sum, each) => sum + limit.encodedBytes(each), 0);
          expect(before.length > limit.texts || bytes > limit.bytes).toBe(true);
        });
      }),
    );
  });
});

describe('pieces of a text', () => {
  it('the pieces of a text join to the same text, and each fits if a single character can', () => {
    const room = fc.integer({ min: 40, max: 300 });
    fc.assert(
      fc.property(text, room, encodedBytes, (whole, bytes, encoded) => {
        const pieces = cutToFit(whole, 'id', { bytes, encodedBytes: encoded });
        expect(pieces.map((piece) => piece.text + piece.gap).join('')).toBe(whole);
        for (const piece of pieces) {
          expect(encoded(piece.text)).toBeLessThanOrEqual(bytes);
          expect(piece.gap.trim()).toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no piece ends within a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), encodedBytes, (whole, encoded) => {
        for (const piece of cutToFit(whole, 'id', { bytes: 40, encodedBytes: encoded })) {
          expect(() => encodeURIComponent(piece.text)).not.toThrow();
        }
      }),
    );
  });
});

describe('keys of questions', () => {
  /** Parts that would collide in a careless key: few characters, digits, separators and lengths. */
  const field = fc.string({
    unit: fc.constantFrom('a', ':', ';', '-', '1', '2', 'é', 'e\u0301'),
    maxLength: 5,
  });
  const question: fc.Arbitrary<EngineQuestion> = fc.record({
    text: field,
    markup: fc.boolean(),
    sourceLanguage: field,
    engineTarget: field,
    glossaryEffect: field,
    formality: fc.constantFrom('more', 'less', undefined),
  });

  it('two questions have the same key if and only if they are the same', () => {
    const questions = fc.uniqueArray(question, {
      selector: (each) => JSON.stringify([...Object.entries(each)]),
      maxLength: 60,
    });
    fc.assert(
      fc.property(questions, (distinct) => {
        const keys = distinct.map(requestKey);
        expect(new Set(keys).size).toBe(distinct.length);
        expect(distinct.map((each) => requestKey({ ...each }))).toEqual(keys);
      }),
    );
  });
});
