import type { Article, Revision, SourceText } from '../../article/article.ts';
import { countCharacters } from '../../text/count-characters.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { type Engine, mayReach } from '../engine.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Ledger, MonthSpent } from '../ledger.ts';
import type { KnownTranslations } from '../loaded-article.ts';
import type { Formality, Memory } from '../memory.ts';
import { createQuestions } from '../translating/engine-requests.ts';
import { isWanted, type Wishes } from '../needs-translation.ts';
import { createTermFinders } from '../glossary/term-finder.ts';
import type { Requests } from '../requests.ts';

/** What a translation would cost now. Characters are Unicode code points. */
export interface Estimate {
  readonly targets: readonly TargetEstimate[];
  /** Of all targets together; what a free engine does costs nothing. */
  readonly characters: number;
  readonly requests: number;
  /** Whether nothing of it would be refused for want of budget. */
  readonly fits: boolean;
  readonly budget: BudgetState | null;
}

export interface TargetEstimate {
  readonly target: string;
  /** The engine that would be asked first; `null` where none may be or none has the language. */
  readonly engine: string | null;
  /** Would be billed. */
  readonly characters: number;
  readonly requests: number;
  /** Paragraphs that lack a translation, of all. */
  readonly missing: number;
  readonly total: number;
  /** Whether the budget has room for this language, were it alone, or an engine that bills nothing takes what another may not. */
  readonly fits: boolean;
  /** Characters that the memory, and paragraphs that stand more than once, save. */
  readonly savedCharacters: number;
}

export interface BudgetState extends MonthSpent {
  readonly limit: number;
  readonly left: number;
}

/** A text that is or might be brought in. */
export interface Estimated {
  readonly article: Pick<Article, 'title' | 'sourceLanguage' | 'confidential'>;
  readonly revision: Pick<Revision, 'paragraphs'>;
}

/** With what the memory shows for it. */
type KnownText = Estimated & { readonly known: KnownTranslations };

/** A text that was only looked at, with the ids that its paragraphs would get. */
export function toEstimated(
  { title, paragraphs }: SourceText,
  about: Pick<Article, 'sourceLanguage' | 'confidential'>,
): Estimated {
  return {
    article: { title, ...about },
    revision: { paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, id: `p${index + 1}` })) },
  };
}

export interface EstimateParts {
  readonly memory: Memory;
  readonly ledger: Ledger;
  readonly engines: readonly Engine[];
  readonly budget: number | undefined;
  readonly requests: Pick<Requests, 'answered'>;
  readonly glossary: Glossary;
  readonly formality: Formality | undefined;
  /** Names of engines, the best first; also of those that are not set up now. */
  readonly engineOrder: readonly string[];
}

/** Says what would be billed, and sends nothing. */
export async function estimate(
  text: KnownText,
  targets: readonly string[],
  parts: EstimateParts,
  upgrade = false,
): Promise<Estimate> {
  const findTerms = createTermFinders(parts.glossary);
  const source = memoryTag(text.article.sourceLanguage);
  const each = await Promise.all(
    targets.map(async (target) => {
      const terms = await findTerms({ source, target: memoryTag(target) });
      return estimateTarget(text, { ...parts, target, terms, upgrade }, parts);
    }),
  );
  const budget = budgetState(parts.budget, await parts.ledger.spent());
  const { left = Infinity } = budget ?? {};
  const mayGoFree = (target: string) =>
    enginesFor(text, target, parts.engines).some((engine) => !engine.bills);
  const characters = each.reduce((sum, target) => sum + target.characters, 0);
  const priced = each.map((target) => ({
    ...target,
    fits: target.characters <= left || mayGoFree(target.target),
  }));
  return {
    targets: priced,
    characters,
    requests: each.reduce((sum, { requests }) => sum + requests, 0),
    fits: characters <= left || each.every(({ target }) => mayGoFree(target)),
    budget,
  };
}

/** First choice first. */
function enginesFor({ article }: Estimated, target: string, engines: readonly Engine[]): readonly Engine[] {
  return engines.filter((each) => each.targetLanguage(target) !== undefined && mayReach(each, article));
}

async function estimateTarget(
  text: KnownText,
  wishes: Wishes,
  parts: EstimateParts,
): Promise<Omit<TargetEstimate, 'fits'>> {
  const { article, revision } = text;
  const { target } = wishes;
  const [engine] = enginesFor(text, target, parts.engines);
  const texts = revision.paragraphs.map((paragraph) => paragraph.text);
  const known = await text.known(target);
  const isMissing = (text: string) =>
    engine ? isWanted(engine, text, known.get(text), wishes) : !known.has(text);
  const missing = texts.filter(isMissing);
  const segments = [...new Set(missing)];
  const counts = {
    missing: missing.length,
    total: texts.length,
    savedCharacters: charactersOf(texts) - charactersOf(segments),
  };
  if (!engine) return { target, engine: null, characters: 0, requests: 0, ...counts };
  const questions = createQuestions(engine, { article, revision, ...wishes });
  const pieces = [...new Set(segments.flatMap((text) => questions.cut(text).map((piece) => piece.text)))];
  const whole = new Set(texts);
  const cut = pieces.filter((piece) => !whole.has(piece));
  const held = await parts.memory.lookUp(questions.sourceTag, questions.tag, cut);
  const wanted = pieces.filter((piece) =>
    isWanted(engine, piece, known.get(piece) ?? held.get(piece), wishes),
  );
  // Asked in just these words before, and answered: a glossary that was changed back.
  const keyOf = (text: string) => questions.request(text).key;
  const answered = await parts.requests.answered(engine.name, wanted.map(keyOf));
  const open = wanted.filter((text) => !answered.has(keyOf(text)));
  return {
    target,
    engine: engine.name,
    characters: engine.bills ? charactersOf(open) : 0,
    requests: questions.batches(open).length,
    ...counts,
  };
}

const charactersOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + countCharacters(text), 0);

export function budgetState(limit: number | undefined, spent: MonthSpent): BudgetState | null {
  if (limit === undefined) return null;
  return { ...spent, limit, left: Math.max(0, limit - spent.billed - spent.reserved) };
}
