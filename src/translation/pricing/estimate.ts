import type { Article, Revision, SourceText } from '../../article/article.ts';
import { findTitleParagraph } from '../../article/title-paragraph.ts';
import { countCharacters } from '../../text/count-characters.ts';
import { isLanguageFree } from '../../text/language-free.ts';
import { memoryTag } from '../../text/language-tag.ts';
import { type Engine, mayReach } from '../engine.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Ledger, MonthSpent } from '../ledger.ts';
import type { KnownTranslations } from '../loaded-article.ts';
import type { Memory } from '../memory.ts';
import { createEngineRequests, type TextRequest } from '../translating/engine-requests.ts';
import { type TargetSettings, needsTranslation } from '../needs-translation.ts';
import { createTermFinders } from '../glossary/term-finder.ts';
import { separateTitle } from '../segments.ts';
import type { Requests } from '../requests.ts';
import type { TranslationSettings } from '../translation-settings.ts';

/** What a translation would cost now. Characters are Unicode code points. */
export interface Estimate {
  readonly targets: readonly TargetEstimate[];
  /**
   * The characters of all targets together. A free engine adds none, and two tags for one language
   * of an engine are billed once.
   */
  readonly characters: number;
  readonly requests: number;
  /** Whether the budget allows all of it. */
  readonly fits: boolean;
  readonly budget: BudgetState | null;
}

export interface TargetEstimate {
  readonly target: string;
  /**
   * The first engine that would translate; `null` if no engine is allowed or none supports the
   * language.
   */
  readonly engine: string | null;
  /** The characters that would be billed. */
  readonly characters: number;
  readonly requests: number;
  /** The number of paragraphs without a translation. */
  readonly missing: number;
  /** Whether the title lacks one; false if it stands in the text, and is translated there. */
  readonly missingTitle: boolean;
  readonly total: number;
  /**
   * Whether the budget allows this language, considered alone. Also true if an engine that does not
   * bill takes what the budget does not allow.
   */
  readonly fits: boolean;
  /**
   * Characters that are not billed, because the memory has their translation or their paragraph is
   * repeated.
   */
  readonly savedCharacters: number;
}

export interface BudgetState extends MonthSpent {
  readonly limit: number;
  readonly left: number;
}

/** A text that was added or might be added. */
export interface Estimated {
  readonly article: Pick<Article, 'title' | 'sourceLanguage' | 'confidential'>;
  readonly revision: Pick<Revision, 'paragraphs'>;
}

/** The text with its translations from the memory. */
type KnownText = Estimated & { readonly known: KnownTranslations };

/** A text that was only previewed, with the ids that its paragraphs would get. */
export function toEstimated(
  { title, paragraphs }: SourceText,
  about: Pick<Article, 'sourceLanguage' | 'confidential'>,
): Estimated {
  return {
    article: { title, ...about },
    revision: { paragraphs: paragraphs.map((paragraph, index) => ({ ...paragraph, id: `p${index + 1}` })) },
  };
}

/** Several texts as one. A title that does not stand in its text is translated too, before it. */
export function joinSources(sources: readonly SourceText[]): SourceText {
  const [first, ...more] = sources;
  const titled = more.flatMap(({ title, paragraphs }) =>
    findTitleParagraph(title, paragraphs) === undefined
      ? [{ role: 'title' as const, text: title, sentences: [], repairs: [] }, ...paragraphs]
      : paragraphs,
  );
  return { ...first!, paragraphs: [...first!.paragraphs, ...titled] };
}

export interface EstimateDeps extends TranslationSettings {
  readonly memory: Memory;
  readonly ledger: Ledger;
  readonly engines: readonly Engine[];
  readonly requests: Pick<Requests, 'answered'>;
  readonly glossary: Glossary;
}

/** What an engine would get for one language. */
export interface TargetDemand extends Omit<TargetEstimate, 'fits'> {
  /** Whether an engine that does not bill takes what the budget does not allow. */
  readonly mayGoFree: boolean;
  /**
   * What it adds to the bill of the languages before it. Two tags may name one language of the
   * engine (`zh-TW`, `zh-Hant`), which then gets the same requests.
   */
  readonly added: Sent;
}

interface Sent {
  readonly characters: number;
  readonly requests: number;
}

/** Estimates what would be billed. Sends nothing. */
export async function estimate(
  text: KnownText,
  targets: readonly string[],
  deps: EstimateDeps,
  upgrade = false,
): Promise<Estimate> {
  return toEstimate(await demandOf(text, targets, deps, upgrade), deps);
}

/** The part of an estimate that takes the text; the rest depends on what else is billed. */
export async function demandOf(
  text: KnownText,
  targets: readonly string[],
  deps: EstimateDeps,
  upgrade = false,
): Promise<readonly TargetDemand[]> {
  const findTerms = createTermFinders(deps.glossary);
  const source = memoryTag(text.article.sourceLanguage);
  const estimated = await Promise.all(
    targets.map(async (target) => {
      const terms = await findTerms({ source, target: memoryTag(target) });
      const mayGoFree = enginesFor(text, target, deps.engines).some((engine) => !engine.bills);
      return { ...(await estimateTarget(text, { ...deps, target, terms, upgrade }, deps)), mayGoFree };
    }),
  );
  const sent = new Set<string>();
  return estimated.map(({ addedTo, ...target }) => ({ ...target, added: addedTo(sent) }));
}

