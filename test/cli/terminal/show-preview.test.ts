import { describe, expect, test } from 'vitest';
import { previewed } from '../../../src/cli/terminal/show-preview.ts';
import { textWidth } from '../../../src/cli/terminal/text-width.ts';
import type { PricedPreview } from '../../../src/translation/drafting/drafting.ts';

const words = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
  [key, ...Object.values(values)].join(' ');

const preview: PricedPreview = {
  title: 'Kerja sama\u001b[2J berakhir',
  sourceLanguage: 'id',
  format: 'text',
  encoding: 'utf-8',
  details: { author: 'Reni\u001b[31m' },
  repairs: [{ at: 3, from: '', to: '\n\n', kind: 'paragraph-break' }],
  leftOut: [{ at: 90, text: 'Menu\u001b[2J', reason: 'navigation' }],
  proposals: [],
  paragraphs: [
    {
      position: 1,
      at: 0,
      role: 'list-item',
      marker: '•',
      source: {
        text: 'Mali menolak kerja sama lebih lanjut dengan Prancis, dan Indonesia menyambutnya.',
        sentences: [[0, 80]],
        repairs: [{ at: 7, from: '\u200b', to: '', kind: 'invisible', rejectable: true }],
      },
      splits: [],
    },
  ],
  characters: 80,
  estimate: { targets: [], characters: 0, requests: 0, fits: true, budget: null },
};

describe('a preview in a terminal', () => {
  test('shows what cannot be seen, and cannot command the terminal', () => {
    const text = previewed(preview, words);
    expect(text).not.toMatch(/[\u001b\u200b]/);
    expect(text).toContain('1. [role.list-item] • Mali menolak kerja sama');
    expect(text).toContain('↳ cli.add.detail repair.invisible U+200B → repairs.nothing repairs.at 7');
    expect(text).toContain('left-out.summary 1\ncli.add.detail left-out.reason.navigation Menu');
    expect(text).toContain('repairs.between\n↳ cli.add.detail repair.paragraph-break repairs.nothing → ⏎⏎');
  });

  test.each([20, 40, 80, 200])('never runs over a width of %i columns', (width) => {
    for (const line of previewed(preview, words, width).split('\n')) {
      expect(textWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
