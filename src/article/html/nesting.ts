import { Problem } from '../../problem.ts';

/** Where Blink and WebKit stop nesting; a deeper source is made to exhaust its reader. */
export const MAXIMUM_DEPTH = 512;

/** @throws Problem `markup-too-deep` */
export function checkDepth(depth: number): void {
  if (depth > MAXIMUM_DEPTH) throw new Problem('markup-too-deep', { depth, limit: MAXIMUM_DEPTH });
}
