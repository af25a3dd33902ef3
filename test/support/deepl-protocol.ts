import type { IncomingHttpHeaders } from 'node:http';

/** DeepL's own limits: https://developers.deepl.com/api-reference/translate */
const MOST_TEXTS = 50;
const MOST_BYTES = 128 * 1024;

/** One call of `/v2/translate`, also a refused one. */
export interface DeeplRequest {
  readonly texts: readonly string[];
  /** As the client sent it: `en-GB`. */
  readonly target: string;
  readonly source: string | undefined;
  readonly context: string | undefined;
  /** Unicode code points of `texts`, which DeepL bills when it answers. */
  readonly characters: number;
  readonly bytes: number;
  /** Every field in order, `text` included. */
  readonly fields: readonly (readonly [string, string])[];
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A fault of one request, or of its answer. */
export type Fault =
  /** 429, 456, 500, 503, 529, …; `retryAfter` in seconds, `traceId` as DeepL's X-Trace-ID */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      readonly traceId?: string;
    }
  /** the right answer, after this delay */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** the right answer, when the test releases it */
  | { readonly kind: 'held' }
  /** no answer; the connection stays open */
  | { readonly kind: 'silent' }
  /** the connection is cut before an answer */
  | { readonly kind: 'reset' }
  /** the connection is cut in the middle of the answer */
  | { readonly kind: 'half' }
  /** one translation less, or one more, than texts */
  | { readonly kind: 'short' | 'long' }
  /** empty translations; the texts themselves; German */
  | { readonly kind: 'empty' | 'untranslated' | 'wrong-language' }
  /** 200 with this body instead of the answer */
  | { readonly kind: 'body'; readonly body: string; readonly contentType?: string };

export function parseRequest(headers: IncomingHttpHeaders, body: Buffer): DeeplRequest {
  const fields = new URLSearchParams(body.toString('utf8'));
  const texts = fields.getAll('text');
  return {
    texts,
    target: fields.get('target_lang') ?? '',
    source: fields.get('source_lang') ?? undefined,
    context: fields.get('context') ?? undefined,
    characters: texts.reduce((sum, text) => sum + billed(text, fields), 0),
    bytes: body.length,
    fields: [...fields],
    headers,
    at: Date.now(),
  };
}

/** The status and message with which DeepL would refuse the request. */
export function refusalOf({
  bytes,
  texts,
  target,
  source,
}: DeeplRequest): readonly [number, string] | undefined {
  if (bytes > MOST_BYTES) return [413, 'Request size exceeded'];
  if (texts.length === 0) return [400, "Parameter 'text' not specified."];
  if (texts.length > MOST_TEXTS) return [400, 'Too many texts.'];
  if (!TARGETS.has(target.toUpperCase())) return [400, "Value for 'target_lang' not supported."];
  if (source !== undefined && !SOURCES.has(source.toUpperCase()))
    return [400, "Value for 'source_lang' not supported."];
  return undefined;
}

interface Translation {
  readonly detected_source_language: string;
  readonly text: string;
  readonly billed_characters?: number;
}

/** The body of the answer, with the fault if it is one of the content. */
export function translationsOf(
  request: DeeplRequest,
  fault: Fault['kind'] | undefined,
  terms: ReadonlyMap<string, string>,
): { translations: readonly Translation[] } {
  const shows = ['1', 'true'].includes(new Map(request.fields).get('show_billed_characters') ?? '');
  const translations = request.texts.map((text): Translation => ({
    detected_source_language: (request.source ?? 'ID').toUpperCase(),
    text: translated(withTerms(inItsLines(text, request.fields), terms), request.target, fault),
    ...(shows && {
      billed_characters: billed(
        text,
        new URLSearchParams(request.fields.map(([name, value]) => [name, value])),
      ),
    }),
  }));
  if (fault === 'short') return { translations: translations.slice(0, -1) };
  if (fault === 'long') return { translations: [...translations, translations[0]!] };
  return { translations };
}

/** Line breaks survive only where each line is a sentence of its own, or as tags. */
function inItsLines(text: string, fields: DeeplRequest['fields']): string {
  const { tag_handling: tags, split_sentences: split } = Object.fromEntries(fields);
  return tags === undefined && split !== 'nonewlines' ? text : text.replace(/\s*\n\s*/g, ' ');
}

function translated(text: string, target: string, fault: Fault['kind'] | undefined): string {
  if (fault === 'empty') return '';
  if (fault === 'untranslated') return text;
  if (fault === 'wrong-language') return 'Dieser Satz ist nicht in der Sprache, die verlangt war.';
  return `[${target.toUpperCase()}] ${text}`;
}

function withTerms(text: string, terms: ReadonlyMap<string, string>): string {
  return [...terms].reduce((changed, [source, target]) => changed.replaceAll(source, target), text);
}

/** Unicode code points; without the tags of HTML if tags are handled. */
function billed(text: string, fields: URLSearchParams): number {
  const counted = fields.get('tag_handling') === null ? text : text.replace(/<[^>]*>/g, '');
  return Array.from(counted).length;
}

/** Without DeepL's beta languages. */
const BARE =
  'AR BG CS DA DE EL ES ET FI FR HE HU ID IT JA KO LT LV NB NL PL RO RU SK SL SV TH TR UK VI ZH'.split(' ');
const SOURCES: ReadonlySet<string> = new Set([...BARE, 'EN', 'PT']);
const TARGETS: ReadonlySet<string> = new Set([
  ...BARE,
  ...['EN', 'EN-GB', 'EN-US', 'ES-419', 'PT', 'PT-BR', 'PT-PT', 'ZH-HANS', 'ZH-HANT'],
]);

export function languages(type: string | null): readonly object[] {
  const wanted = type === 'target' ? TARGETS : SOURCES;
  return [...wanted].map((language) => ({ language, name: language, supports_formality: language === 'FR' }));
}
