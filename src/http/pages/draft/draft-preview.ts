import type { Article } from '../../../article/article.ts';
import { compareRevisions } from '../../../article/revising/compare-revisions.ts';
import { eachDetail } from '../../../article/details.ts';
import type { SavedDraft } from '../../../article/drafts.ts';
import type { Preview } from '../../../article/intake.ts';
import type { DraftValues, DraftView, RevisionChange } from '../../../presentation/draft/draft-view.ts';
import { Problem } from '../../../problem.ts';
import { fingerprint } from '../../../text/fingerprint.ts';
import { memoryTag } from '../../../text/language-tag.ts';
import { columnsOf } from '../../../translation/columns.ts';
import { toEstimated } from '../../../translation/pricing/estimate.ts';
import type { HttpParts } from '../../http-deps.ts';
import { toArticleInput } from './saved-draft.ts';

/** A draft as it would be brought in now, with what the form's fields hold where nobody has typed anything else. */
export interface LookedAt {
  readonly preview: Preview;
  readonly article: Article | undefined;
  /** Its fields before a person changed them. */
  readonly usual: DraftValues;
}

/** @throws Problem as `Intake.preview`; `article-not-found` where what it revises is gone */
export async function lookAtDraft({ services }: HttpParts, draft: SavedDraft): Promise<LookedAt> {
  const { revises } = draft;
  const article = revises === undefined ? undefined : await services.articles.get(revises);
  if (revises !== undefined && !article) throw new Problem('article-not-found', { id: revises });
  const { title: _, ...untitled } = toArticleInput(draft);
  const preview = await services.intake.preview(untitled);
  const { details } = preview.source;
  const givenTitle = article && (await titleGiven(services, article));
  return {
    preview,
    article,
    usual: {
      title: givenTitle ?? preview.source.title,
      sourceLanguage: preview.sourceLanguage,
      targets: [],
      confidential: article?.confidential ?? false,
      ...eachDetail((name) => article?.[name] ?? details[name] ?? ''),
    },
  };
}

/** An article's title that stands nowhere in its text was given, and stays. */
async function titleGiven(
  { articles }: HttpParts['services'],
  { id, title }: Article,
): Promise<string | undefined> {
  const present = await articles.revision(id);
  const beginning = title.replace(/…$/, '');
  return present?.paragraphs.some(({ text }) => text.startsWith(beginning)) ? undefined : title;
}

function valuesOfDraft(draft: SavedDraft, { usual }: LookedAt): DraftValues {
  const { title, targets, details } = draft;
  return { ...usual, ...details, title: title ?? usual.title, targets };
}

/** All that the draft's page shows. */
export async function viewOfDraft(
  parts: HttpParts,
  { id, draft, looked }: { readonly id: string; readonly draft: SavedDraft; readonly looked: LookedAt },
): Promise<DraftView> {
  const { preview, article } = looked;
  const values = valuesOfDraft(draft, looked);
  const revision = article && (await changeOf(parts, article, preview));
  const about = { sourceLanguage: preview.sourceLanguage, confidential: values.confidential };
  const text = toEstimated({ ...preview.source, title: values.title }, about);
  const targets = values.targets.filter((tag) => memoryTag(tag) !== memoryTag(preview.sourceLanguage));
  const estimate =
    targets.length === 0 ? undefined : await parts.services.pricing.estimateText(text, targets);
  return {
    id,
    preview,
    values,
    shown: printOf(preview),
    ...(estimate && { estimate }),
    ...(revision && { revision }),
  };
}

function printOf({ source }: Preview): string {
  return fingerprint(
    ...source.paragraphs.flatMap(({ role, marker, text, html }) => [role, marker, text, html]),
  ).slice(0, 32);
}

async function changeOf(
  { services, settings }: HttpParts,
  article: Article,
  { source }: Preview,
): Promise<RevisionChange> {
  const present = await services.articles.revision(article.id);
  const rows = compareRevisions(present?.paragraphs ?? [], source.paragraphs);
  const changed = rows.flatMap((row) =>
    row.kind === 'changed' ? [{ before: row.before.text, now: source.paragraphs[row.index]!.text }] : [],
  );
  const language = memoryTag(article.sourceLanguage);
  const texts = [...new Set(changed.flatMap(({ before, now }) => [before, now]))];
  const counts = await Promise.all(
    columnsOf(article, settings.targetLanguages).map(async (target) => {
      const known = await services.memory.lookUp(language, memoryTag(target), texts);
      return {
        target,
        count: changed.filter(({ before, now }) => known.has(before) && !known.has(now)).length,
      };
    }),
  );
  return { article, rows, outdated: counts.filter(({ count }) => count > 0) };
}
