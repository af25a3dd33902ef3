/** The arrows of the house (docs/decisions): text ← article ← translation ← edges ← http, cli ← main. */
const edges = ['engines', 'storage', 'presentation', 'interchange'];
const room = (...names) => `^src/(${names.join('|')})/`;
/** The rooms beside `text` that an edge may import. */
const besideText = (edge) =>
  ({ presentation: ['i18n', 'fetch'], interchange: ['i18n', 'fetch'] })[edge] ?? [];
/** Failures with names: the ground that every room stands on. */
const ground = '^src/problem\\.ts$';
const assembly = '^src/(main|assemble|config)\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '^src/main\\.ts$', '^src/presentation/public/'] },
      to: {},
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'text-knows-nobody',
      severity: 'error',
      from: { path: room('text') },
      to: { path: '^src/', pathNot: [room('text'), ground] },
    },
    {
      name: 'text-does-no-io',
      severity: 'error',
      from: { path: room('text') },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'article-knows-text',
      severity: 'error',
      from: { path: room('article') },
      to: { path: '^src/', pathNot: [room('text', 'article'), ground] },
    },
    {
      name: 'translation-knows-article',
      severity: 'error',
      from: { path: room('translation') },
      to: { path: '^src/', pathNot: [room('text', 'article', 'translation'), ground] },
    },
    ...edges.map((edge) => ({
      name: `${edge}-stands-alone`,
      severity: 'error',
      from: { path: room(edge) },
      to: {
        path: '^src/',
        pathNot: [room('text', 'article', 'translation', ...besideText(edge), edge), ground],
      },
    })),
    {
      name: 'i18n-and-fetch-stand-beside-text',
      severity: 'error',
      from: { path: '^src/(i18n|fetch)/' },
      to: { path: '^src/', pathNot: ['^src/$1/', room('text'), ground] },
    },
    {
      name: 'http-and-cli-get-their-parts',
      severity: 'error',
      from: { path: room('http', 'cli') },
      to: { path: [room('engines', 'storage'), '^src/main\\.ts$'] },
    },
    {
      name: 'http-and-cli-are-neighbours',
      severity: 'error',
      from: { path: room('http') },
      to: { path: room('cli') },
    },
    {
      name: 'nobody-imports-the-assembly',
      severity: 'error',
      from: { path: '^src/', pathNot: [assembly, room('cli')] },
      to: { path: assembly },
    },
    {
      name: 'only-deepl-knows-deepl',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engines/deepl/deepl\\.ts$' },
      to: { path: 'node_modules/deepl-node', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-storage-knows-sql',
      severity: 'error',
      from: { path: '^src/', pathNot: room('storage') },
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
