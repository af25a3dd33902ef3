import type { Revision } from '../../article/article.ts';

/** Long enough for the names and the topic; DeepL bills none of it, but it takes room in each request. */
const CONTEXT_CHARACTERS = 1000;

/**
 * What an engine is told of the article that a segment stands in: its title and lead, the same for each of its requests (DeepL applies a
 * context to every text of a request, so one for each paragraph would cost a request for each).
 */
export function articleContext(title: string, revision: Pick<Revision, 'paragraphs'>): string {
  const lead = revision.paragraphs.find((paragraph) => paragraph.role === 'paragraph')?.text ?? '';
  const context = lead.startsWith(title) ? lead : `${title}\n${lead}`;
  const cut = context.slice(0, CONTEXT_CHARACTERS);
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}