/** Compares the demand with what the budget has left now. */
export async function toEstimate(
  demand: readonly TargetDemand[],
  { budget: limit, ledger }: Pick<EstimateDeps, 'budget' | 'ledger'>,
): Promise<Estimate> {
  const budget = budgetState(limit, await ledger.spent());
  const { left = Infinity } = budget ?? {};
  const characters = demand.reduce((sum, { added }) => sum + added.characters, 0);
  return {
    targets: demand.map(({ mayGoFree, added: _, ...target }) => ({
      ...target,
      fits: target.characters <= left || mayGoFree,
    })),
    characters,
    requests: demand.reduce((sum, { added }) => sum + added.requests, 0),
    fits: characters <= left || demand.every(({ mayGoFree }) => mayGoFree),
    budget,
  };
}

/** The first choice comes first. */
function enginesFor({ article }: Estimated, target: string, engines: readonly Engine[]): readonly Engine[] {
  return engines.filter((each) => each.targetLanguage(target) !== undefined && mayReach(each, article));
}

interface EstimatedTarget extends Omit<TargetDemand, 'mayGoFree' | 'added'> {
  /** @param sent keys of the requests before; the target's own are added */
  readonly addedTo: (sent: Set<string>) => Sent;
}

async function estimateTarget(
  text: KnownText,
  settings: TargetSettings,
  deps: EstimateDeps,
): Promise<EstimatedTarget> {
  const { article, revision } = text;
  const { target } = settings;
  const [engine] = enginesFor(text, target, deps.engines);
  const title = separateTitle(text);
  const paragraphs = revision.paragraphs
    .map((paragraph) => paragraph.text)
    .filter((each) => !isLanguageFree(each));
  const texts = title === undefined ? paragraphs : [title, ...paragraphs];
  const known = await knownOf(text, title, target, deps);
  const isMissing = (text: string) =>
    engine ? needsTranslation(engine, text, known.get(text), settings) : !known.has(text);
  const missing = texts.filter(isMissing);
  const segments = [...new Set(missing)];
  const counts = {
    missing: paragraphs.filter(isMissing).length,
    missingTitle: title !== undefined && isMissing(title),
    total: revision.paragraphs.length,
    savedCharacters: charactersOf(texts) - charactersOf(segments),
  };
  if (!engine) return { target, engine: null, ...NOTHING, ...counts, addedTo: () => NOTHING };
  const engineRequests = createEngineRequests(engine, { article, revision, ...settings });
  const pieces = segments.flatMap((text) => engineRequests.cut(text));
  const requests = [...new Set(pieces.map(({ request }) => request))];
  const { sourceTag, targetTag } = engineRequests;
  const whole = new Set(texts);
  const cut = requests.map(({ source }) => source).filter((piece) => !whole.has(piece));
  const held = await deps.memory.lookUp(sourceTag, targetTag, cut);
  const wanted = requests.filter(({ source }) =>
    needsTranslation(engine, source, known.get(source) ?? held.get(source), settings),
  );
  // The same request was answered before: the glossary was changed back.
  const answered = await deps.requests.answered(
    engine.name,
    wanted.map(({ key }) => key),
  );
  const open = wanted.filter(({ key }) => !answered.has(key));
  const toSent = (some: readonly TextRequest[]): Sent => ({
    characters: engine.bills ? charactersOf(some.map(({ source }) => source)) : 0,
    requests: engineRequests.batches(some).length,
  });
  return {
    target,
    engine: engine.name,
    ...toSent(open),
    ...counts,
    addedTo(sent) {
      const first = open.filter((request) => !sent.has(nameOf(request)));
      for (const request of first) sent.add(nameOf(request));
      return toSent(first);
    },
  };
}

async function knownOf(
  { article, known }: KnownText,
  title: string | undefined,
  target: string,
  { memory }: Pick<EstimateDeps, 'memory'>,
): ReturnType<KnownTranslations> {
  if (title === undefined) return known(target);
  const pair = [memoryTag(article.sourceLanguage), memoryTag(target)] as const;
  return new Map([...(await memory.lookUp(...pair, [title])), ...(await known(target))]);
}

const NOTHING: Sent = { characters: 0, requests: 0 };

const nameOf = ({ engine, key }: TextRequest) => `${engine} ${key}`;

const charactersOf = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + countCharacters(text), 0);

export function budgetState(limit: number | undefined, spent: MonthSpent): BudgetState | null {
  if (limit === undefined) return null;
  return { ...spent, limit, left: Math.max(0, limit - spent.billed - spent.reserved) };
}
