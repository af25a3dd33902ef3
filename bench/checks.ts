/**
 * Measures the checks on professionally translated text: findings in 100 sentences, the planted
 * errors that they find in the same run with the same settings, and the time of a paragraph. A
 * finding in an untouched pair is a false alarm, unless the translator erred; `--sample=100` prints
 * so many of them to be judged by hand.
 *
 * The folder holds parallel text (`readParallelLines`). Each domain is measured without a lexicon,
 * and with one that was learned from all others. `npx tsx bench/checks.ts <folder> [--only=INT] [--sample=100]
 * [--missed=<error>] [--seed=15]`. Another seed draws another sample and other errors: rules are tuned
 * with one and judged with another.
 */
import { parseArgs } from 'node:util';
import { splitIntoSentences } from '../src/text/sentences/sentences.ts';
import { learnLexicon } from '../src/translation/alignment/learn-lexicon.ts';
import { type Lexicon, openLexicon } from '../src/translation/alignment/lexicon.ts';
import { checkTranslation } from '../src/translation/checks/check-translation.ts';
import { type Finding, FINDING_KINDS } from '../src/translation/checks/finding.ts';
import type { DerivedPair } from '../src/translation/derived-data.ts';
import { derivePair } from '../src/translation/deriving/derive-pair.ts';
import { readParallelLines } from './parallel-lines.ts';
import { type Planted, type Planter, PLANTERS, type Translated } from './planted-errors.ts';
import { createRandom } from './random.ts';

/** Of each kind, or fewer if the text has no more places. */
const ERRORS = 300;
const LINES = { least: 2, most: 5 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    missed: { type: 'string' },
    seed: { type: 'string', default: '15' },
  },
});
const SEED = Number(values.seed);
const [folder] = positionals;
if (folder === undefined) throw new Error('Which folder holds the parallel text?');

interface Line extends Translated {
  /** From 1. */
  readonly number: number;
}

/** By domain, without the lines that one side lacks. */
const domains = new Map(
  [...readParallelLines(folder)].map(([name, lines]) => [
    name,
    lines.flatMap((line, index): readonly Line[] =>
      line.source === '' || line.target === '' ? [] : [{ ...line, number: index + 1 }],
    ),
  ]),
);

type Derive = (pair: Translated) => DerivedPair;

const createDerive =
  (lexicon?: Lexicon): Derive =>
  ({ source, target }) =>
    derivePair(
      {
        sourceLanguage: 'id',
        targetLanguage: 'en',
        source: { text: source, sentences: splitIntoSentences(source, 'id') },
        target: { text: target },
      },
      lexicon,
    );

function measure(name: string, lines: readonly Line[], lexicon?: Lexicon): void {
  const derive = createDerive(lexicon);
  console.log(`\n${name}: ${lines.length} pairs`);
  const found = lines.flatMap((line) => derive(line).findings.map((finding) => ({ line, finding })));
  const sentences = lines.reduce((sum, { source }) => sum + splitIntoSentences(source, 'id').length, 0);
  const perHundred = (count: number) => ((100 * count) / sentences).toFixed(2);
  console.log(`findings in 100 sentences, line by line: ${perHundred(found.length)} (${found.length})`);
  for (const kind of FINDING_KINDS) {
    const count = found.filter(({ finding }) => finding.kind === kind).length;
    if (count > 0) console.log(`  ${kind.padEnd(14)} ${perHundred(count)}  (${count})`);
  }
  measureParagraphs(lines, derive);
  measurePlanted(lines, derive);
  measureTime(lines, derive);
  if (values.sample !== undefined) printSample(found, Number(values.sample));
}

