import { z } from 'zod';
import { FORMATS } from '../../article/article.ts';
import { eachDetail } from '../../article/details.ts';
import { type LeftOut, LEFT_OUT_REASONS } from '../../article/left-out.ts';
import { PROBLEM_KINDS } from '../../problem.ts';
import { type Repair, ROLES, type Span } from '../../text/traced-text.ts';
import { type Finding, FINDING_KINDS } from '../../translation/checks/finding.ts';
import type { ListedArticle } from '../../translation/listing/listed-article.ts';
import { ORIGINS, type Provenance } from '../../translation/memory.ts';
import type {
  Coverage,
  ParagraphTranslation,
  ParallelArticle,
  ParallelParagraph,
  TitleTranslation,
} from '../../translation/parallel-article.ts';
import { STATES } from '../../translation/parallel-article.ts';
import { type SentencePair, UNCERTAIN } from '../../translation/alignment/align-sentences.ts';
import type { RefusedAnswer } from '../../translation/refused-answer.ts';
import type { ArticleSuggestions } from '../../translation/suggesting.ts';
import type { Suggestion } from '../../translation/suggestions.ts';
import { REFUSAL_REASONS } from '../../translation/translating/judge-answer.ts';
import { schemaOf } from './schema-of.ts';
import { adjustment } from '../request/schemas.ts';
import type { Offered } from '../../presentation/offline/copies.ts';

/**
 * Answers of the API. They make the OpenAPI description, and tests check every answer with it.
 * `schemaOf` ties each one to the type of the value that is sent.
 */

const dateTime = z.iso.datetime();
const count = z.int().min(0);
const tag = z.string().meta({ description: 'BCP 47', example: 'en' });

export const span = schemaOf<Span>()(
  z
    .array(count)
    .length(2)
    .meta({ id: 'Span', description: 'Start and end in UTF-16 code units of `text`; the end is exclusive.' }),
);

const repair = schemaOf<Repair>()(
  z
    .object({
      at: count.meta({ description: 'UTF-16 code units in the decoded original.' }),
      from: z.string().meta({ description: 'The original characters.' }),
      to: z.string().meta({ description: 'The present characters.' }),
      kind: z.string().meta({ example: 'encoding' }),
    })
    .meta({ id: 'Repair' }),
);

const leftOut = schemaOf<LeftOut>()(
  z
    .object({
      at: count.meta({ description: 'UTF-16 code units in the decoded original.' }),
      text: z.string(),
      reason: z.enum(LEFT_OUT_REASONS).meta({
        description:
          '`person`: a person left it out. `furniture`: by its words or its name it belongs to the page. `more`: the rest, which is too much to list; `text` is its beginning.',
      }),
    })
    .meta({ id: 'LeftOut', description: 'A part of the source that is in no paragraph.' }),
);

export const coverage = schemaOf<Coverage>()(
  z.object({ translated: count, total: count }).meta({
    id: 'Coverage',
    description: 'Paragraphs whose present text has a translation, and all paragraphs.',
  }),
);

const provenance = schemaOf<Provenance>()(
  z
    .object({
      date: dateTime,
      engine: z.string().optional(),
      model: z.string().optional(),
      formality: z.enum(['more', 'less']).optional().meta({ description: 'The requested tone.' }),
      billedCharacters: count.optional(),
      editor: z.string().optional(),
      file: z.string().optional(),
      note: z.string().optional(),
      acceptedAt: dateTime.optional().meta({ description: 'When a person accepted the refused answer.' }),
      acceptedBy: z.string().optional(),
    })
    .meta({ id: 'Provenance' }),
);

const sentencePair = schemaOf<SentencePair>()(
  z
    .object({
      source: z.array(count).meta({ description: 'Indexes of the source’s sentences.' }),
      target: z.array(count).meta({
        description:
          'Indexes of the translation’s sentences. Pairs are in the order of the source; two neighbours may have changed places.',
      }),
      confidence: z
        .number()
        .min(0)
        .max(1)
        .meta({
          description: `How probable the pair is. The pages show it as uncertain below ${UNCERTAIN}.`,
        }),
    })
    .meta({ id: 'SentencePair' }),
);

const finding = schemaOf<Finding>()(
  z
    .object({
      kind: z.enum(FINDING_KINDS),
      source: span.optional(),
      target: span.optional(),
      found: z.string().optional(),
      expected: z.string().optional(),
    })
    .meta({
      id: 'Finding',
      description: 'A warning about a translation, with its place in both texts.',
    }),
);

