import { z } from 'zod';
import type { Oembed } from '../../interchange/oembed.ts';
import type { EmbeddedArticle, Piece } from '../../presentation/embed/embedded-article.ts';
import { schemaOf } from './schema-of.ts';

/**
 * Answers to other sites. They make the OpenAPI description, and tests check every answer with it.
 */

const language = z.string().meta({ description: 'BCP 47', example: 'en' });
const direction = z.literal('rtl').optional();
const link = z.strictObject({ text: z.string(), address: z.url() });

const piece = z.union([
  z.string(),
  z.strictObject({
    tag: z.string(),
    href: z.string().optional(),
    // The description ends here: OpenAPI would need a reference to this very schema.
    pieces: z.array(z.unknown() as z.ZodType<Piece>).meta({ description: 'Pieces again.' }),
  }),
]);

const cell = z.strictObject({
  state: z.string().meta({ description: '`source`, or a translation’s state.' }),
  outdated: z.literal(true).optional(),
  pieces: z
    .array(piece)
    .meta({ description: 'Texts, and inline elements around pieces; empty if the translation is missing.' }),
  note: z.string().optional().meta({ description: 'A note on this paragraph alone.' }),
});

export const embeddedArticle = schemaOf<EmbeddedArticle>()(
  z
    .strictObject({
      title: z.strictObject({ text: z.string(), language, direction }),
      address: z.url().meta({ description: 'The page that shows the same.' }),
      language,
      columns: z.array(z.strictObject({ name: z.string(), language, direction, told: z.string() })),
      rows: z.array(
        z.strictObject({ id: z.string().meta({ example: 'p7' }), role: z.string(), cells: z.array(cell) }),
      ),
      notes: z.array(z.string()).meta({ description: 'The origin of the translations and of the text.' }),
      links: z.array(link),
      nothing: z.string().meta({ description: 'The text to show if there are no rows.' }),
    })
    .meta({ id: 'EmbeddedArticle' }),
);

export const oembed = schemaOf<Oembed>()(
  z
    .strictObject({
      version: z.literal('1.0'),
      type: z.literal('rich'),
      title: z.string(),
      author_name: z.string().optional(),
      provider_name: z.string(),
      provider_url: z.url(),
      cache_age: z.int().min(0),
      html: z.string(),
      width: z.int().min(1),
      height: z.int().min(1),
      thumbnail_url: z
        .url()
        .optional()
        .meta({ description: 'Within `maxwidth` and `maxheight`, or absent.' }),
      thumbnail_width: z.int().min(1).optional(),
      thumbnail_height: z.int().min(1).optional(),
    })
    .meta({ id: 'Oembed' }),
);
