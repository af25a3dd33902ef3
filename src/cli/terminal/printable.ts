import { TERMINAL_CONTROLS } from '../../text/terminal-controls.ts';

/**
 * A text on one line that cannot control the terminal. Articles are untrusted, and a terminal obeys
 * an escape sequence wherever it appears.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\u0085]+/g, ' ').replace(TERMINAL_CONTROLS, '\ufffd');
}
