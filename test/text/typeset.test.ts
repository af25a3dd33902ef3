import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset, typesetParagraph } from '../../src/text/typeset.ts';

describe('typeset sets French with its spaces', () => {
  it.each([
    ['Il a dit: « Nous sommes prêts »', 'Il a dit\u00a0: «\u00a0Nous sommes prêts\u00a0»'],
    ['«Vraiment?»', '«\u00a0Vraiment\u202f?\u00a0»'],
    ['Quoi ! Non ; oui ?', 'Quoi\u202f! Non\u202f; oui\u202f?'],
    ["L'homme d'État", 'L’homme d’État'],
    ['Rendez-vous à 10:30.', 'Rendez-vous à 10:30.'],
    ['Voir https://example.org/a?b=c;d!', 'Voir https://example.org/a?b=c;d\u202f!'],
    ['Le score est de 3:1.', 'Le score est de 3:1.'],
    ['Déjà\u00a0: oui\u202f!', 'Déjà\u00a0: oui\u202f!'],
    ['Quoi ?!', 'Quoi\u202f?!'],
  ])('%j', (text, expected) => {
    expect(typeset(text, 'fr')).toBe(expected);
  });
});

it('typeset does not change other languages', () => {
  expect(typeset("Don't! Why: that?", 'en')).toBe("Don't! Why: that?");
});

it('typesetting twice is typesetting once, and loses no letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('ab :;!?«»\u00a0\u202f\'’"1/.@')) }),
      (text) => {
        const once = typeset(text, 'fr');
        expect(typeset(once, 'fr')).toBe(once);
        const letters = (value: string) => value.replace(/[\s'’]/gu, '');
        expect(letters(once)).toBe(letters(text));
      },
    ),
  );
});

describe('a typeset paragraph', () => {
  const spans = (text: string, sentences: readonly (readonly [number, number])[]) =>
    sentences.map(([start, end]) => text.slice(start, end));

  it('keeps its sentences and its markup in place', () => {
    const text = '«Prêts ?» Il a dit: «Oui & non!» Fin.';
    const html = '«<em>Prêts</em> ?» Il a <a href="https://a.id/?b:c">dit</a>: «Oui &amp; non!» <b>Fin.</b>';
    const set = typesetParagraph(
      {
        text,
        html,
        sentences: [
          [0, 9],
          [10, 32],
          [33, 37],
        ],
      },
      'fr',
    );
    expect(spans(set.text, set.sentences)).toEqual([
      '«\u00a0Prêts\u202f?\u00a0»',
      'Il a dit\u00a0: «\u00a0Oui & non\u202f!\u00a0»',
      'Fin.',
    ]);
    expect(set.html).toBe(
      '«\u00a0<em>Prêts</em>\u202f?\u00a0» Il a <a href="https://a.id/?b:c">dit</a>\u00a0: «\u00a0Oui &amp; non\u202f!\u00a0» <b>Fin.</b>',
    );
  });

  it('has the same text with and without markup, and sentences with the same letters', () => {
    const word = fc.constantFrom(
      'a',
      'b',
      ' ',
      '  ',
      ':',
      ';',
      '!',
      '?',
      '«',
      '»',
      "'",
      '.',
      '/',
      '<',
      '&',
      '\u{1f600}',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.boolean())), fc.nat(), fc.nat(), (words, one, other) => {
        const text = words.map(([each]) => each).join('');
        const escape = (part: string) => part.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const html = words
          .map(([each, strong]) => (strong ? `<b>${escape(each)}</b>` : escape(each)))
          .join('');
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].toSorted(
          (a, b) => a - b,
        ) as [number, number];
        const set = typesetParagraph({ text, html, sentences: [[start, end]] }, 'fr');
        const plain = set
          .html!.replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&');
        expect(set.text).toBe(typeset(text, 'fr'));
        expect(plain).toBe(set.text);
        const letters = (value: string) => value.replace(/[\s'’]/gu, '');
        expect(letters(spans(set.text, set.sentences)[0]!)).toBe(letters(text.slice(start, end)));
      }),
    );
  });
});
