import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkTranslation } from '../../../src/translation/checks/check-translation.ts';
import { createTermFinders } from '../../../src/translation/glossary/term-finder.ts';
import { isMachineText } from '../../../src/translation/listing/offered-languages.ts';
import type { Origin } from '../../../src/translation/memory.ts';
import { hasOtherEffect } from '../../../src/translation/needs-translation.ts';
import type { ParagraphTranslation, ParallelArticle } from '../../../src/translation/parallel-article.ts';
import { alignSentences } from '../../../src/translation/alignment/align-sentences.ts';
import { fingerprint } from '../../../src/text/fingerprint.ts';
import { splitIntoSentences } from '../../../src/text/sentences/sentences.ts';
import { openHouse, type House } from '../../support/house.ts';

/** They share words, among them some whose lower case is not what SQLite's `like` compares. */
const TEXTS = [
  'Kota itu besar. Warganya 20 orang.',
  'Kota itu <b>besar</b>. Warganya 20 orang.',
  'Desa itu kecil.',
  'İzmir adalah kota pelabuhan.',
  'Suhunya 300 \u212Aelvin.',
  'Perjanjian itu ditandatangani.',
];
const TERMS = ['kota', 'Desa', 'İzmir', 'kelvin', 'perjanjian itu'];
const TARGETS = ['en', 'en-US', 'fr'];
const ORIGINS: readonly Origin[] = ['machine', 'imported', 'edited'];

/** Each opens a store on disk. FC_SEED tries other sequences. */
const RUNS = 12;

