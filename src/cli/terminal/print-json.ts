import type { Terminal } from '../command-deps.ts';

export function printJson(io: Terminal, value: unknown): void {
  io.stdout.write(toJson(value));
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
