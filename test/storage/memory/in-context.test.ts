import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/text/fingerprint.ts';
import { matchInContext } from '../../../src/translation/match-in-context.ts';
import type { Memory, NeighbourSegments, Origin } from '../../../src/translation/memory.ts';
import { articleOf, translationOf } from '../samples.ts';
import { STORES } from '../stores.ts';

const print = (text: string) => fingerprint('id', text);
const between = (previous: string, next: string) => ({ previous: print(previous), next: print(next) });
const A = between('Sebelum A.', 'Sesudah A.');
const B = between('Sebelum B.', 'Sesudah B.');
const ELSEWHERE = between('Lain.', 'Lain lagi.');

function say(memory: Memory, text: string, origin: Origin, context?: NeighbourSegments) {
  return memory.add([translationOf('Satu.', text, { origin, ...(context && { context }) })]);
}

async function shownIn(memory: Memory, place: NeighbourSegments) {
  const found = (await memory.lookUp('id', 'en', ['Satu.'])).get('Satu.')!;
  const { stored, match } = matchInContext(found, place);
  return [stored.text, match];
}

describe.each(STORES)('translations in context in $name', ({ create }) => {
  test.each<Origin>(['imported', 'edited', 'reviewed'])(
    'text that was %s in one place is still shown there, and the last translation is shown in other places',
    async (origin) => {
      const store = await create();
      const { memory } = await store.open();
      await say(memory, 'One in A.', origin, A);
      await say(memory, 'One in B.', origin, B);
      for (const each of [memory, (await store.open()).memory]) {
        expect(await shownIn(each, A)).toEqual(['One in A.', 'in-context']);
        expect(await shownIn(each, B)).toEqual(['One in B.', 'in-context']);
        expect(await shownIn(each, ELSEWHERE)).toEqual(['One in B.', 'exact']);
        expect(await shownIn(each, {})).toEqual(['One in B.', 'exact']);
      }
    },
  );

  test('the last correction in a place is shown there', async () => {
    const { memory } = await (await create()).open();
    await say(memory, 'One.', 'edited', A);
    await say(memory, 'One in B.', 'edited', B);
    await say(memory, 'The one.', 'reviewed', A);
    expect(await shownIn(memory, A)).toEqual(['The one.', 'in-context']);
    expect(await shownIn(memory, B)).toEqual(['One in B.', 'in-context']);
    expect(await shownIn(memory, ELSEWHERE)).toEqual(['The one.', 'exact']);
    await say(memory, 'One.', 'edited', A);
    expect(await shownIn(memory, A)).toEqual(['One.', 'in-context']);
  });

  test.each<readonly [Origin, Origin]>([
    ['machine', 'imported'],
    ['machine', 'edited'],
    ['imported', 'edited'],
  ])(
    'a %s translation is never shown instead of one that is %s, whatever the context',
    async (lower, higher) => {
      for (const order of ['before', 'after']) {
        const { memory } = await (await create()).open();
        const low = async () => {
          await say(memory, 'Low in A.', lower, A);
          await say(memory, 'Low in B.', lower, B);
        };
        if (order === 'before') await low();
        await say(memory, 'High.', higher, ELSEWHERE);
        if (order === 'after') await low();
        expect(await shownIn(memory, A)).toEqual(['High.', 'exact']);
        expect(await shownIn(memory, ELSEWHERE)).toEqual(['High.', 'in-context']);
        await say(memory, 'High in B.', higher, B);
        expect(await shownIn(memory, A)).toEqual(['High in B.', 'exact']);
        expect(await shownIn(memory, ELSEWHERE)).toEqual(['High.', 'in-context']);
      }
    },
  );

  test('an engine’s last answer is shown everywhere, because a new translation was requested', async () => {
    const { memory } = await (await create()).open();
    await say(memory, 'Old.', 'machine', A);
    await say(memory, 'New.', 'machine', B);
    expect(await shownIn(memory, A)).toEqual(['New.', 'exact']);
    expect(await shownIn(memory, B)).toEqual(['New.', 'in-context']);
  });

  test('a translation without a context does not replace one that was made in this place', async () => {
    const { memory } = await (await create()).open();
    await say(memory, 'One in A.', 'imported', A);
    await say(memory, 'One.', 'imported');
    expect(await shownIn(memory, A)).toEqual(['One in A.', 'in-context']);
    expect(await shownIn(memory, B)).toEqual(['One.', 'exact']);
  });

  test('the same translation can be confirmed for a second place', async () => {
    const { memory } = await (await create()).open();
    await say(memory, 'One.', 'edited');
    await say(memory, 'One.', 'edited', A);
    expect(await shownIn(memory, A)).toEqual(['One.', 'in-context']);
    await say(memory, 'One.', 'edited', B);
    await say(memory, 'Another.', 'edited', ELSEWHERE);
    expect(await shownIn(memory, A)).toEqual(['One.', 'in-context']);
    expect(await shownIn(memory, B)).toEqual(['One.', 'in-context']);
  });

  test('the beginning and the end of an article count as context', async () => {
    const { memory } = await (await create()).open();
    const first = { next: print('Dua.') };
    const last = { previous: print('Dua.') };
    await say(memory, 'At first.', 'edited', first);
    await say(memory, 'At last.', 'edited', last);
    expect(await shownIn(memory, first)).toEqual(['At first.', 'in-context']);
    expect(await shownIn(memory, last)).toEqual(['At last.', 'in-context']);
    expect(await shownIn(memory, between('Dua.', 'Dua.'))).toEqual(['At last.', 'exact']);
  });

  test('the context is matched separately for each target language and for each of many texts', async () => {
    const { memory } = await (await create()).open();
    const both = (text: string, context: NeighbourSegments) => [
      ...['Satu.', 'Dua.'].map((source) =>
        translationOf(source, `${source} ${text}`, { origin: 'edited', context }),
      ),
      translationOf('Satu.', `fr ${text}`, { origin: 'edited', context, target: 'fr' }),
    ];
    await memory.add([...both('A', A), ...both('B', B)]);
    const texts = ['Satu.', 'Dua.', 'Tiga.'];
    const inEnglish = await memory.lookUp('id', 'en', texts);
    const inFrench = await memory.lookUp('id', 'fr', texts);
    expect([...inEnglish].map(([, found]) => matchInContext(found, A).stored.text)).toEqual([
      'Satu. A',
      'Dua. A',
    ]);
    expect([...inFrench].map(([, found]) => matchInContext(found, A).stored.text)).toEqual(['fr A']);
  });

  test('an article’s version rises if a translation changes in one place only, but not if nothing changes', async () => {
    const { articles, memory } = await (await create()).open();
    const { article } = await articles.add(articleOf(['Satu.']));
    await say(memory, 'One.', 'edited', A);
    const version = async () => (await articles.get(article.id))!.version;
    const before = await version();
    await say(memory, 'One.', 'edited', B);
    expect(await version()).toBe(before + 1);
    await say(memory, 'One.', 'edited', B);
    await say(memory, 'Machine.', 'machine', A);
    expect(await version()).toBe(before + 1);
  });
});