const suggestion = schemaOf<Suggestion>()(
  z
    .object({
      percentage: z.int().min(1).max(99),
      source: z.string().meta({ description: 'A similar text.' }),
      text: z.string().meta({ description: 'Its translation.' }),
      origin: z.enum(ORIGINS),
      difference: z.array(z.object({ text: z.string(), kind: z.enum(['same', 'added', 'removed']) })),
    })
    .meta({ id: 'Suggestion', description: 'A fuzzy match. It is never a translation of this text.' }),
);

export const articleSuggestions = schemaOf<ArticleSuggestions>()(
  z
    .object({
      items: z.array(
        z.object({ paragraph: z.string().meta({ example: 'p3' }), suggestions: z.array(suggestion) }),
      ),
      unsearched: z
        .array(z.string())
        .meta({ description: 'Paragraphs that the search did not reach. Ask for them by `paragraph`.' }),
    })
    .meta({ id: 'ArticleSuggestions' }),
);

const refused = schemaOf<RefusedAnswer>()(
  z
    .object({
      id: z.int().min(1).meta({ description: 'The `answer` to send when accepting it.' }),
      text: z.string(),
      reason: z.enum(REFUSAL_REASONS),
      engine: z.string(),
      date: dateTime,
    })
    .meta({
      id: 'RefusedAnswer',
      description: 'A billed answer that is not shown unless a person accepts it.',
    }),
);

const html = z.string().optional().meta({ description: 'Inline markup only, sanitised.' });

export const translation = schemaOf<ParagraphTranslation>()(
  z
    .object({
      text: z.string().nullable(),
      html,
      markupLost: z
        .literal(true)
        .optional()
        .meta({ description: 'The translation lacks links or emphasis of the source.' }),
      sentences: z.array(span).meta({ description: 'May be empty while they are `pending`.' }),
      alignment: z.array(sentencePair).optional().meta({
        description:
          'Absent while it is `pending`, and without a translation. If outdated by its source, it has only sentences of the source that have not changed since.',
      }),
      findings: z.array(finding).optional().meta({ description: 'Absent while they are `pending`.' }),
      pending: z.literal(true).optional().meta({
        description:
          'Sentences, alignment and findings are computed soon. Then the version of the article is raised.',
      }),
      state: z.enum(STATES).meta({
        description:
          '`unchanged`: the text is the same in every language (a number, an address, an emoji), so it is shown as it is and is never sent to an engine. It counts as translated.',
      }),
      outdated: z.boolean().meta({
        description: 'The source, or a glossary term in it, changed after this translation.',
      }),
      outdatedBy: z
        .enum(['source', 'glossary'])
        .optional()
        .meta({ description: 'Absent if it is not outdated.' }),
      translatedFrom: z.string().optional().meta({
        description: 'If outdated by its source: the earlier text of the paragraph, which it translates.',
      }),
      match: z.enum(['in-context', 'exact']).nullable(),
      engine: z.string().nullable(),
      provenance: provenance.nullable(),
      updatedAt: dateTime.nullable(),
      reason: z.string().optional().meta({
        description: 'Why it is missing, or why an outdated one was not renewed.',
        example: 'not-requested',
      }),
      refused: refused.optional(),
    })
    .meta({ id: 'Translation' }),
);

const paragraph = schemaOf<ParallelParagraph>()(
  z
    .object({
      id: z.string().meta({ example: 'p7' }),
      position: z.int().min(1),
      role: z.enum(ROLES),
      marker: z.string().optional(),
      source: z.object({ text: z.string(), html, sentences: z.array(span), repairs: z.array(repair) }),
      translations: z.record(z.string(), translation).meta({ description: 'By target language.' }),
    })
    .meta({ id: 'Paragraph' }),
);

export const titleTranslation = schemaOf<TitleTranslation>()(
  z
    .object({
      text: z.string().nullable(),
      state: z.enum(STATES),
      provenance: provenance.nullable(),
    })
    .meta({
      id: 'TitleTranslation',
      description:
        'A title that is the text of a paragraph, or its first sentence, has the translation of that paragraph. Any other title is translated as a text of its own, which does not count in `coverage`.',
    }),
);

const titles = z.record(z.string(), titleTranslation).meta({ description: 'By target language.' });

const details = eachDetail(() => z.string().optional());

