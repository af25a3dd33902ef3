import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Articles } from '../article/articles.ts';
import type { Intake } from '../article/intake.ts';
import type { Memory } from '../translation/memory.ts';
import { translationsFromTmx } from './tmx/translations-from-tmx.ts';

/** `samples/about.json` */
interface AboutSample {
  readonly file: string;
  /** TMX */
  readonly translations: string;
  readonly sourceLanguage: string;
  readonly targets: readonly string[];
  readonly rights: string;
}

export interface SampleDeps {
  readonly articles: Articles;
  readonly intake: Intake;
  readonly memory: Memory;
  /** `samples/` */
  readonly folder: string;
  readonly now: () => Date;
}

/**
 * Gives an empty store something to read, by the same reader and import that serve users. A store that ever held an article is left alone,
 * so a sample that was deleted stays away.
 */
export async function addSamples({ articles, intake, memory, folder, now }: SampleDeps): Promise<void> {
  if (!(await articles.isEmpty())) return;
  const about = JSON.parse(await readFile(join(folder, 'about.json'), 'utf8')) as AboutSample;
  const [content, tmx] = await Promise.all([
    readFile(join(folder, about.file)),
    readFile(join(folder, about.translations)),
  ]);
  const { sourceLanguage, targets, rights } = about;
  const { translations } = translationsFromTmx(tmx, {
    fileName: about.translations,
    sourceLanguage,
    importedAt: now().toISOString(),
  });
  await memory.add(translations);
  // Two processes that start at once on an empty store bring in one article: the key is the same.
  await intake.add({
    content,
    format: 'text',
    sourceLanguage,
    targets,
    details: { rights },
    idempotencyKey: `sample ${about.file}`,
  });
}
