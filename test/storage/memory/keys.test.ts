import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { requestOf, translationOf } from '../samples.ts';
import { STORES } from '../stores.ts';

/** Texts that would collide in a careless key: few characters, digits, separators and lengths. */
const awkward = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':', ';', '1', '2', '-', 'é', 'e\u0301'), maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe.each(STORES)('keys in $name', ({ create }) => {
  test('each segment keeps its own translation for each target, because no two keys are the same', async () => {
    const { memory } = await (await create()).open();
    const segment = fc.record({ language: awkward, text: awkward, target: awkward });
    const distinct = fc.uniqueArray(segment, { selector: (each) => JSON.stringify(each), maxLength: 40 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(distinct, async (segments) => {
        run++;
        const name = (index: number) => `${run}/${index}`;
        await memory.add(
          segments.map(({ language, text, target }, index) =>
            translationOf(text, name(index), { sourceLanguage: language, target }),
          ),
        );
        for (const [index, { language, text, target }] of segments.entries()) {
          const found = await memory.lookUp(language, target, [text]);
          expect(found.get(text)?.text).toBe(name(index));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('each question to an engine has its own claim, because no two keys are the same', async () => {
    const { requests } = await (await create()).open();
    const question = fc.record({ key: awkward, engine: awkward });
    const distinct = fc.uniqueArray(question, { selector: (each) => JSON.stringify(each), maxLength: 40 });
    let run = 0;
    await fc.assert(
      fc.asyncProperty(distinct, async (questions) => {
        run++;
        const claims = questions.map((each) => ({ ...requestOf('a'), ...each }));
        let granted = 0;
        for (const [index, claim] of claims.entries()) {
          granted += (await requests.lease([claim], `${run}/${index}`, 60_000)).size;
        }
        expect(granted).toBe(claims.length);
        for (const [index, { key }] of claims.entries()) await requests.release([key], `${run}/${index}`);
      }),
      { numRuns: 40 },
    );
  });
});
