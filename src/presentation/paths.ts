import type { LanguagePair } from '../translation/glossary/glossary.ts';
import type { ReadingLayout, View } from './reading-layout.ts';

/** The addresses of pages and forms. */
export const LIBRARY_PATH = '/';
/** For writers: the form for a new article, and the drafts that wait. */
export const ADD_PAGE_PATH = '/add';
/**
 * Multipart: `from` (`text`, `file` or `url`), `text`, `file`, `url`, `title`, `sourceLanguage`,
 * `targets` (any number).
 */
export const ADD_PATH = '/articles';
/** Multipart, as `ADD_PATH`. Creates a draft and redirects to its preview. */
export const DRAFTS_PATH = '/drafts';
/** GET with `url`, the address of an article's page: how to embed it (https://oembed.com). */
export const OEMBED_PATH = '/oembed';
/** POST with `token` and `next`, the path to continue at. */
export const SIGN_IN_PATH = '/sign-in';
/** For writers: the characters used. */
export const USAGE_PATH = '/usage';
/** With `source` and `target`, redirects to the glossary of that pair. */
export const GLOSSARY_PATH = '/glossary';
/** GET with `word`, its language `in` and another language `to`. */
export const CONCORDANCE_PATH = '/concordance';
export const SIGN_OUT_PATH = '/sign-out';
/**
 * The copies for offline reading. POST with `action` and any number of `id`: the service worker
 * answers.
 */
export const OFFLINE_PATH = '/offline';
/** The articles that can be kept. */
export const CHOOSE_PATH = '/offline/choose';
export const COPIES_API_PATH = '/api/v1/copies';
export const SERVICE_WORKER_PATH = '/service-worker.js';
export const MANIFEST_PATH = '/manifest.webmanifest';

/** The sign-in page, which continues at `next`, a path of this site. */
export function signInPath(next: string): string {
  return `${SIGN_IN_PATH}?next=${encodeURIComponent(next)}`;
}

/** `/concordance?word=kudeta&in=id&to=en`: the sentences with a word, beside their translations. */
export function concordancePath(question: {
  readonly word: string;
  readonly in: string;
  readonly to: string;
}): string {
  const { word, in: from, to } = question;
  return `${CONCORDANCE_PATH}?${new URLSearchParams({ word, in: from, to })}`;
}

interface Shown {
  readonly view?: View | undefined;
  readonly revision?: number | undefined;
}

/**
 * `/articles/a1`; with columns `/articles/a1/id+fr`; with a view `/articles/a1/id+fr?view=stacked`;
 * a revision `/articles/a1?revision=2`.
 */
export function articlePath(id: string, columns?: readonly string[], { view, revision }: Shown = {}): string {
  const path = `/articles/${encodeURIComponent(id)}`;
  const named = columns ? `${path}/${columns.map(encodeURIComponent).join('+')}` : path;
  const query = [view && `view=${view}`, revision !== undefined && `revision=${revision}`].filter(Boolean);
  return query.length > 0 ? `${named}?${query.join('&')}` : named;
}

/** Words that a search found in one language of a paragraph. */
export interface Hit {
  readonly article: string;
  readonly paragraph: string;
  /** BCP 47. */
  readonly language: string;
  /** The words as the text has them, in its order. */
  readonly words: readonly string[];
}

/** More would make an address that nobody can pass on. */
const MOST_WORDS = 8;
const WORD_CHARACTERS = 80;

/**
 * `/articles/a1?find=kapal&in=id#p6`: the page marks these words. The address names the columns if
 * the reader would not see the language at once without them.
 * @param usual what this reader gets at an address that names no columns
 */
export function hitPath({ article, paragraph, language, words }: Hit, usual: ReadingLayout): string {
  const columns = columnsWith(language, usual);
  const found = new Set(words.map((word) => word.slice(0, WORD_CHARACTERS)));
  const query = new URLSearchParams([...found].slice(0, MOST_WORDS).map((word) => ['find', word]));
  query.append('in', language);
  return `${articlePath(article, columns)}?${query}#${paragraph}`;
}

function columnsWith(language: string, { columns, view }: ReadingLayout): readonly string[] | undefined {
  const others = columns.filter((tag) => tag !== language);
  if (view === 'single') return columns[0] === language ? undefined : [language, ...others];
  return columns.includes(language) ? undefined : [...columns, language];
}

/** POST with `targets` (`en,fr`) and `columns`, those of the page to return to (`id+fr`). */
export function translationsPath(id: string): string {
  return `${articlePath(id)}/translations`;
}

/**
 * POST with `accepted` (`p7 en 17`: paragraph, target and `RefusedAnswer.id`) and `columns`, those
 * of the page to return to.
 */
export function acceptPath(id: string): string {
  return `${articlePath(id)}/accepted-answers`;
}

/** `/articles/a1/suggestions?target=en&paragraph=p3`: similar texts for paragraphs without a translation. */
export function suggestionsPath(id: string, target: string, paragraphs: readonly string[] = []): string {
  const named = paragraphs.map((paragraph) => `&paragraph=${paragraph}`);
  return `${articlePath(id)}/suggestions?target=${encodeURIComponent(target)}${named.join('')}`;
}

/** GET: asks for confirmation. POST: deletes the article. */
export function deletePath(id: string): string {
  return `${articlePath(id)}/delete`;
}

const apiPath = (id: string) => `/api/v1/articles/${encodeURIComponent(id)}`;
const ofRevision = (revision: number | undefined) => (revision === undefined ? '' : `?revision=${revision}`);

/** `/api/v1/articles/a1`; a revision `/api/v1/articles/a1?revision=2`. */
export function jsonPath(id: string, revision?: number): string {
  return apiPath(id) + ofRevision(revision);
}

/** The original file of the newest revision, or of the given one. */
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

/** The same page in another colour scheme. */
export function inTheme(path: string, theme: string): string {
  return withChoice(path, 'theme', theme);
}

function withChoice(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`;
}

/** GET: the preview of a draft. POST: a step (`do`), with all its fields but to discard or restore it. */
export function draftPath(id: string): string {
  return `${DRAFTS_PATH}/${encodeURIComponent(id)}`;
}

/** GET: the form with the text of a draft. POST: as `DRAFTS_PATH`. */
export function editDraftPath(id: string): string {
  return `${draftPath(id)}/edit`;
}

/** GET: the form with the current source. POST: as `DRAFTS_PATH`. */
export function revisePath(id: string): string {
  return `${articlePath(id)}/revise`;
}

/**
 * `/glossary/id/en`. With `q`, the terms that contain it; with `term`, the form to change that
 * term.
 */
export function glossaryPath({ source, target }: LanguagePair): string {
  return `${GLOSSARY_PATH}/${source}/${target}`;
}

/** POST with `source`, `target` and, to change a term, its `term`. */
export function glossaryTermsPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/terms`;
}

/** POST with `term`. */
export function glossaryRemovalPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/remove`;
}

/** Multipart: `file` and `mode` (`add` or `replace`). Shows how the file is read. */
export function glossaryPreviewPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/preview`;
}

/**
 * Multipart: `mode`, and `file` or its bytes as `content` (base64) with its `name` and
 * the `pairs` to import (`id en`). A file without a preview is imported for the pair in the path.
 */
export function glossaryImportPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/import`;
}

export function glossaryDownloadPath(pair: LanguagePair): string {
  return `${glossaryPath(pair)}/download`;
}
