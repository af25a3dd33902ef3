import type { LanguagePair } from '../translation/glossary/glossary.ts';
import type { View } from './reading-layout.ts';

/** The addresses that pages link and post to. */
export const LIBRARY_PATH = '/';
/** Multipart: `from` (`text`, `file` or `url`), `text`, `file`, `url`, `title`, `sourceLanguage`, `targets` (any number). */
export const ADD_PATH = '/articles';
/** Multipart, as for `ADD_PATH`: keeps a draft, and leads to its preview. */
export const DRAFTS_PATH = '/drafts';
/** Got with `url`, the address of an article's page: how to embed it (https://oembed.com). */
export const OEMBED_PATH = '/oembed';
/** Posted with `token` and `next`, the path to go on to. */
export const SIGN_IN_PATH = '/sign-in';
/** For writers: what was spent. */
export const USAGE_PATH = '/usage';
/** With `source` and `target` it leads to the glossary of that pair. */
export const GLOSSARY_PATH = '/glossary';
export const SIGN_OUT_PATH = '/sign-out';
/** What is kept for reading without the server. Posted with `action` and any number of `id`: answered by the service worker. */
export const OFFLINE_PATH = '/offline';
/** What there is to keep. */
export const CHOOSE_PATH = '/offline/choose';
export const COPIES_API_PATH = '/api/v1/copies';
export const SERVICE_WORKER_PATH = '/service-worker.js';
export const MANIFEST_PATH = '/manifest.webmanifest';

interface Shown {
  readonly view?: View | undefined;
  readonly revision?: number | undefined;
}

/** `/articles/a1`, with columns `/articles/a1/id+fr`, with a view `/articles/a1/id+fr?view=stacked`, of a revision `/articles/a1?revision=2`. */
export function articlePath(id: string, columns?: readonly string[], { view, revision }: Shown = {}): string {
  const path = `/articles/${encodeURIComponent(id)}`;
  const named = columns ? `${path}/${columns.map(encodeURIComponent).join('+')}` : path;
  const query = [view && `view=${view}`, revision !== undefined && `revision=${revision}`].filter(Boolean);
  return query.length > 0 ? `${named}?${query.join('&')}` : named;
}

/** Posted with `targets` (`en,fr`) and `columns`, those of the page to come back to (`id+fr`). */
export function translationsPath(id: string): string {
  return `${articlePath(id)}/translations`;
}

/** Posted with `accepted` (`p7 en 17`: paragraph, target and `RefusedAnswer.id`) and `columns`, those of the page to come back to. */
export function acceptPath(id: string): string {
  return `${articlePath(id)}/accepted-answers`;
}

/** Got: the question whether to delete. Posted: the answer yes. */
export function deletePath(id: string): string {
  return `${articlePath(id)}/delete`;
}

const apiPath = (id: string) => `/api/v1/articles/${encodeURIComponent(id)}`;
const ofRevision = (revision: number | undefined) => (revision === undefined ? '' : `?revision=${revision}`);

/** `/api/v1/articles/a1`, of a revision `/api/v1/articles/a1?revision=2`. */
export function jsonPath(id: string, revision?: number): string {
  return apiPath(id) + ofRevision(revision);
}

/** The file as it came, of the newest revision or of this one. */
export function originalPath(id: string, revision?: number): string {
  return `${apiPath(id)}/original${ofRevision(revision)}`;
}

export function eventsPath(id: string): string {
  return `${apiPath(id)}/events`;
}

/** The same page in another interface language. */
export function inLanguage(path: string, language: string): string {
  return withChoice(path, 'lng', language);
}

/** The same page, lighter or darker. */
export function inTheme(path: string, theme: string): string {
  return withChoice(path, 'theme', theme);
}

function withChoice(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`;
}

/** Got: the preview of a draft. Posted: a step in it (`do`), with all its fields. */
export function draftPath(id: string): string {
  return `${DRAFTS_PATH}/${encodeURIComponent(id)}`;
}

/** Got: the form with the present source. Posted: as for `DRAFTS_PATH`. */
export function revisePath(id: string): string {
  return `${articlePath(id)}/revise`;
}

/** `/glossary/id/en`; with `q` its terms that hold it, with `term` that one to be changed. */
export function glossaryPath({ source, target }: LanguagePair): string {
  return `${GLOSSARY_PATH}/${source}/${target}`;
}

/** Posted with `source`, `target` and, where one is to be changed, its `term`. */
export function glossaryTermsPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/terms`;
}

/** Posted with `term`. */
export function glossaryRemovalPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/remove`;
}

/** Multipart: `file` and `mode` (`add` or `replace`). */
export function glossaryImportPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/import`;
}

export function glossaryDownloadPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/download`;
}
