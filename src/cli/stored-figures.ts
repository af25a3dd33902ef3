import type { Assembly } from './command-deps.ts';
import { printable } from './terminal/printable.ts';

/** What was read from the newest source of an article: its title, and how many paragraphs and repairs. */
export async function storedFigures({ services }: Assembly, id: string) {
  const article = await services.reading.read(id, { targets: [] });
  const { title, revision, paragraphs, repairs } = article;
  return {
    title: printable(title),
    revision,
    paragraphs: paragraphs.length,
    repairs: paragraphs.reduce((sum, { source }) => sum + source.repairs.length, repairs.length),
  };
}
