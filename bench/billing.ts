/**
 * `npx tsx bench/billing.ts`: billed characters ÷ unique missing characters, for each way in which
 * other programs lose money. A local DeepL server counts. The target is 1.000.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDeepl } from '../test/support/deepl-server.ts';
import { type House, openHouseOn } from '../test/support/house.ts';

const TARGETS = ['en', 'fr'];
const sentence = (topic: string, index: number) =>
  `Paragraf ${topic} nomor ${index} menceritakan kerja sama kedua negara dalam perang melawan terorisme.`;
const texts = (topic: string, count: number) =>
  Array.from({ length: count }, (_, index) => sentence(topic, index));
const characters = (unique: readonly string[]) =>
  TARGETS.length * unique.reduce((sum, text) => sum + [...text].length, 0);

const folder = await mkdtemp(join(tmpdir(), 'sejajar-billing-'));
const deepl = await startDeepl({ latencyMilliseconds: 20 });
const file = join(folder, 'sejajar.db');
const houses = [
  await openHouseOn({ file, deeplUrl: deepl.url }),
  await openHouseOn({ file, deeplUrl: deepl.url }),
];
const [house] = houses as [House, House];

async function measure(
  name: string,
  missing: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  const billedBefore = deepl.charactersBilled;
  const requestsBefore = deepl.requests.length;
  await work();
  const billed = deepl.charactersBilled - billedBefore;
  const wanted = characters(missing);
  const ratio = wanted === 0 ? (billed === 0 ? '1.000' : '∞') : (billed / wanted).toFixed(3);
  console.log(
    `${name.padEnd(44)} ${ratio}  (${billed} billed, ${wanted} missing, ${deepl.requests.length - requestsBefore} requests)`,
  );
}

const translate = async (each: House, id: string) => (await each.translating.translate(id, TARGETS)).finished;

try {
  const first = texts('pertama', 60);
  const article = await house.add(first);
  await measure('first run', first, () => translate(house, article.id));
  await measure('second run', [], () => translate(house, article.id));
  const edited = `${first[7]!} Hal itu penting.`;
  await house.revise(article.id, first.with(7, edited));
  await measure('edited paragraph', [edited], () => translate(house, article.id));
  const own = texts('kedua', 10);
  const sharing = await house.add([...first.slice(20, 40), ...own]);
  await measure('two articles that share paragraphs', own, () => translate(house, sharing.id));
  const wanted = texts('ramai', 40);
  const crowded = await house.add(wanted);
  await measure('100 at once, from two processes’ connections', wanted, () =>
    Promise.all(Array.from({ length: 100 }, (_, index) => translate(houses[index % 2]!, crowded.id))),
  );
  console.log(`texts billed more than once for a language: ${deepl.repeats().length}`);
  const terms = [{ source: 'pertama nomor 11', target: 'number eleven' }];
  for (const target of TARGETS) await house.store.glossary.merge({ source: 'id', target }, terms);
  const touched = first.filter((text) => text.includes(terms[0]!.source));
  await measure('changed glossary term', touched, () => translate(house, article.id));
  await measure('changed glossary term, second run', [], () => translate(house, article.id));
} finally {
  for (const each of houses) await each.store.close();
  await deepl.close();
  await rm(folder, { recursive: true, force: true });
}
