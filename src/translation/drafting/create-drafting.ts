import type { Revision } from '../../article/article.ts';
import type { Articles } from '../../article/articles.ts';
import { type Drafts, type SavedDraft, toArticleInput } from '../../article/drafts.ts';
import type { ArticleInput, Intake, Preview } from '../../article/intake.ts';
import { Problem } from '../../problem.ts';
import { countCharacters } from '../../text/count-characters.ts';
import { fingerprint } from '../../text/fingerprint.ts';
import { memoryTag } from '../../text/language-tag.ts';
import type { LoadedArticle, Loading } from '../loaded-article.ts';
import type { Memory } from '../memory.ts';
import { type Estimate, joinSources, toEstimated } from '../pricing/estimate.ts';
import type { Pricing } from '../pricing/pricing.ts';
import type { DraftPreview, DraftReview, Drafting, DraftValues, OpenedDraft } from './drafting.ts';
import { revisionChange } from './revision-change.ts';
import { toSourcePreview } from './source-preview.ts';

interface DraftingDeps {
  readonly articles: Pick<Articles, 'wantTargets'>;
  readonly drafts: Pick<Drafts, 'became'>;
  readonly intake: Intake;
  readonly loading: Pick<Loading, 'load'>;
  readonly memory: Pick<Memory, 'lookUp'>;
  readonly pricing: Pick<Pricing, 'estimateText'>;
  /** From the settings. */
  readonly targetLanguages: readonly string[];
}

export function createDrafting(deps: DraftingDeps): Drafting {
  const { articles, drafts, intake, loading, pricing } = deps;
  return {
    async preview(input) {
      const preview = await intake.preview(input);
      const refused = input.adjustments?.find((adjustment) => !preview.applied.includes(adjustment));
      if (refused) throw new Problem('adjustment-refused', { kind: refused.kind, at: refused.at });
      return toSourcePreview(preview, input);
    },

    async estimate(inputs) {
      const previews: Preview[] = [];
      for (const input of inputs) previews.push(await intake.preview(input));
      return estimateOf(previews, inputs[0]!);
    },

    async previewWithPrice(input) {
      const preview = await intake.preview(input);
      const { paragraphs } = preview.source;
      return {
        ...toSourcePreview(preview, input),
        characters: paragraphs.reduce((sum, { text }) => sum + countCharacters(text), 0),
        estimate: await estimateOf([preview], input),
      };
    },

    async open(draft) {
      const { revises } = draft;
      const revised = revises === undefined ? undefined : await loading.load(revises);
      const opened = intake.open(toArticleInput(draft));
      return {
        async preview(changed) {
          const { title: _, ...untitled } = toArticleInput(changed);
          const preview = await opened.preview(untitled);
          const usual = usualValues(preview, revised);
          const { title = usual.title, targets, details } = changed;
          const values = { ...usual, ...details, title, targets };
          return { preview, usual, values, shown: printOf(preview) };
        },
        review: (previewed) => review(previewed, revised),
      } satisfies OpenedDraft;
    },

    async confirm({ id, draft, shown, seen }) {
      if (seen.shown !== shown) throw new Problem('draft-changed');
      const articleId = await add(id, draft, seen.revision);
      await drafts.became(id, articleId);
      return articleId;
    },
  };

  async function estimateOf(
    previews: readonly Preview[],
    { details, targets }: ArticleInput,
  ): Promise<Estimate> {
    const { sourceLanguage } = previews[0]!;
    const about = { sourceLanguage, confidential: details?.confidential ?? false };
    const text = joinSources(previews.map(({ source }) => source));
    return pricing.estimateText(toEstimated(text, about), targets);
  }

  async function review({ preview, values }: DraftPreview, revised?: LoadedArticle): Promise<DraftReview> {
    const { source, sourceLanguage } = preview;
    const revision = revised && (await revisionChange(deps, revised, source));
    const targets = values.targets.filter((tag) => memoryTag(tag) !== memoryTag(sourceLanguage));
    if (targets.length === 0) return { ...(revision && { revision }) };
    const about = { sourceLanguage, confidential: values.confidential };
    const text = toEstimated({ ...source, title: values.title }, about);
    return { estimate: await pricing.estimateText(text, targets), ...(revision && { revision }) };
  }

  async function add(id: string, draft: SavedDraft, seenRevision: number): Promise<string> {
    const { revises, targets } = draft;
    const input = toArticleInput(draft);
    if (revises === undefined) {
      const { article } = await intake.add({ ...input, targets, idempotencyKey: `draft ${id}` });
      return article.id;
    }
    await intake.replace(revises, input, { revision: seenRevision });
    if (targets.length > 0) await articles.wantTargets(revises, targets);
    return revises;
  }
}

function usualValues({ source, sourceLanguage }: Preview, revised?: LoadedArticle): DraftValues {
  const details = { ...source.details, ...revised?.article };
  return {
    title: (revised && titleGiven(revised)) ?? source.title,
    sourceLanguage,
    targets: [],
    confidential: revised?.article.confidential ?? false,
    url: details.url ?? '',
    publisher: details.publisher ?? '',
    author: details.author ?? '',
    publishedAt: details.publishedAt ?? '',
    rights: details.rights ?? '',
    partOf: details.partOf ?? '',
  };
}

/**
 * The article's title if it does not come from its text: then it was given, and the next revision
 * keeps it.
 */
function titleGiven({ article: { title }, revision }: LoadedArticle): string | undefined {
  const beginning = title.replace(/…$/, '');
  const isInText = ({ text }: Revision['paragraphs'][number]) => text.startsWith(beginning);
  return revision.paragraphs.some(isInText) ? undefined : title;
}

function printOf({ source }: Preview): string {
  return fingerprint(
    ...source.paragraphs.flatMap(({ role, marker, text, html }) => [role, marker, text, html]),
  ).slice(0, 32);
}
