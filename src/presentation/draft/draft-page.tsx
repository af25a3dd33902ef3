import { ProblemNotice, Notices } from '../site/notices.tsx';
import type { PageContext } from '../page-context.ts';
import { articlePath, draftPath } from '../paths.ts';
import { renderPage } from '../site/render-page.tsx';
import { DraftChanges } from './draft-changes.tsx';
import { DraftDetails } from './draft-details.tsx';
import { DraftFacts } from './draft-facts.tsx';
import { DraftLeftOut } from './draft-left-out.tsx';
import { DraftLost } from './draft-lost.tsx';
import { DraftParagraphs } from './draft-paragraphs.tsx';
import { DraftPrice } from './draft-price.tsx';
import { DraftProposals } from './draft-proposals.tsx';
import { DRAFT_PROBLEM_ID, type DraftView, STEP_FIELD } from './draft-view.ts';

/**
 * The preview of a new article or revision. Nothing is added or sent until the user presses the
 * button.
 */
export function renderDraftPage(context: PageContext, view: DraftView): string {
  const { t } = context;
  const { id, shown, revision, problem } = view;
  const { applied } = view.preview;
  const heading = t(revision ? 'draft.revision-heading' : 'draft.heading');
  const title = problem ? `${t(`problem.${problem.kind}.title`)} – ${heading}` : heading;
  return renderPage(
    context,
    { title, styles: ['draft.css'], scripts: ['draft.js'] },
    <main id="content" class="draft">
      <header>
        <h1>{heading}</h1>
        <p class="lead">
          {revision ? (
            <>
              <a href={articlePath(revision.article.id)}>{revision.article.title}</a>{' '}
              {t('draft.revision-lead')}
            </>
          ) : (
            t('draft.lead')
          )}
        </p>
        <Notices context={context} />
        {problem && <ProblemNotice t={t} problem={problem} id={DRAFT_PROBLEM_ID} />}
        {problem?.kind === 'version-mismatch' && <p>{t('draft.revised-meanwhile')}</p>}
      </header>
      <form method="post" action={draftPath(id)}>
        <input type="hidden" name="shown" value={shown} />
        {revision && <input type="hidden" name="revision" value={revision.article.revision} />}
        {/* The Enter key in a field presses the first button, so the first one must be harmless. */}
        <button type="submit" name={STEP_FIELD} value="update" hidden />
        <section class="draft-text" aria-labelledby="paragraphs">
          <div class="draft-head">
            <h2 id="paragraphs">{t('draft.paragraphs')}</h2>
            <a class="to-panel" href="#panel">
              {t('draft.to-panel')}
            </a>
            <button class="plain" type="submit" name={STEP_FIELD} value="edit">
              {t('draft.edit')}
            </button>
          </div>
          <DraftFacts context={context} view={view} />
          <DraftLost t={t} lost={view.lost} />
          <DraftProposals t={t} applied={applied} />
          <DraftChanges t={t} applied={applied} />
          <DraftParagraphs context={context} view={view} />
          <DraftLeftOut context={context} view={view} />
        </section>
        <div class="draft-panel" id="panel">
          <DraftDetails context={context} view={view} />
          <DraftPrice context={context} view={view} />
          <DraftButtons t={t} revised={revision !== undefined} />
        </div>
      </form>
    </main>,
  );
}

interface ButtonProps extends Pick<PageContext, 't'> {
  readonly revised: boolean;
}

function DraftButtons({ t, revised }: ButtonProps) {
  return (
    <div class="actions">
      <button class="second" type="submit" name={STEP_FIELD} value="update">
        {t('draft.update')}
      </button>
      <button type="submit" name={STEP_FIELD} value="add">
        {t(revised ? 'draft.save' : 'draft.add')}
      </button>
      <button class="plain" type="submit" name={STEP_FIELD} value="discard">
        {t('draft.discard')}
      </button>
    </div>
  );
}
