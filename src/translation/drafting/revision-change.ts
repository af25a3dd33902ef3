import { compareRevisions } from '../../article/revising/compare-revisions.ts';
import type { SourceText } from '../../article/article.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { columnsOf } from '../columns.ts';
import type { LoadedArticle } from '../loaded-article.ts';
import type { Memory } from '../memory.ts';
import type { RevisionChange } from './drafting.ts';

interface RevisionChangeDeps {
  readonly memory: Pick<Memory, 'lookUp'>;
  /** From the settings. */
  readonly targetLanguages: readonly string[];
}

/** How an article would change if `source` became its next revision. */
export async function revisionChange(
  { memory, targetLanguages }: RevisionChangeDeps,
  { article, revision }: LoadedArticle,
  source: SourceText,
): Promise<RevisionChange> {
  const rows = compareRevisions(revision.paragraphs, source.paragraphs);
  const changed = rows.flatMap((row) =>
    row.kind === 'changed' ? [{ before: row.before.text, now: source.paragraphs[row.index]!.text }] : [],
  );
  const language = memoryTag(article.sourceLanguage);
  const texts = [...new Set(changed.flatMap(({ before, now }) => [before, now]))];
  const counts = await Promise.all(
    columnsOf(article, targetLanguages).map(async (target) => {
      const known = await memory.lookUp(language, memoryTag(target), texts);
      const isOutdated = ({ before, now }: (typeof changed)[number]) =>
        known.has(before) && !known.has(now) && !isLanguageFree(now);
      return { target, count: changed.filter(isOutdated).length };
    }),
  );
  return { article, rows, outdated: counts.filter(({ count }) => count > 0) };
}
