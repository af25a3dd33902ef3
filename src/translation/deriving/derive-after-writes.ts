import type { Intake } from '../../article/intake.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Accepting } from '../translating/accepting.ts';
import type { Deriving } from './deriving.ts';

interface Writers {
  readonly intake: Intake;
  readonly accepting: Accepting;
  readonly glossary: Glossary;
}

/**
 * How long the editor of a glossary waits for all articles with its terms; the rest is completed in
 * the background.
 */
const PATIENCE_MILLISECONDS = 2_000;

/**
 * The same writers, but each waits until the derived data of its article is complete. Therefore the
 * answer to a write, and the page after it, show the article as it will stay. A translation run
 * waits by itself.
 */
export function deriveAfterWrites({ intake, accepting, glossary }: Writers, deriving: Deriving): Writers {
  const ofArticle = async <T extends { readonly article: { readonly id: string } }>(work: Promise<T>) => {
    const done = await work;
    await deriving.keepUp(done.article.id);
    return done;
  };
  const ofAll = async <T>(work: Promise<T>) => {
    const done = await work;
    await deriving.keepUpAll(PATIENCE_MILLISECONDS);
    return done;
  };
  return {
    intake: {
      ...intake,
      add: (input) => ofArticle(intake.add(input)),
      async addAll(inputs) {
        const articles = await intake.addAll(inputs);
        for (const { id } of articles) await deriving.keepUp(id);
        return articles;
      },
      replace: (id, input, seen) => ofArticle(intake.replace(id, input, seen)),
    },
    accepting: {
      async accept(articleId, accepted) {
        await accepting.accept(articleId, accepted);
        await deriving.keepUp(articleId);
      },
    },
    glossary: {
      ...glossary,
      replace: (pair, entries, ifVersion) => ofAll(glossary.replace(pair, entries, ifVersion)),
      merge: (pair, entries) => ofAll(glossary.merge(pair, entries)),
      edit: (edits) => ofAll(glossary.edit(edits)),
      remove: (pair, source) => ofAll(glossary.remove(pair, source)),
    },
  };
}
