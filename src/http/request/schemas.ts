import { z } from 'zod';
import { FORMATS } from '../../article/article.ts';
import { MOST_ADJUSTMENTS } from '../../article/adjustment.ts';
import { ARTICLE_ORDERS } from '../../article/articles.ts';
import { detail, type DetailName, eachDetail } from '../../article/details.ts';
import { REPAIR_KINDS, ROLES } from '../../text/traced-text.ts';
import { MOST_TARGETS } from './targets.ts';

/** Schemas of requests. They validate, and they make the OpenAPI description. */

/** A longer title is a text. Tags need 35 characters (RFC 5646, section 4.4.1). */
const TITLE_CHARACTERS = 1000;
const TAG_CHARACTERS = 80;
const NAME_CHARACTERS = 200;

export const tag = z.string().max(TAG_CHARACTERS).meta({ description: 'BCP 47', example: 'en-US' });

function detailSchema(name: DetailName): z.ZodOptional<z.ZodType<string>> {
  const { kind, characters = Infinity, description } = detail(name);
  const schema =
    kind === 'date'
      ? z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional()
      : z.string().trim().max(characters).optional();
  return description === undefined ? schema : schema.meta({ description });
}

const details = {
  title: z.string().trim().max(TITLE_CHARACTERS).optional().meta({
    description: 'By default the first title or heading, else the first sentence.',
  }),
  sourceLanguage: tag.optional(),
  ...eachDetail(detailSchema),
};

const place = z.int().min(0).meta({ description: 'UTF-16 code units in the decoded original.' });
export const adjustment = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('split'), at: place }),
    z.strictObject({ kind: z.literal('join'), at: place }),
    z.strictObject({ kind: z.literal('role'), at: place, role: z.enum(ROLES) }),
    z.strictObject({ kind: z.literal('reject'), at: place, repair: z.enum(REPAIR_KINDS) }),
    z.strictObject({
      kind: z.literal('leave-out'),
      at: place,
      reason: z.literal('furniture').optional().meta({ description: 'It was proposed by a preview.' }),
    }),
    z.strictObject({ kind: z.literal('take-in'), at: place }),
  ])
  .meta({
    id: 'Adjustment',
    description:
      'A correction of how the source was read. `split`: a paragraph begins at `at`. `join`: the paragraph there continues the one before it. `role`: the paragraph has this role. `reject`: the repair there is undone. `leave-out`: the paragraph there is left out. `take-in`: what `leftOut` has there becomes paragraphs.',
  });

export const sourceBody = z
  .strictObject({
    content: z.string().optional().meta({
      description:
        'The text; never a file. Send a Word file or a book as the body itself, or its address as `url`. Without `content`, the page or file at `url` is fetched.',
    }),
    format: z.enum(FORMATS).optional().meta({ description: 'The format of `content`; `text` by default.' }),
    ...details,
    targets: z.array(tag).max(MOST_TARGETS).optional().meta({
      description: 'Languages to translate into immediately. Without them, nothing is sent.',
    }),
    confidential: z.boolean().optional().meta({
      description: 'Its text is only sent to engines on this machine.',
    }),
    adjustments: z.array(adjustment).max(MOST_ADJUSTMENTS).optional().meta({
      description: 'Applied one after the other. A preview gives the places.',
    }),
  })
  .refine(({ content, url }) => content !== undefined || url !== undefined, {
    path: ['content'],
    // It is missing also if other members are wrong.
    when: ({ value }) => Object(value) === value && !Array.isArray(value),
  })
  .meta({ id: 'Source' });
export type SourceBody = z.infer<typeof sourceBody>;

/** `en,fr`, or several such values. */
export const tagList = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .meta({ description: 'BCP 47 tags, separated by commas.', example: 'en,fr' });

export const sourceQuery = z.object({
  ...details,
  targets: tagList,
  confidential: z.enum(['true', 'false']).optional(),
});

export const articleQuery = z.object({
  targets: tagList,
  revision: z.coerce.number().int().min(1).optional().meta({ description: 'An earlier revision.' }),
});

export const revisionQuery = articleQuery.pick({ revision: true });
export const targetsQuery = articleQuery.pick({ targets: true });

const UPGRADE =
  'Whether to translate again what another engine than the first made, or the first one in another tone.';
export const estimateQuery = targetsQuery.extend({
  upgrade: z.enum(['true', 'false']).optional().meta({ description: UPGRADE }),
});

