import { ADJUSTMENT_KINDS } from '../../src/article/adjustment.ts';
import { FORMATS } from '../../src/article/article.ts';
import { type ArticleFilter, ARTICLE_ORDERS } from '../../src/article/articles.ts';
import { DETAIL_NAMES } from '../../src/article/details.ts';
import { PLACEHOLDERS } from '../../src/cli/help.ts';
import { LEFT_OUT_REASONS } from '../../src/article/left-out.ts';
import { FIELD_FAULTS } from '../../src/http/request/field-faults.ts';
import { ADD_WAYS } from '../../src/presentation/add/add-form-values.ts';
import { KEEPING_ACTIONS, KEEPING_STATES } from '../../src/presentation/offline/keeping-progress.tsx';
import { NOTICES, SAVED_REASONS, THEMES } from '../../src/presentation/page-context.ts';
import { CONCORDANCE_FAULTS } from '../../src/presentation/concordance/concordance-view.ts';
import { COPIED_FORMS } from '../../src/presentation/article/copy-dialog.tsx';
import { ROW_FORMS } from '../../src/presentation/article/reading-dialogs.tsx';
import { FAILURES } from '../../src/presentation/column-summary.ts';
import { SHORTCUTS } from '../../src/presentation/article/shortcuts.ts';
import { VIEWS } from '../../src/presentation/reading-layout.ts';
import { ACCEPTED_KINDS, PROBLEM_KINDS } from '../../src/problem.ts';
import { LIKELY_ENCODINGS } from '../../src/text/decode/decode.ts';
import { REPAIR_KINDS, ROLES } from '../../src/text/traced-text.ts';
import type { FetchFault } from '../../src/fetch/fetch-page.ts';
import type { GlossaryColumn } from '../../src/interchange/glossary/glossary-columns.ts';
import type { GlossaryLineFault } from '../../src/interchange/glossary/glossary-line.ts';
import type { Fault } from '../../src/storage/moving/faults.ts';
import { FINDING_KINDS } from '../../src/translation/checks/finding.ts';
import type { EngineFailureReason } from '../../src/translation/engine.ts';
import { REFUSAL_REASONS } from '../../src/translation/translating/judge-answer.ts';
import { ORIGINS } from '../../src/translation/memory.ts';
import type { Match, MissingReason } from '../../src/translation/parallel-article.ts';

/** The compiler requires that no member is missing. */
const membersOf = <T extends string>(members: Readonly<Record<T, true>>) => Object.keys(members) as T[];

const REASONS = membersOf<Exclude<MissingReason, `engine-${string}` | `refused-${string}`>>({
  'not-requested': true,
  'in-progress': true,
  offline: true,
  'no-engine': true,
  interrupted: true,
  'target-unsupported': true,
  confidential: true,
});

const ENGINE_REASONS = membersOf<EngineFailureReason>({
  unauthorized: true,
  quota: true,
  busy: true,
  unavailable: true,
  timeout: true,
  rejected: true,
  malformed: true,
  budget: true,
  resting: true,
  confidential: true,
});

const GLOSSARY_FAULTS = membersOf<GlossaryLineFault>({
  columns: true,
  quotes: true,
  empty: true,
  'too-long': true,
  'control-character': true,
  'no-word': true,
  conflict: true,
  comment: true,
  unfinished: true,
  language: true,
});

const GLOSSARY_COLUMNS = [
  ...membersOf<GlossaryColumn['use']>({
    source: true,
    target: true,
    'source-language': true,
    'target-language': true,
    state: true,
    ignored: true,
  }),
  'source-in',
  'target-in',
];

const STORE_FAULTS = membersOf<Fault['kind']>({
  file: true,
  dangling: true,
  hash: true,
  json: true,
  paragraphs: true,
  answer: true,
  ledger: true,
  single: true,
  lexicon: true,
  numbering: true,
});

const FETCH_FAULTS = membersOf<FetchFault>({
  status: true,
  timeout: true,
  redirects: true,
  'name-unknown': true,
  'no-answer': true,
});

const MATCHES = membersOf<Match>({ exact: true, 'in-context': true });

/** The select fields and the active filters of the library; their words are named by the filter. */
const FILTERS = membersOf<Exclude<keyof ArticleFilter, 'confidential'>>({
  complete: true,
  needsReview: true,
  publisher: true,
  sourceLanguage: true,
  from: true,
  to: true,
});

