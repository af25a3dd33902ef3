import { TERMINAL_CONTROLS } from '../../text/terminal-controls.ts';

/**
 * A text on one line that cannot control the terminal. Articles are untrusted, and a terminal obeys
 * an escape sequence wherever it appears.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\u0085]+/g, ' ').replace(TERMINAL_CONTROLS, '\ufffd');
}

/** The same for a text of several lines, such as verse. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