export const about = {
  id: z.string(),
  title: z.string(),
  titles,
  sourceLanguage: tag,
  targetLanguages: z.array(tag),
  revision: z.int().min(1),
  version: z.int().min(1).meta({ description: 'Raised by every change of what the article shows.' }),
  createdAt: dateTime,
  updatedAt: dateTime,
  ...details,
  confidential: z.boolean(),
  coverage: z.record(z.string(), coverage),
};

export const article = schemaOf<ParallelArticle>()(
  z
    .object({
      ...about,
      newestRevision: z.int().min(1),
      format: z.enum(FORMATS),
      encoding: z.string().meta({ description: 'The encoding of the source.', example: 'windows-1252' }),
      running: z.array(tag).meta({ description: 'Targets with a running translation.' }),
      repairs: z.array(repair).meta({ description: 'Repairs that are in no paragraph.' }),
      leftOut: z.array(leftOut).nullable().meta({
        description: 'Null for a revision of a version that did not record it.',
      }),
      paragraphs: z.array(paragraph),
    })
    .meta({ id: 'Article' }),
);

export const preview = z
  .object({
    title: z.string(),
    sourceLanguage: tag,
    detectedLanguage: tag.optional().meta({ description: 'The language that was detected, if any.' }),
    format: z.enum(FORMATS),
    encoding: z.string(),
    details: z.object({ ...details, confidential: z.boolean().optional() }),
    repairs: z.array(repair).meta({ description: 'Repairs that are in no paragraph.' }),
    leftOut: z.array(leftOut),
    proposals: z.array(adjustment).meta({
      description:
        'Adjustments that leave out page furniture. They are not applied here: send those that are right.',
    }),
    paragraphs: z.array(
      z
        .object({
          position: z.int().min(1),
          at: count.meta({ description: 'Its start in the decoded original, for adjustments.' }),
          role: z.enum(ROLES),
          marker: z.string().optional(),
          source: z.object({
            text: z.string(),
            html,
            sentences: z.array(span),
            repairs: z.array(
              repair.extend({
                place: span.optional(),
                rejectable: z.boolean().meta({
                  description: 'Whether the repair can be rejected: a text can hold the original characters.',
                }),
              }),
            ),
          }),
          splits: z.array(count).meta({ description: 'Places between sentences to split it at.' }),
        })
        .meta({ id: 'PreviewParagraph' }),
    ),
  })
  .meta({ id: 'Preview', description: 'How a source would be added. Nothing is stored.' });

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const articleList = schemaOf<Page<ListedArticle>>()(
  z
    .object({
      items: z.array(z.object(about).meta({ id: 'ArticleItem' })),
      next: z.string().nullable().meta({ description: 'Cursor of the next page.' }),
    })
    .meta({ id: 'ArticleList' }),
);

export const copyList = schemaOf<Page<Offered>>()(
  z
    .object({
      items: z.array(
        z
          .object({
            id: z.string(),
            title: z.string(),
            titles,
            sourceLanguage: tag,
            confidential: z.boolean(),
            version: z.int().min(1).meta({ description: '`version` of the answer of `GET /articles/{id}`.' }),
            bytes: count.meta({ description: 'About the size of the same answer, uncompressed.' }),
          })
          .meta({ id: 'Copy' }),
      ),
      next: z.string().nullable().meta({ description: 'Cursor of the next page.' }),
    })
    .meta({
      id: 'CopyList',
      description: 'A page may have fewer than `limit` items although others follow.',
    }),
);

export const translationStarted = z
  .object({
    id: z.string(),
    targets: z.array(tag),
    coverage: z.record(z.string(), coverage),
    events: z.string().meta({ description: 'The path of the events that report progress.' }),
  })
  .meta({ id: 'TranslationStarted' });

export const health = z.object({ status: z.enum(['ok', 'unavailable']) }).meta({ id: 'Health' });

/** RFC 9457. */
export const problem = z
  .looseObject({
    type: z.enum(PROBLEM_KINDS.map((kind) => `urn:sejajar:problem:${kind}` as const)),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().meta({
            description: 'The place in the JSON body (RFC 6901).',
            example: '#/adjustments/1/at',
          }),
          parameter: z.string().optional().meta({ description: 'The name of a parameter.' }),
          header: z.string().optional(),
          detail: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'All faults of a request that is not valid.' }),
  })
  .meta({
    id: 'Problem',
    description: 'RFC 9457. The values in `detail` are also members of their own.',
  });