/** Lines joined as paragraphs: for what only the alignment of several sentences can find. */
function measureParagraphs(lines: readonly Line[], derive: Derive): void {
  const paragraphs = inGroups(lines, createRandom(SEED)).map(joined);
  const findings = paragraphs.flatMap((paragraph) => derive(paragraph).findings);
  const sentences = paragraphs.reduce((sum, { source }) => sum + splitIntoSentences(source, 'id').length, 0);
  const counts = FINDING_KINDS.map(
    (kind) => [kind, findings.filter((each) => each.kind === kind).length] as const,
  );
  const shown = counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${kind} ${((100 * count) / sentences).toFixed(2)}`);
  console.log(
    `the same in paragraphs of ${LINES.least} to ${LINES.most} lines: ${((100 * findings.length) / sentences).toFixed(2)}: ${shown.join(', ')}`,
  );
}

const joined = (lines: readonly Translated[]): Translated => ({
  source: lines.map(({ source }) => source).join(' '),
  target: lines.map(({ target }) => target).join(' '),
});

const isSentence = ({ source, target }: Translated) =>
  [source, target].every((text) => /^["“(]?[A-Z0-9].{24,600}[.!?]["”’)]*$/.test(text));

/** Neighbouring lines that are a sentence on both sides. */
function inGroups(lines: readonly Line[], random: () => number): readonly (readonly Line[])[] {
  const whole = lines.filter(isSentence);
  const groups: Line[][] = [];
  for (let at = 0; at < whole.length;) {
    const length = LINES.least + Math.floor(random() * (LINES.most - LINES.least + 1));
    const group = whole.slice(at, at + length);
    at += length;
    if (group.length >= LINES.least) groups.push(group);
  }
  return groups;
}

function measurePlanted(lines: readonly Line[], derive: Derive): void {
  console.log('planted errors               planted  found  share');
  let planted = 0;
  let found = 0;
  for (const planter of PLANTERS) {
    const errors = plantAll(planter, lines);
    const missed = errors.filter((error) => !isFound(planter, error, derive));
    planted += errors.length;
    found += errors.length - missed.length;
    report(planter.error, errors.length, errors.length - missed.length);
    if (values.missed === planter.error)
      for (const { faulty } of missed) console.log(`   ${faulty.source}\n   ${faulty.target}\n`);
  }
  report('all', planted, found);
}

function report(error: string, planted: number, found: number): void {
  const share = planted === 0 ? '' : (found / planted).toFixed(3);
  console.log(`${error.padEnd(37)} ${String(planted).padStart(5)}  ${String(found).padStart(5)}  ${share}`);
}

function plantAll({ lines: needs, plant }: Planter, lines: readonly Line[]): readonly Planted[] {
  const random = createRandom(SEED);
  const texts: readonly (readonly Line[])[] =
    needs === 'one' ? lines.map((line) => [line]) : inGroups(lines, random);
  const errors: Planted[] = [];
  for (const text of shuffled(texts, random)) {
    const error = plant(text, random);
    if (error) errors.push(error);
    if (errors.length === ERRORS) break;
  }
  return errors;
}

function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([one], [other]) => one - other)
    .map(([, item]) => item);
}

/** Whether a finding of a fitting kind arises at a fitting place that did not arise before. */
function isFound({ kinds }: Planter, { faithful, faulty, places }: Planted, derive: Derive): boolean {
  const key = ({ kind, source, expected, found }: Finding) => JSON.stringify([kind, source, expected, found]);
  const before = new Set(derive(faithful).findings.map(key));
  const touches = (
    one: readonly [number, number] | undefined,
    other: readonly [number, number] | undefined,
  ) => one !== undefined && other !== undefined && one[0] <= other[1] && other[0] <= one[1];
  return derive(faulty).findings.some(
    (finding) =>
      kinds.includes(finding.kind) &&
      !before.has(key(finding)) &&
      (touches(finding.source, places.source) || touches(finding.target, places.target)),
  );
}

function measureTime(lines: readonly Line[], derive: Derive): void {
  const paragraphs = inGroups(lines, createRandom(SEED)).map(joined);
  const pairs = paragraphs.map((each) => ({ ...each, sourceLanguage: 'id', targetLanguage: 'en' }));
  const microseconds = (work: () => void) => {
    work();
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return Math.round((user + system) / paragraphs.length);
  };
  const whole = microseconds(() => paragraphs.forEach(derive));
  const checks = microseconds(() => pairs.forEach(checkTranslation));
  console.log(`CPU µs a paragraph: ${whole} in all, of which ${checks} for the checks of the texts alone`);
}

function printSample(
  found: readonly { readonly line: Line; readonly finding: Finding }[],
  size: number,
): void {
  for (const { line, finding } of shuffled(found, createRandom(SEED)).slice(0, size)) {
    const { kind, expected, found: shown } = finding;
    console.log(
      `\n${line.number} ${kind}: ${expected ?? ''} → ${shown ?? ''}\n  ${line.source}\n  ${line.target}`,
    );
  }
}

for (const [name, lines] of domains) {
  if (!name.includes(values.only ?? '')) continue;
  measure(`${name}, without a lexicon`, lines);
  const lexicon = learn([...domains].flatMap(([other, own]) => (other === name ? [] : own)));
  if (lexicon) measure(`${name}, with a lexicon of the others`, lines, lexicon);
}

function learn(pairs: readonly Line[]): Lexicon | undefined {
  const bytes = learnLexicon(
    { source: 'id', target: 'en' },
    // Ten lines stand for an article.
    pairs.map(({ number, source, target }) => ({
      source,
      target,
      weight: 1,
      origins: [Math.floor(number / 10)],
    })),
  );
  return bytes && openLexicon(bytes);
}