const texts = fc.array(fc.constantFrom(...TEXTS), { minLength: 1, maxLength: 5 });
const pair = fc.constantFrom(...TARGETS).map((target) => ({ source: 'id', target }));
const term = fc.constantFrom(...TERMS);
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), texts }),
  fc.record({ kind: fc.constant('revise' as const), nth: fc.nat(3), texts }),
  fc.record({ kind: fc.constant('remove' as const), nth: fc.nat(3) }),
  fc.record({
    kind: fc.constant('remember' as const),
    text: fc.constantFrom(...TEXTS),
    target: fc.constantFrom(...TARGETS),
    origin: fc.constantFrom(...ORIGINS),
    words: fc.constantFrom('The town is big. It has 20.', 'The village.', 'The “town” has 21.'),
    engine: fc.constantFrom('deepl', undefined),
    after: fc.option(fc.constantFrom(...TEXTS), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('term' as const), pair, term, words: fc.constantFrom('town', 'village') }),
  fc.record({ kind: fc.constant('no-term' as const), pair, term }),
  fc.record({ kind: fc.constant('no-terms' as const), pair }),
  fc.record({ kind: fc.constant('derive' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const plain = (text: string) => text.replace(/<[^>]*>/g, '');

async function take(house: House, given: Step, ids: string[]): Promise<void> {
  const { store, deriving } = house;
  const id = 'nth' in given ? ids[given.nth % Math.max(ids.length, 1)] : undefined;
  switch (given.kind) {
    case 'add':
      ids.push((await house.add(given.texts)).id);
      return;
    case 'revise':
      if (id !== undefined) await house.revise(id, given.texts);
      return;
    case 'remove':
      if (id === undefined) return;
      await store.articles.remove(id);
      ids.splice(ids.indexOf(id), 1);
      return;
    case 'remember': {
      const source = plain(given.text);
      const { target, origin, engine } = given;
      const terms = await createTermFinders(store.glossary)({ source: 'id', target });
      await store.memory.add([
        {
          sourceLanguage: 'id',
          source,
          target,
          text: given.words,
          origin,
          provenance: { date: '2026-11-23T08:00:00.000Z', ...(engine !== undefined && { engine }) },
          ...(given.after !== undefined && { context: { previous: fingerprint('id', plain(given.after)) } }),
          ...(origin === 'machine' && { glossaryEffect: terms.effect(source) }),
        },
      ]);
      return;
    }
    case 'term':
      await store.glossary.merge(given.pair, [{ source: given.term, target: given.words }]);
      return;
    case 'no-term':
      await store.glossary.remove(given.pair, given.term);
      return;
    case 'no-terms':
      await store.glossary.replace(given.pair, []);
      return;
    case 'derive':
      await deriving.keepUpAll(60_000);
  }
}

const cellsOf = (article: ParallelArticle, target: string): readonly ParagraphTranslation[] =>
  article.paragraphs.map(({ translations }) => translations[target]!);
const isCurrent = (cell: ParagraphTranslation) => cell.text !== null && !cell.outdated;

/** A title that is the text of a paragraph has the translation that is shown there. */
function expectTitlesOf({ title, titles, paragraphs }: ParallelArticle): void {
  const paragraph = paragraphs.find(({ source }) => source.text === title);
  for (const target of paragraph ? TARGETS : []) {
    const { text, outdatedBy } = paragraph!.translations[target]!;
    expect(titles[target]!.text).toBe(outdatedBy === 'source' ? null : text);
  }
}

/** The list, its filters, the sitemap and the article count the same. */
async function expectAgreement({ store }: House, articles: readonly ParallelArticle[]): Promise<void> {
  const list = async (filter = {}) =>
    (await store.articles.list({ reader: 'writer', limit: 100, targets: TARGETS, filter })).items;
  const entries = await list();
  const [parts] = await Promise.all([store.publicArticles.part(1)]);
  expect(entries.map(({ id }) => id).sort()).toEqual(articles.map(({ id }) => id).sort());
  for (const article of articles) {
    expect(entries.find(({ id }) => id === article.id)!.titles).toEqual(article.titles);
    expectTitlesOf(article);
  }
  for (const target of TARGETS) {
    const counts = articles.map((article) => {
      const cells = cellsOf(article, target);
      const current = cells.filter(isCurrent);
      return {
        id: article.id,
        translated: current.length,
        machine: current.filter(({ state }) => state === 'machine').length,
        machineText: cells.filter(isMachineText).length,
        total: cells.length,
      };
    });
    for (const { id, translated, machine, machineText, total } of counts) {
      const entry = entries.find((each) => each.id === id)!;
      expect([entry.translated[target], entry.machine[target], entry.total]).toEqual([
        translated,
        machine,
        total,
      ]);
      const holding = parts.find((each) => each.id === id)!.languages[target];
      expect(holding).toEqual(translated === 0 ? undefined : { translated, machine: machineText, total });
    }
    const idsOf = (chosen: readonly { readonly id: string }[]) => chosen.map(({ id }) => id).sort();
    expect(idsOf(await list({ complete: target }))).toEqual(
      idsOf(counts.filter(({ translated, total }) => translated === total)),
    );
    expect(idsOf(await list({ needsReview: target }))).toEqual(
      idsOf(counts.filter(({ machine }) => machine > 0)),
    );
  }
}

/** What the article shows is the same as if everything were computed now. */
async function expectAsComputed(house: House, article: ParallelArticle, isComplete: boolean) {
  const loaded = await house.loading.load(article.id);
  for (const target of TARGETS) {
    const terms = await createTermFinders(house.store.glossary)({ source: 'id', target });
    const known = await loaded.known(target);
    for (const { source, translations } of article.paragraphs) {
      const cell = translations[target]!;
      const stored = known.get(source.text);
      if (!stored || cell.text === null) continue;
      expect(cell.outdatedBy === 'glossary').toBe(hasOtherEffect(stored, terms.effect(source.text)));
      if (!isComplete) continue;
      expect(cell.pending).toBeUndefined();
      const sentences = splitIntoSentences(cell.text, target);
      expect(cell.sentences).toEqual(sentences);
      expect(cell.alignment).toEqual(alignSentences(source, { text: cell.text, sentences }));
      expect(cell.findings).toEqual(
        checkTranslation({
          sourceLanguage: 'id',
          targetLanguage: target,
          source: source.text,
          target: cell.text,
          ...(source.html !== undefined && { sourceHtml: source.html }),
          terms,
        }),
      );
    }
  }
}

const withoutVersion = ({ version: _, ...article }: ParallelArticle) => JSON.stringify(article);

test('after any writes, the list, the sitemap and the article agree, and no change keeps the version', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const house = await openHouse();
      const ids: string[] = [];
      let before = new Map<string, ParallelArticle>();
      for (const each of steps) {
        await take(house, each, ids);
        const read = await Promise.all(ids.map((id) => house.reading.read(id, { targets: TARGETS })));
        await expectAgreement(house, read);
        for (const article of read) {
          await expectAsComputed(house, article, each.kind === 'derive');
          const earlier = before.get(article.id);
          if (earlier?.version === article.version)
            expect(withoutVersion(article)).toBe(withoutVersion(earlier));
        }
        before = new Map(read.map((article) => [article.id, article]));
      }
      await house.store.close();
    }),
    { numRuns: RUNS },
  );
}, 120_000);
