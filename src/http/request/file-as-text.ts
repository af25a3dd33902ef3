import { Problem } from '../../problem.ts';
import { SOURCE_TYPES } from './source-body.ts';

/** How files begin whose bytes or base64 people put into a text: archives, PDF, RTF, older Word, PNG. */
const FILE =
  /^(?:data:[\w.+/-]{0,100};base64,|PK\x03\x04|%PDF-|(?:UEsDB|JVBERi0|e1xydGY|0M8R4KGx|iVBORw0KGgo)[A-Za-z0-9+/\r\n]{50})/;

/**
 * Refuses the content of a source in JSON if it is a file, and says how to send one.
 * @throws Problem `file-as-text`
 */
export function refuseFileAsText(content: string | undefined): void {
  if (content === undefined || !FILE.test(content)) return;
  const accepted = SOURCE_TYPES.filter((type) => type !== 'application/json').join(', ');
  throw new Problem('file-as-text', { accepted });
}
