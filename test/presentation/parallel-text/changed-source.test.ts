import { expect, test } from 'vitest';
import { ChangedSource } from '../../../src/presentation/parallel-text/changed-source.tsx';
import { renderMarkup } from '../../../src/presentation/site/render-page.tsx';
import { exampleContext, parsePage } from '../examples/context.ts';

test('what changed in the source is folded, marked word by word, and in the language of the source', () => {
  const props = { earlier: 'Ia tiba <kemarin>.', present: 'Ia tiba <hari ini>.' };
  const part = ChangedSource({ ...props, context: exampleContext(), column: { sourceLanguage: 'id' } });
  const document = parsePage(`<html><body>${renderMarkup(part)}</body></html>`);
  expect(document.querySelector('details:not([open]) > summary')!.textContent).toBe(
    'What changed in the source',
  );
  const text = document.querySelector('p[lang=id]')!;
  expect(text.innerHTML).toBe('Ia tiba &lt;<del>kemarin</del><ins>hari ini</ins>&gt;.');
});
