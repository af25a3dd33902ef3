import type { Articles } from '../../article/articles.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { Requests } from '../requests.ts';

/** Makes an engine's refused answer a translation. */
export interface Accepting {
  /**
   * From now on the answer is shown for every paragraph with that text, and the text is not sent
   * again. Idempotent.
   * @param accepted `paragraph` of the newest revision; `answer` is the `RefusedAnswer.id` that was
   * read; `by` is who accepts it, if known
   * @throws Problem `article-not-found`, `paragraph-not-found`, `language-invalid`,
   * `answer-not-found`
   */
  accept(
    articleId: string,
    accepted: {
      readonly paragraph: string;
      readonly target: string;
      readonly answer: number;
      readonly by?: string;
    },
  ): Promise<void>;
}

interface AcceptingDeps {
  readonly articles: Pick<Articles, 'get' | 'revision'>;
  readonly requests: Pick<Requests, 'accept'>;
}

export function createAccepting({ articles, requests }: AcceptingDeps): Accepting {
  return {
    async accept(id, { paragraph, target, answer, by }) {
      const article = await articles.get(id);
      const revision = article && (await articles.revision(id));
      if (!revision) throw new Problem('article-not-found', { id });
      const found = revision.paragraphs.find((each) => each.id === paragraph);
      if (!found) throw new Problem('paragraph-not-found', { id, paragraph });
      const wasThere = await requests.accept({
        answer,
        sourceLanguage: memoryTag(article.sourceLanguage),
        source: found.text,
        target: memoryTag(target),
        by,
      });
      if (!wasThere) throw new Problem('answer-not-found', { answer, paragraph });
    },
  };
}
