import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import { languageOf } from '../visitor/language.ts';
import type { HttpDeps } from '../http-deps.ts';
import { formValues } from '../request/form-values.ts';
import { articleId } from '../request/params.ts';
import { acceptForm } from '../request/schemas.ts';
import { take } from '../request/validate.ts';
import { wayBack } from '../request/return-path.ts';

/** The button beneath an answer that was refused: takes it, and goes back to its paragraph. */
export function acceptFromPage({ services, settings }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    const form = formValues(request);
    const article = await services.articles.get(id);
    if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    const back = wayBack(form, article, settings);
    const [paragraph, target, answer] = form.one('accepted').split(' ');
    const accepted = take(acceptForm, { paragraph, target, answer }, languageOf(response));
    await services.accepting.accept(id, accepted);
    response.redirect(303, `${back}#${accepted.paragraph}`);
  };
}
