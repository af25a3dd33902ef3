/** C0 and C1 controls, and the characters that change the direction of the text after them. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A text on one line that cannot control the terminal. Articles are untrusted, and a terminal obeys
 * an escape sequence wherever it appears.
 */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\u0085]+/g, ' ').replace(CONTROLS, '\ufffd');
}
