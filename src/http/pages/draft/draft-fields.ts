import type { ArticleDetails } from '../../../article/article.ts';
import { DETAIL_NAMES, eachDetail } from '../../../article/details.ts';
import type { SavedDraft } from '../../../article/drafts.ts';
import { LIKELY_ENCODINGS } from '../../../text/decode/decode.ts';
import { languageTag } from '../../../text/language-tag.ts';
import type { DraftPreview, DraftValues } from '../../../translation/drafting/drafting.ts';
import type { HttpSettings } from '../../http-settings.ts';
import type { FormValues } from '../../request/form-values.ts';
import { requireWebAddresses } from '../../request/read-source.ts';
import { sourceQuery } from '../../request/schemas.ts';
import { targetsOf } from '../../request/targets.ts';
import { validate } from '../../request/validate.ts';

/**
 * The draft with the values of a form's fields. Keeps only values that differ from those of the
 * source.
 * @throws Problem `request-invalid`, `address-invalid`, `language-invalid`
 */
export function withFields(
  draft: SavedDraft,
  { usual, preview }: Pick<DraftPreview, 'usual' | 'preview'>,
  form: FormValues,
): SavedDraft {
  const typed = typedIn(form);
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
  requireWebAddresses(validate(sourceQuery.omit({ targets: true, confidential: true }).loose(), given));
  const said = DETAIL_NAMES.filter(
    (name) => typed[name] !== usual[name] || draft.details[name] !== undefined,
  );
  const confidential = form.one('confidential') === 'true';
  const details: ArticleDetails = {
    ...Object.fromEntries(said.map((name) => [name, typed[name]])),
    ...((confidential || usual.confidential) && { confidential }),
  };
  const { title: _, ...untitled } = draft;
  return {
    ...untitled,
    ...encodingIn(draft, preview, form),
    ...(typed.title !== '' && typed.title !== usual.title && { title: typed.title }),
    sourceLanguage: typed.sourceLanguage === '' ? preview.sourceLanguage : languageTag(typed.sourceLanguage),
    details,
    targets: targetsOf(form.all('targets')) ?? [],
  };
}

/** A pasted text was decoded by the browser, and that of a document by its own rules. */
export function mayChooseEncoding({ broughtAs, charset, document }: SavedDraft): boolean {
  if (document !== undefined) return false;
  return broughtAs === undefined ? charset === undefined : broughtAs !== 'text';
}

/** The encoding that the form chooses: another one than the preview has. */
function encodingIn(draft: SavedDraft, preview: DraftPreview['preview'], form: FormValues) {
  const chosen = LIKELY_ENCODINGS.find((encoding) => encoding === form.one('encoding'));
  const isOther = chosen !== undefined && chosen !== preview.encoding && mayChooseEncoding(draft);
  return isOther ? { encoding: chosen } : {};
}

/** The typed values, to show the form again. */
export function valuesTyped(
  form: FormValues,
  values: DraftValues,
  { targetLanguages }: Pick<HttpSettings, 'targetLanguages'>,
): DraftValues {
  // A text that is not a tag cannot be chosen in the list of languages again.
  const { sourceLanguage: _, ...typed } = typedIn(form);
  const targets = form
    .all('targets')
    .filter((tag) => values.targets.includes(tag) || targetLanguages.includes(tag));
  return { ...values, ...typed, targets, confidential: form.one('confidential') === 'true' };
}

function typedIn(form: FormValues) {
  const one = (name: string) => form.one(name).trim();
  return {
    title: one('title'),
    sourceLanguage: one('sourceLanguage'),
    ...eachDetail(one),
  };
}
