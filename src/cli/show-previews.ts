import type { ArticleInput } from '../article/intake.ts';
import type { PricedPreview } from '../translation/drafting/drafting.ts';
import type { Assembly, CommandDeps } from './command-deps.ts';
import { printJson } from './terminal/print-json.ts';
import { previewed } from './terminal/show-preview.ts';

/**
 * Shows how a source would be read, and what its translation would cost. Stores nothing and sends
 * nothing.
 */
export async function showPreviews(
  { io, t }: CommandDeps,
  { services }: Assembly,
  { inputs, isBook }: { readonly inputs: readonly ArticleInput[]; readonly isBook: boolean },
  { json }: { readonly json?: true },
): Promise<number> {
  const seen: PricedPreview[] = [];
  for (const input of inputs) seen.push(await services.drafting.previewWithPrice(input));
  if (json) printJson(io, isBook ? { items: seen, next: null } : seen[0]);
  else {
    const width = io.stdout.isTTY ? io.stdout.columns : undefined;
    io.stdout.write(seen.map((each) => previewed(each, t, width)).join('\n'));
  }
  return 0;
}
