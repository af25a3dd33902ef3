import { TERMINAL_CONTROLS } from '../text/terminal-controls.ts';

/**
 * Indented JSON, as `export`, `show --json` and the other commands write it. It cannot control a
 * terminal: the characters that could are escaped, which is the same JSON.
 */
export function writeJson(value: unknown): string {
  // Indentation stays. JSON has escaped every other line break.
  const json = JSON.stringify(value, null, 2).replace(TERMINAL_CONTROLS, escaped);
  return `${json}\n`;
}

function escaped(character: string): string {
  return character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
