import { findSearchTerms } from '../../text/search/find-search-terms.ts';
import type { SearchTerm } from '../../text/search/search-terms.ts';
import { typeset } from '../../text/typeset.ts';
import type { FoundArticle, FoundParagraph } from '../../translation/found-article.ts';
import { directionOf, languageName } from '../../i18n/language-names.ts';
import { HighlightedText } from './highlighted-text.tsx';
import type { PageContext } from '../page-context.ts';
import { articlePath, hitPath } from '../paths.ts';
import type { ReadingLayout } from '../reading-layout.ts';
import { UNTRANSLATED } from '../untranslated.ts';

interface SearchHitProps {
  readonly context: PageContext;
  readonly article: FoundArticle;
  readonly paragraph: FoundParagraph;
  readonly terms: readonly SearchTerm[];
  /** What this reader gets at an address that names neither columns nor a view. */
  readonly usual: ReadingLayout;
}

/** A found paragraph in all columns. Each text with the words links to them. */
export function SearchHit({ context, article, paragraph, terms, usual }: SearchHitProps) {
  const { t } = context;
  const { id, sourceLanguage, targetLanguages } = article;
  const cells = [sourceLanguage, ...targetLanguages].map((tag): Cell => {
    const text = tag === sourceLanguage ? paragraph.source.text : textIn(paragraph, tag);
    const words = findSearchTerms(text ?? '', terms).matches.map((match) => text!.slice(...match));
    const hit = { article: id, paragraph: paragraph.id, language: tag, words };
    return { tag, text, ...(words.length > 0 && { href: hitPath(hit, usual) }) };
  });
  const first = cells.find(({ href }) => href !== undefined)?.href;
  return (
    <li class="hit">
      <a
        class="hit-number"
        href={first ?? `${articlePath(id)}#${paragraph.id}`}
        aria-label={t('search.paragraph', { position: paragraph.position })}
      >
        {paragraph.position}
      </a>
      {cells.map((cell) => (
        <HitCell
          key={cell.tag}
          context={context}
          cell={cell}
          terms={terms}
          isSource={cell.tag === sourceLanguage}
          {...paragraph.translations[cell.tag]}
        />
      ))}
    </li>
  );
}

interface Cell {
  /** BCP 47. */
  readonly tag: string;
  /** `null` if it is missing. */
  readonly text: string | null;
  /** Where the text has the words; absent if it has none. */
  readonly href?: string;
}

function textIn({ translations }: FoundParagraph, tag: string): string | null {
  const text = translations[tag]!.text;
  return text === null ? null : typeset(text, tag);
}

interface HitCellProps extends Pick<SearchHitProps, 'context' | 'terms'> {
  readonly cell: Cell;
  readonly isSource: boolean;
  readonly state?: string;
  readonly outdated?: boolean;
}

function HitCell({ context: { t, language }, cell, terms, isSource, state, outdated }: HitCellProps) {
  const { tag, text, href } = cell;
  return (
    <div class="hit-cell" data-state={state}>
      <p class="hit-language">
        {languageName(tag, language)}
        {!isSource && text !== null && (
          <span class="hit-state">{t(outdated === true ? 'coverage.outdated' : `state.${state}`)}</span>
        )}
      </p>
      {text === null ? (
        <p class="hit-gap">{t('state.missing')}</p>
      ) : (
        <p lang={tag} dir={directionOf(tag)} {...(isSource && UNTRANSLATED)}>
          {href === undefined ? text : <HitLink href={href} text={text} terms={terms} />}
        </p>
      )}
    </div>
  );
}

interface HitLinkProps extends Pick<SearchHitProps, 'terms'> {
  readonly href: string;
  readonly text: string;
}

function HitLink({ href, text, terms }: HitLinkProps) {
  return (
    <a class="hit-text" href={href}>
      <HighlightedText text={text} terms={terms} />
    </a>
  );
}
