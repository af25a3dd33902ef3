/**
 * The direction of imports, type imports included (docs/decisions/0018-source-tree.md):
 * text ← article ← translation ← engines, storage, presentation, interchange ← jobs ← http, cli ← main.
 */

/** What each folder under src/ may import, beside itself and the failures in problem.ts. */
const ROOMS = {
  text: [],
  i18n: ['text'],
  fetch: ['text'],
  article: ['text'],
  translation: ['text', 'article'],
  engines: ['text', 'article', 'translation'],
  storage: ['text', 'article', 'translation'],
  presentation: ['text', 'article', 'translation', 'i18n', 'fetch'],
  interchange: ['text', 'article', 'translation', 'i18n', 'fetch'],
  jobs: [
    'text',
    'article',
    'translation',
    'engines',
    'storage',
    'presentation',
    'interchange',
    'i18n',
    'fetch',
  ],
  http: ['text', 'article', 'translation', 'i18n', 'fetch', 'presentation', 'interchange', 'jobs'],
  cli: ['text', 'article', 'translation', 'i18n', 'fetch', 'presentation', 'interchange', 'jobs'],
};

/**
 * Which other sub-folders a sub-folder may import. The files at the top of a folder are free: they
 * are the values that its sub-folders share, and the functions that put the sub-folders together.
 */
const SUB_FOLDERS = {
  text: {
    languages: [],
    decode: [],
    repair: ['decode'],
    sentences: ['languages'],
    paragraphs: ['languages', 'sentences'],
    messages: ['paragraphs', 'sentences'],
    compare: [],
    search: [],
  },
  article: {
    inline: [],
    html: ['inline'],
    markdown: ['html', 'inline'],
    documents: ['html'],
    adjusting: ['inline'],
    revising: [],
  },
  translation: {
    glossary: [],
    alignment: [],
    checks: ['alignment', 'glossary'],
    translating: ['glossary'],
    reading: ['alignment', 'checks'],
    deriving: ['alignment', 'glossary', 'checks', 'reading', 'translating'],
    learning: ['alignment'],
    pricing: ['glossary', 'translating'],
    drafting: ['pricing'],
    listing: [],
    searching: ['alignment', 'reading'],
  },
  engines: { deepl: [], libretranslate: [] },
  storage: {
    sqlite: [],
    postgres: [],
    migrations: [],
    changes: [],
    glossary: ['changes'],
    lexicon: [],
    derived: ['changes', 'glossary', 'lexicon'],
    memory: ['changes'],
    work: ['changes', 'memory'],
    articles: ['changes', 'glossary', 'memory'],
    search: ['articles'],
    fuzzy: ['sqlite', 'postgres'],
    leases: ['sqlite', 'postgres'],
    moving: ['sqlite', 'postgres', 'lexicon', 'memory', 'work'],
  },
  presentation: {
    discovery: [],
    site: ['discovery'],
    costs: ['site'],
    'parallel-text': ['site'],
    embed: [],
    article: ['site', 'discovery', 'costs', 'embed', 'parallel-text', 'offline'],
    add: ['site'],
    draft: ['site', 'add', 'costs'],
    library: ['site', 'add', 'discovery'],
    concordance: ['site', 'library'],
    glossary: ['site'],
    offline: ['site', 'library'],
    'service-worker': ['site', 'article', 'offline'],
    public: ['article', 'embed', 'offline', 'service-worker', 'parallel-text'],
  },
  interchange: { glossary: [], tmx: [] },
  jobs: { threads: [] },
  http: {
    server: ['answer'],
    guard: ['visitor', 'request'],
    visitor: ['request'],
    request: [],
    answer: ['guard', 'visitor', 'request'],
    openapi: ['answer', 'request'],
    api: ['answer', 'guard', 'openapi', 'request', 'visitor'],
    pages: ['answer', 'guard', 'request', 'visitor'],
    sharing: ['answer', 'guard', 'request', 'visitor'],
  },
  cli: { terminal: [], commands: ['terminal'] },
};

const folders = (names) => `^src/(${names.join('|')})/`;
const PROBLEM = '^src/problem\\.ts$';
const ASSEMBLY = '^src/(main|assemble|config|setting-names|start-report)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/main\\.ts$', '^src/presentation/public/'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...Object.entries(ROOMS).map(([room, others]) => ({
      name: `${room}-imports-one-way`,
      severity: 'error',
      from: { path: folders([room]) },
      to: { path: '^src/', pathNot: [folders([room, ...others]), PROBLEM] },
    })),
    ...Object.entries(SUB_FOLDERS).flatMap(([room, subs]) =>
      Object.entries(subs).map(([sub, others]) => ({
        name: `${room}-${sub}-imports-one-way`,
        severity: 'error',
        from: { path: `^src/${room}/${sub}/` },
        to: { path: `^src/${room}/[^/]+/`, pathNot: `^src/${room}/(${[sub, ...others].join('|')})/` },
      })),
    ),
    ...Object.entries(SUB_FOLDERS).map(([room, subs]) => ({
      name: `${room}-lists-its-sub-folders-here`,
      severity: 'error',
      from: { path: `^src/${room}/[^/]+/`, pathNot: `^src/${room}/(${Object.keys(subs).join('|')})/` },
      to: {},
    })),
    {
      name: 'text-does-no-io',
      severity: 'error',
      from: { path: folders(['text']) },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'only-main-knows-the-environment',
      severity: 'error',
      from: { path: '^src/', pathNot: ASSEMBLY },
      to: { path: ASSEMBLY },
    },
    {
      name: 'only-deepl-knows-deepl-node',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engines/deepl/deepl\\.ts$' },
      to: { path: 'node_modules/deepl-node', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-storage-knows-sql',
      severity: 'error',
      from: { path: '^src/', pathNot: folders(['storage']) },
      to: { path: 'node_modules/(kysely|@photostructure/sqlite)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
