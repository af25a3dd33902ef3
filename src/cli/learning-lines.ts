import { formatBytes } from '../i18n/sizes.ts';
import type { Learned, OnLearning } from '../translation/learning/learning.ts';
import type { CommandDeps } from './command-deps.ts';
import { createProgress } from './terminal/progress.ts';

/** Shows on stderr what is read from the memory. */
export function watchLearning({ io, t }: CommandDeps): { readonly onLearning: OnLearning; end(): void } {
  const progress = createProgress(io.stderr);
  return {
    onLearning: (languages, pairs, total) =>
      progress.update(t('cli.learn.learning', { ...languages }), pairs, total),
    end: () => progress.end(),
  };
}

/** What came of it, in one line. */
export function describeLearned({ languages, known, stored }: Learned, { t, language }: CommandDeps): string {
  if (!stored) return t('cli.learn.too-little', { ...languages, known });
  const { number, pairs, size } = stored.snapshot;
  const learned = t(stored.isNew ? 'cli.learn.learned' : 'cli.learn.same', {
    ...languages,
    number,
    pairs,
    known,
    size: formatBytes(size, language),
  });
  return stored.isNew ? `${learned} ${t('cli.learn.articles', { articles: stored.articles })}` : learned;
}
