import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typeset } from '../../src/text/typeset.ts';

describe('French is set with its spaces', () => {
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

it('leaves other languages alone', () => {
  expect(typeset("Don't! Why: that?", 'en')).toBe("Don't! Why: that?");
});

it('set twice is set once, and no letter is lost', () => {
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
