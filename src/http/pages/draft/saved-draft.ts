import type { SavedDraft } from '../../../article/drafts.ts';
import type { BroughtSource } from '../../request/read-source.ts';

/** The source in a form, as it is kept until a person has checked it. */
export function toSavedDraft(
  { input, targets = [], fetchedFrom }: BroughtSource,
  sourceLanguage: string,
): SavedDraft {
  const { content, format, document, charset, title, details } = input;
  const isText = typeof content === 'string';
  const label = isText ? 'utf-8' : charset;
  return {
    bytes: isText ? Buffer.from(content) : content,
    format,
    ...(document && { document }),
    ...(label !== undefined && { charset: label }),
    ...(title !== undefined && { title }),
    broughtAs: isText && !document ? 'text' : fetchedFrom === undefined ? 'file' : 'url',
    sourceLanguage,
    details,
    targets,
    adjustments: [],
  };
}