/** The keys that the program composes, by their pattern in the source. */
export const KEY_FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'accepted.*': ACCEPTED_KINDS.map((kind) => `accepted.${kind}`),
  'adjustment.*': ADJUSTMENT_KINDS.map((kind) => `adjustment.${kind}`),
  'add.formats.*': ['look', ...FORMATS].map((format) => `add.formats.${format}`),
  'add.ways.*': ADD_WAYS.map((way) => `add.ways.${way}`),
  'concordance.fault.*': CONCORDANCE_FAULTS.map((fault) => `concordance.fault.${fault}`),
  'search.*': FILTERS.map((filter) => `search.${filter}`),
  'library.orders.*': ARTICLE_ORDERS.map((order) => `library.orders.${order}`),
  'copy.*': ['from', 'to'].map((end) => `copy.${end}`),
  'copy.form.*': COPIED_FORMS.map((form) => `copy.form.${form}`),
  'row-menu.*': ROW_FORMS.map((form) => `row-menu.${form}`),
  'failure.*': FAILURES.map((reason) => `failure.${reason}`),
  'draft.change.*': ['kept', 'changed', 'added', 'removed', 'moved'].map((kind) => `draft.change.${kind}`),
  'draft.details.*': DETAIL_NAMES.map((detail) => `draft.details.${detail}`),
  'cli.help.placeholders.*': PLACEHOLDERS.map((word) => `cli.help.placeholders.${word}`),
  'encoding.*': LIKELY_ENCODINGS.map((encoding) => `encoding.${encoding}`),
  'left-out.reason.*': LEFT_OUT_REASONS.map((reason) => `left-out.reason.${reason}`),
  'cli.verify.fault.*': STORE_FAULTS.map((kind) => `cli.verify.fault.${kind}`),
  'fetch-fault.*': FETCH_FAULTS.map((fault) => `fetch-fault.${fault}`),
  'field-fault.*': FIELD_FAULTS.map((reason) => `field-fault.${reason}`),
  'finding.*': FINDING_KINDS.map((kind) => `finding.${kind}`),
  'glossary.column.*': GLOSSARY_COLUMNS.map((use) => `glossary.column.${use}`),
  'glossary-fault.*': GLOSSARY_FAULTS.map((fault) => `glossary-fault.${fault}`),
  'keys.do.*': Object.keys(SHORTCUTS).map((name) => `keys.do.${name}`),
  'keeping.*': [...KEEPING_STATES, ...KEEPING_ACTIONS].map((each) => `keeping.${each}`),
  'keeping.trouble-*': ['unreachable', 'full'].map((trouble) => `keeping.trouble-${trouble}`),
  'offline.not-kept-*': ['unreachable', 'full'].map((outcome) => `offline.not-kept-${outcome}`),
  'notice.*': NOTICES.map((notice) => `notice.${notice}`),
  'problem.*.title': PROBLEM_KINDS.map((kind) => `problem.${kind}.title`),
  'problem.*.detail': PROBLEM_KINDS.map((kind) => `problem.${kind}.detail`),
  'reason.*': [
    ...REASONS,
    ...ENGINE_REASONS.map((reason) => `engine-${reason}`),
    ...REFUSAL_REASONS.map((reason) => `refused-${reason}`),
  ].map((reason) => `reason.${reason}`),
  'reason.refused-*': REFUSAL_REASONS.map((reason) => `reason.refused-${reason}`),
  'repair.*': REPAIR_KINDS.map((kind) => `repair.${kind}`),
  'role.*': ROLES.map((role) => `role.${role}`),
  'theme.*': THEMES.map((theme) => `theme.${theme}`),
  'told.*.whole': ORIGINS.map((origin) => `told.${origin}.whole`),
  'told.*.some': ORIGINS.map((origin) => `told.${origin}.some`),
  'told.*.unnamed': ORIGINS.map((origin) => `told.${origin}.unnamed`),
  'match.*': MATCHES.map((match) => `match.${match}`),
  'view.*': VIEWS.map((view) => `view.${view}`),
  'saved.*': SAVED_REASONS.map((reason) => `saved.${reason}`),
  'state.*': ['missing', ...ORIGINS].map((state) => `state.${state}`),
};
