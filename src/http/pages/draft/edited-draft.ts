import { carryAdjustments, isByPerson } from '../../../article/adjustment.ts';
import { type SavedDraft, toArticleInput } from '../../../article/drafts.ts';
import type { PresentSource } from '../../../article/intake.ts';
import { fieldText } from '../../../presentation/field-text.ts';
import type { HttpDeps } from '../../http-deps.ts';
import type { BroughtSource } from '../../request/read-source.ts';
import { toSavedDraft } from './saved-draft.ts';

interface Edit {
  /** The source that the form showed. */
  readonly present: PresentSource;
  readonly brought: BroughtSource;
  readonly sourceLanguage: string;
}

/**
 * The draft of a source that a person edited or replaced in a form. For an unchanged text, it is the
 * present source, byte for byte. A changed text keeps the adjustments whose places were not edited.
 * @throws Problem as `Intake.preview`
 */
export async function editedDraft(
  { services: { intake } }: Pick<HttpDeps, 'services'>,
  { present, brought, sourceLanguage }: Edit,
): Promise<SavedDraft> {
  const saved = toSavedDraft(brought, sourceLanguage);
  const text = editedText(present, brought);
  if (text === present.text) {
    const { bytes, encoding, adjustments } = present;
    const document = saved.document ?? present.document;
    const same = { ...saved, bytes, encoding, adjustments, ...(document && { document }) };
    const { source } = await intake.preview(toArticleInput(same));
    return { ...same, shownTitle: source.title };
  }
  const next = text === undefined ? saved : { ...saved, bytes: Buffer.from(text) };
  const { source, proposals } = await intake.preview(toArticleInput(next));
  const shownTitle = source.title;
  if (text === undefined) return { ...next, shownTitle, adjustments: proposals };
  const { carried, lost } = carryAdjustments(present.text, text, present.adjustments, proposals);
  return { ...next, shownTitle, adjustments: carried, lost: lost.filter(isByPerson) };
}

/**
 * The text in the form's field, with the line breaks of the present one, or that of a new version of
 * a document. `undefined` if another source was brought.
 */
function editedText(present: PresentSource, { input: { content, format, document } }: BroughtSource) {
  if (typeof content !== 'string' || format !== present.format) return undefined;
  if (document !== undefined) return present.document === undefined ? undefined : content;
  if (content === fieldText(present.text).replace(/\r\n?/g, '\n')) return present.text;
  return present.text.includes('\r\n') ? content.replaceAll('\n', '\r\n') : content;
}
