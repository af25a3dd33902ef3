import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Articles } from '../article/articles.ts';
import type { Intake } from '../article/intake.ts';
import { memoryTag } from '../text/language-tag.ts';
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
 * Adds the sample article to an empty store, through the same intake and TMX import that users
 * have. A store that ever held an article is not changed, so a deleted sample does not come back.
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
    languages: { usualSource: memoryTag(sourceLanguage) },
    importedAt: now().toISOString(),
  });
  await memory.add(translations);
  // Two processes that start together on an empty store add one article, because the key is the
  // same.
  await intake.add({
    content,
    format: 'text',
    sourceLanguage,
    targets,
    details: { rights },
    idempotencyKey: `sample ${about.file}`,
  });
}
