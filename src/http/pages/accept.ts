import type { RequestHandler } from 'express';
import { Problem } from '../../problem.ts';
import type { HttpDeps } from '../http-deps.ts';
import { formValues } from '../request/form-values.ts';
import { articleId } from '../request/params.ts';
import { acceptForm } from '../request/schemas.ts';
import { validate } from '../request/validate.ts';
import { returnPath } from '../request/columns.ts';

/** Accepts a refused answer and returns to its paragraph. */
export function acceptFromPage({ services, settings }: HttpDeps): RequestHandler {
  return async (request, response) => {
    const id = articleId(request);
    const form = formValues(request);
    const article = await services.articles.get(id);
    if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
    const path = returnPath(form, article, settings);
    const [paragraph, target, answer] = form.one('accepted').split(' ');
    const accepted = validate(acceptForm, { paragraph, target, answer });
    await services.accepting.accept(id, accepted);
    response.redirect(303, `${path}#${accepted.paragraph}`);
  };
}
