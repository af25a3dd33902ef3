import { writeJson } from '../../interchange/json.ts';
import type { Terminal } from '../command-deps.ts';

export function printJson({ stdout }: Terminal, value: unknown): void {
  stdout.write(writeJson(value));
}
