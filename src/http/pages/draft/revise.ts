import type { Request, RequestHandler } from 'express';
import type { Article } from '../../../article/article.ts';
import { DOCUMENT_BYTES } from '../../../article/documents/document.ts';
import type { PresentSource } from '../../../article/intake.ts';
import type { AddFormValues } from '../../../presentation/add/add-form-values.ts';
import { draftPath, revisePath } from '../../../presentation/paths.ts';
import { renderRevisePage } from '../../../presentation/add/revise-page.tsx';
import { Problem } from '../../../problem.ts';
import { pageContext } from '../../answer/create-page-context.ts';
import { sendFormAgain, sendFreshPage } from '../../answer/send-page.ts';
import { toProblem } from '../../answer/to-problem.ts';
import type { HttpDeps } from '../../http-deps.ts';
import { articleId } from '../../request/params.ts';
import { readForm } from '../../request/read-form.ts';
import { sourceOfForm, valuesOfForm } from './add-form-source.ts';
import { editedDraft } from './edited-draft.ts';

/** Shows the form with an article's present source. */
export function showRevise(deps: HttpDeps): RequestHandler {
  return async (request, response) => {
    const article = await findArticle(deps, request);
    const source = await deps.services.intake.present(article.id);
    const context = pageContext(deps, request, response);
    sendFreshPage(
      response,
      context,
      renderRevisePage(context, { article, values: valuesOf(article, source) }),
    );
  };
}

/** Keeps the source in the form as a draft, which is previewed beside the present revision. */
export function reviseFromPage(deps: HttpDeps): RequestHandler {
  const { services, settings } = deps;
  return async (request, response) => {
    const article = await findArticle(deps, request);
    try {
      await readForm(request, response, { ...settings.limits, fileBytes: DOCUMENT_BYTES });
      const brought = await sourceOfForm(deps, request);
      const present = await services.intake.present(article.id);
      const draft = await editedDraft(deps, { present, brought, sourceLanguage: article.sourceLanguage });
      response.redirect(303, draftPath(await services.drafts.keep({ ...draft, revises: article.id })));
    } catch (error) {
      const problem = toProblem(error, request.path);
      if (problem === undefined) throw error;
      const context = pageContext(deps, request, response, revisePath(article.id));
      const values = valuesOfForm(request, article.sourceLanguage);
      sendFormAgain(
        deps,
        response,
        problem,
        context,
        renderRevisePage(context, { article, values, problem }),
      );
    }
  };
}

function valuesOf({ sourceLanguage }: Article, { text, format }: PresentSource): AddFormValues {
  return { from: 'text', text, format, url: '', title: '', sourceLanguage, targets: [] };
}

/** @throws Problem `article-not-found` */
async function findArticle({ services }: HttpDeps, request: Request): Promise<Article> {
  const id = articleId(request);
  const article = await services.articles.get(id);
  if (!article) throw new Problem('article-not-found', { id: id.slice(0, 100) });
  return article;
}
