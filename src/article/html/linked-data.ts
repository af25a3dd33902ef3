/**
 * What the JSON-LD of a page says about its article, by schema.org's properties. The values are
 * strings, but otherwise unchecked.
 */
interface LinkedData {
  stringIn(property: string): string | undefined;
  /** The names of people or organisations, joined. */
  namesIn(property: string): string | undefined;
}

/** https://schema.org/Article and its more specific types. */
const ARTICLE_TYPE = /(?:^|\/)(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;

/** Reads the first article in these JSON-LD texts. Invalid JSON is ignored. */
export function readLinkedData(texts: readonly string[]): LinkedData {
  const article = firstArticle(texts);
  return {
    stringIn: (property) => stringIn(article?.[property]),
    namesIn: (property) => names(article?.[property]),
  };
}

function firstArticle(texts: readonly string[]): Thing | undefined {
  for (const text of texts) {
    const article = things(parsed(text)).find((thing) => asList(thing['@type']).some(isArticleType));
    if (article !== undefined) return article;
  }
  return undefined;
}

type Thing = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The things of a page are single, in a list, or in a list under `@graph`. */
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

/** One or several persons or organisations, each a name or an object with a name. */
function names(value: unknown): string | undefined {
  const found = asList(value)
    .map((each) => stringIn(isThing(each) ? each['name'] : each)?.trim())
    .filter((name) => name !== undefined);
  return found.length === 0 ? undefined : found.slice(0, 20).join(', ');
}
