/** C0 and C1 controls, and what turns the direction of the text that follows. */
const COMMANDS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text on one line that can not command the terminal: articles come from strangers, and an escape sequence is obeyed wherever it stands. */
export function printable(text: string): string {
  return text.replace(/[\t\r\n\u0085]+/g, ' ').replace(COMMANDS, '\ufffd');
}
