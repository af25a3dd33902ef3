import { oneLine } from '../../article/read-text.ts';
import { asSegment } from './tmx.ts';

/** Look-ups use the exact text of a repaired paragraph: its lines without needless space. */
export function sourceText(text: string): string {
  const lines = asSegment(text).split('\n').map(oneLine);
  return lines.filter((line) => line !== '').join('\n');
}
