import type { ToWorker } from '../../service-worker/messages.ts';

/** What a page that is open tells of itself. */
export function presence(): ToWorker {
  const { lang: language, dataset } = document.documentElement;
  return { kind: 'here', language, theme: dataset['theme'] ?? 'system' };
}
