import type { ArticleView } from '../../../src/presentation/article-view.ts';
import type { Repair, Role } from '../../../src/text/traced-text.ts';
import type {
  MissingReason,
  ParagraphTranslation,
  ParallelArticle,
  ParallelParagraph,
  Titles,
} from '../../../src/translation/parallel-article.ts';

const AT = '2026-11-23T10:00:00.000Z';

export function translated(text: string, more: Partial<ParagraphTranslation> = {}): ParagraphTranslation {
  return {
    text,
    sentences: [[0, text.length]],
    findings: [],
    state: 'machine',
    outdated: false,
    match: 'exact',
    engine: 'deepl',
    provenance: { date: AT, engine: 'deepl' },
    updatedAt: AT,
    ...more,
  };
}

export function missing(reason: MissingReason): ParagraphTranslation {
  return {
    text: null,
    sentences: [],
    findings: [],
    state: 'missing',
    outdated: false,
    match: null,
    engine: null,
    provenance: null,
    updatedAt: null,
    reason,
  };
}

interface Row {
  readonly role?: Role;
  readonly marker?: string;
  readonly html?: string;
  readonly repairs?: readonly Repair[];
  readonly id: string;
  readonly en: ParagraphTranslation | string;
  readonly fr: ParagraphTranslation | string;
}

const ROWS: readonly Row[] = [
  { role: 'title', id: 'Mali Menolak', en: 'Mali Refuses', fr: 'Le Mali refuse' },
  { role: 'caption', id: 'Lavrov dan Diop/Net', en: 'Lavrov and Diop/Net', fr: 'Lavrov et Diop/Net' },
  { role: 'byline', id: 'Laporan: Hani', en: 'Report: Hani', fr: 'Reportage : Hani' },
  {
    id: 'Kerja sama harus berakhir.',
    html: 'Kerja sama <em>harus</em> berakhir.',
    en: 'The cooperation must end.',
    fr: 'La coopération doit prendre fin.',
  },
  { role: 'heading', id: 'Tuntutan', en: 'Demands', fr: 'Exigences' },
  { role: 'list-item', marker: '1.', id: 'Kedaulatan.', en: 'Sovereignty.', fr: 'Souveraineté.' },
  { role: 'aside', id: 'Baca juga: Rusia', en: 'Read also: Russia', fr: 'À lire aussi : la Russie' },
];

/**
 * An article with a paragraph of every role, completely translated into English and French.
 * `change` overrides its properties.
 */
export function exampleArticle(
  rows: readonly Row[] = ROWS,
  change: Partial<ParallelArticle> = {},
): ParallelArticle {
  const cell = (value: ParagraphTranslation | string) =>
    typeof value === 'string' ? translated(value) : value;
  const paragraphs = rows.map(
    ({ role = 'paragraph', marker, html, repairs = [], id, en, fr }, index): ParallelParagraph => ({
      id: `p${index + 1}`,
      position: index + 1,
      role,
      ...(marker !== undefined && { marker }),
      source: { text: id, ...(html !== undefined && { html }), sentences: [[0, id.length]], repairs },
      translations: { en: cell(en), fr: cell(fr) },
    }),
  );
  const coverageOf = (target: string) => ({
    translated: paragraphs.filter(({ translations }) => {
      const { text, outdated } = translations[target]!;
      return text !== null && !outdated;
    }).length,
    total: paragraphs.length,
  });
  const title = change.title ?? rows[0]!.id;
  return {
    id: 'kerja-sama',
    title,
    titles: titlesOf(title, paragraphs),
    sourceLanguage: 'id',
    targetLanguages: ['en', 'fr'],
    revision: 1,
    newestRevision: 1,
    version: 1,
    format: 'text',
    encoding: 'utf-8',
    confidential: false,
    createdAt: AT,
    updatedAt: AT,
    coverage: { en: coverageOf('en'), fr: coverageOf('fr') },
    running: [],
    repairs: [],
    leftOut: [],
    paragraphs,
    ...change,
  };
}

/** As the store finds those that are a paragraph. */
function titlesOf(title: string, paragraphs: readonly ParallelParagraph[]): Titles {
  const found = paragraphs.find(({ source }) => source.text === title)?.translations;
  const titleIn = (target: string) => {
    const { text, state, provenance } = found?.[target] ?? missing('not-requested');
    return { text, state, provenance };
  };
  return { en: titleIn('en'), fr: titleIn('fr') };
}

/** One paragraph for each state of a translation. */
export function articleInEveryState(): ParallelArticle {
  const states: readonly ParagraphTranslation[] = [
    translated('By a machine.'),
    translated('Imported.', { state: 'imported', engine: null }),
    translated('Edited.', { state: 'edited', engine: null }),
    translated('Reviewed.', { state: 'reviewed', engine: null }),
    translated('Of what it said before.', { outdated: true, reason: 'offline', match: null }),
    missing('engine-quota'),
    {
      ...missing('refused-wrong-language'),
      refused: { id: 17, text: 'Auf Deutsch.', reason: 'wrong-language', engine: 'deepl', date: AT },
    },
  ];
  return exampleArticle(
    states.map((state, index) => ({ id: `Paragraf ${index + 1}.`, en: state, fr: missing('not-requested') })),
  );
}

/** The default layout: all languages side by side. */
export function exampleView(article: ParallelArticle, change: Partial<ArticleView> = {}): ArticleView {
  const columns = [article.sourceLanguage, ...article.targetLanguages];
  return { article, columns, view: 'side', usual: { columns, view: 'side' }, ...change };
}
