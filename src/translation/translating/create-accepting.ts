import type { Articles } from '../../article/articles.ts';
import { Problem } from '../../problem.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { Accepting } from './accepting.ts';
import type { Requests } from '../requests.ts';

interface AcceptingParts {
  readonly articles: Pick<Articles, 'get' | 'revision'>;
  readonly requests: Pick<Requests, 'accept'>;
}

export function createAccepting({ articles, requests }: AcceptingParts): Accepting {
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