export const embedQuery = z.object({
  languages: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'The columns, in their order.', example: 'id+fr' }),
  paragraphs: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'Ids and ranges of ids; all by default.', example: 'p3-p7,p9' }),
  lng: z.string().optional().meta({ description: 'Language of the words around the text: id, en or fr.' }),
});

const pixels = z.coerce.number().int().min(1).max(100_000).optional();
/** https://oembed.com, section 2.2 */
export const oembedQuery = z.object({
  url: z.string().max(4096).meta({ description: 'The address of an article’s page on this site.' }),
  format: z.string().max(20).optional().meta({ description: '`json` (default) or `xml`.' }),
  maxwidth: pixels.meta({ description: 'CSS pixels.' }),
  maxheight: pixels.meta({ description: 'CSS pixels; a longer text scrolls.' }),
});

const LARGEST_PAGE = 100;
/** A longer query is a text that was pasted into the wrong field. */
export const SEARCH_CHARACTERS = 300;

const filters = {
  complete: tag.optional().meta({ description: 'Only articles with every paragraph in this language.' }),
  needsReview: tag.optional().meta({
    description: 'Only articles that show unreviewed machine translations into this language.',
  }),
  confidential: z.enum(['true', 'false']).optional(),
};

export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LARGEST_PAGE).optional().meta({ description: '20 by default.' }),
  cursor: z.string().max(500).optional().meta({ description: '`next` of the previous page.' }),
  targets: tagList,
  ...filters,
});
export type ListQuery = z.infer<typeof listQuery>;

export const searchQuery = listQuery.extend({
  limit: listQuery.shape.limit.unwrap().max(50).optional().meta({ description: '20 by default.' }),
  q: z.string().max(SEARCH_CHARACTERS).meta({
    description:
      'Words that must all be in the article, in any language. The last may be incomplete. “Phrases” are in quotation marks.',
    example: 'presiden "luar negeri"',
  }),
});

/** The query of the library’s page. A form sends its empty fields too. */
const field = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);
export const libraryQuery = z.object({
  q: field(searchQuery.shape.q.optional()),
  cursor: field(listQuery.shape.cursor),
  complete: field(filters.complete),
  needsReview: field(filters.needsReview),
  confidential: field(filters.confidential),
  publisher: field(z.string().max(NAME_CHARACTERS).optional()),
  sourceLanguage: field(tag.optional()),
  from: field(z.iso.date().optional()),
  to: field(z.iso.date().optional()),
  sort: field(z.enum(ARTICLE_ORDERS).optional()),
  page: field(z.coerce.number().int().min(1).optional()),
});
export type LibraryQuery = z.infer<typeof libraryQuery>;

/** The query of the concordance’s page, which says itself what is wrong with the word. */
export const concordanceQuery = z.object({
  word: field(z.string().optional()),
  in: field(tag.optional()),
  to: field(tag.optional()),
});

export const copiesQuery = listQuery.pick({ limit: true, cursor: true });

const paragraphId = z
  .string()
  .regex(/^p[1-9]\d{0,9}$/)
  .meta({ example: 'p7' });

export const suggestionsQuery = z.object({
  target: tag,
  paragraph: z
    .union([paragraphId, z.array(paragraphId)])
    .optional()
    .meta({ description: 'One or several ids; all by default.' }),
});

const answer = z.int().min(1).meta({ description: '`refused.id` of the answer that was read.' });

export const acceptParams = z.object({ id: z.string(), paragraph: paragraphId, target: tag });

export const acceptBody = z
  .strictObject({
    answer,
    by: z.string().trim().min(1).max(NAME_CHARACTERS).optional().meta({
      description: 'Who accepts it; shown with the translation.',
    }),
  })
  .meta({ id: 'Acceptance' });

/** The acceptance in a form of a page. */
export const acceptForm = z.object({
  paragraph: paragraphId,
  target: tag,
  answer: z.coerce.number().pipe(answer),
});

export const translationsBody = z
  .strictObject({
    targets: z.array(tag).min(1).max(MOST_TARGETS).optional().meta({
      description: "By default the settings' languages and those that the article was requested in.",
    }),
    upgrade: z
      .boolean()
      .optional()
      .meta({ description: `${UPGRADE} Edited and imported translations stay.` }),
  })
  .meta({ id: 'TranslationOrder' });
