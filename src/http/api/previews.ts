import type { RequestHandler } from 'express';
import { placeToSplit } from '../../article/adjusting/trace-paragraphs.ts';
import { Problem } from '../../problem.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import type { preview } from '../openapi/response-schemas.ts';
import type { Answer } from '../openapi/schema-of.ts';
import { readSource } from '../request/read-source.ts';

/**
 * Shows how a source would be added, with the places that adjustments refer to. Nothing is stored,
 * and nothing is sent anywhere.
 */
export function previewSource({ services, fetchPage }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const { input, ...languages } = await readSource(request, { language: languageOf(response), fetchPage });
    const { source, traces, applied, sourceLanguage, detectedLanguage, encoding } =
      await services.intake.preview({ ...input, ...languages });
    const refused = input.adjustments?.find((adjustment) => !applied.includes(adjustment));
    if (refused) throw new Problem('adjustment-refused', { kind: refused.kind, at: refused.at });
    const paragraphs = source.paragraphs.map(({ role, marker, ...written }, index) => {
      const trace = traces[index]!;
      const repairs = trace.repairs.map(({ place, ...repair }) => ({ ...repair, ...(place && { place }) }));
      return {
        position: index + 1,
        at: trace.at,
        role,
        ...(marker !== undefined && { marker }),
        source: { ...written, repairs },
        splits: written.sentences
          .map(([start]) => placeToSplit({ text: written.text, trace }, start))
          .filter((at) => at !== undefined),
      };
    });
    const { title, repairs, details } = source;
    const answer: Answer<typeof preview> = {
      title,
      sourceLanguage,
      ...(detectedLanguage !== undefined && { detectedLanguage }),
      format: input.format,
      encoding,
      details: { ...details, ...input.details },
      repairs,
      paragraphs,
    };
    response.set('Cache-Control', 'no-store').json(answer);
  };
}
