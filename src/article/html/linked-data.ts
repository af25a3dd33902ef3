/** What JSON-LD of a page says about its article; nothing of it is checked here but that it is a string. */
export interface LinkedData {
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly rights?: string | undefined;
}

/** https://schema.org/Article and its more specific types. */
const ARTICLE_TYPE = /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;

/** Reads the first article among these JSON-LD texts; a text that is no JSON says nothing. */
export function linkedData(texts: readonly string[]): LinkedData {
  for (const text of texts) {
    const article = things(parsed(text)).find((thing) => asList(thing['@type']).some(isArticleType));
    if (article === undefined) continue;
    return {
      author: names(article['author']),
      publisher: names(article['publisher']),
      publishedAt: stringIn(article['datePublished']),
      rights: stringIn(article['copyrightNotice']),
    };
  }
  return {};
}

type Thing = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page's things stand alone, in a list, or in a list under `@graph`. */
function things(value: unknown): Thing[] {
  return asList(value)
    .filter(isThing)
    .flatMap((thing) => [thing, ...asList(thing['@graph']).filter(isThing)]);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && ARTICLE_TYPE.test(type);
}

function stringIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** One person or organisation or several, each a name or a thing that has one. */
function names(value: unknown): string | undefined {
  const found = asList(value)
    .map((each) => stringIn(isThing(each) ? each['name'] : each)?.trim())
    .filter((name) => name !== undefined);
  return found.length === 0 ? undefined : found.slice(0, 20).join(', ');
}
