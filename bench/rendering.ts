/**
 * `npx tsx bench/rendering.ts`: how long an article's page takes to render, how large it is and how
 * long it holds the event loop at most: 2,000 paragraphs in 3 columns, and 4,900 in 20 columns of
 * which 17 are empty. Then what one empty column adds. Medians of warm runs.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { renderArticlePage } from '../src/presentation/article/article-page.tsx';
import type { ParallelArticle } from '../src/translation/parallel-article.ts';
import { exampleArticle, exampleView, missing } from '../test/presentation/examples/article.ts';
import { exampleContext } from '../test/presentation/examples/context.ts';
import { createParagraphs } from './indonesian-paragraphs.ts';

const RUNS = 7;
const EMPTY = 'de es it nl pl pt ja ko zh ru sv da fi el cs hu tr'.split(' ');
const context = exampleContext();

interface Rendered {
  readonly milliseconds: number;
  readonly bytes: number;
  /** Milliseconds. */
  readonly longestHold: number;
}

async function render(article: ParallelArticle): Promise<Rendered> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const begun = performance.now();
  const { before, after } = await renderArticlePage(context, exampleView(article));
  const milliseconds = performance.now() - begun;
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return { milliseconds, bytes: Buffer.byteLength(before + after), longestHold: delay.max / 1e6 };
}

async function median(article: ParallelArticle): Promise<Rendered> {
  const runs: Rendered[] = [];
  for (let run = 0; run <= RUNS; run++) runs.push(await render(article));
  const [, ...warm] = runs;
  const middle = (of: (run: Rendered) => number) =>
    warm.map(of).toSorted((one, other) => one - other)[Math.floor(RUNS / 2)]!;
  return {
    milliseconds: middle((run) => run.milliseconds),
    bytes: runs[0]!.bytes,
    longestHold: middle((run) => run.longestHold),
  };
}

function articleOf(length: number): ParallelArticle {
  const paragraphs = createParagraphs(1, length);
  return exampleArticle(
    Array.from({ length }, () => {
      const id = paragraphs.next();
      return { id, en: `${id} (en)`, fr: `${id} (fr)` };
    }),
  );
}

function withEmptyColumns(article: ParallelArticle, tags: readonly string[]): ParallelArticle {
  const gaps = Object.fromEntries(tags.map((tag) => [tag, missing('not-requested')]));
  const total = article.paragraphs.length;
  return {
    ...article,
    targetLanguages: [...article.targetLanguages, ...tags],
    coverage: {
      ...article.coverage,
      ...Object.fromEntries(tags.map((tag) => [tag, { translated: 0, total }])),
    },
    paragraphs: article.paragraphs.map((paragraph) => ({
      ...paragraph,
      translations: { ...paragraph.translations, ...gaps },
    })),
  };
}

function tell(name: string, { milliseconds, bytes, longestHold }: Rendered): void {
  console.log(
    `${name.padEnd(22)}${milliseconds.toFixed(0)} ms, ${bytes} bytes, longest hold ${longestHold.toFixed(1)} ms`,
  );
}

tell('2,000 × 3', await median(articleOf(2_000)));
const long = articleOf(4_900);
const few = await median(long);
tell('4,900 × 3', few);
const many = await median(withEmptyColumns(long, EMPTY));
tell('4,900 × 20, 17 empty', many);
console.log(
  `an empty column: ${((many.milliseconds - few.milliseconds) / EMPTY.length).toFixed(2)} ms, ` +
    `${((many.bytes - few.bytes) / EMPTY.length).toFixed(0)} bytes; RSS ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
);
