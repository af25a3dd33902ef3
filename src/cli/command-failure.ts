/**
 * A failure that only the command line has, such as an absent file. `key` names its message in
 * `locales/`.
 */
export class CommandFailure extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(key: string, values: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${key} ${JSON.stringify(values)}`, { cause });
    this.name = 'CommandFailure';
    this.key = key;
    this.values = values;
  }
}
