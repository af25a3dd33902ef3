/** A string inside a script, with the property that it is the value of. */
export interface ScriptString {
  readonly property: string;
  readonly text: string;
  /** For each code unit of `text`, its offset in the script. */
  readonly origins: readonly number[];
}

/** One pass, and no two ways to read a character. A string without its end stops at its line's end. */
const STRING = /"(?:[^"\\\n]|\\.)*"/g;
const SHORTEST = 2;

/** The strings of JSON, or of a script that has JSON in it, in their order. */
export function stringsOf(script: string, isWanted: (raw: string) => boolean): readonly ScriptString[] {
  const strings: ScriptString[] = [];
  let property = '';
  for (const { 0: quoted, index } of script.matchAll(STRING)) {
    const end = index + quoted.length;
    if (/^\s{0,20}:/.test(script.slice(end, end + 21))) property = quoted.slice(1, -1);
    else if (quoted.length > SHORTEST && isWanted(quoted)) {
      strings.push({ property, ...unescaped(quoted, index) });
    }
  }
  return strings;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/** https://www.rfc-editor.org/rfc/rfc8259#section-7 */
function unescaped(quoted: string, start: number): Pick<ScriptString, 'text' | 'origins'> {
  let text = '';
  const origins: number[] = [];
  for (let at = 1; at < quoted.length - 1;) {
    const [unit, length] = unitAt(quoted, at);
    text += unit;
    origins.push(start + at);
    at += length;
  }
  return { text, origins };
}

function unitAt(quoted: string, at: number): readonly [unit: string, length: number] {
  const unit = quoted[at]!;
  if (unit !== '\\') return [unit, 1];
  const sign = quoted[at + 1]!;
  const code = sign === 'u' ? /^[0-9a-f]{4}/i.exec(quoted.slice(at + 2, at + 6))?.[0] : undefined;
  if (code !== undefined) return [String.fromCharCode(Number.parseInt(code, 16)), 6];
  return [ESCAPES[sign] ?? sign, 2];
}
