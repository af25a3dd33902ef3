import type {
  EmbeddedArticle,
  EmbeddedCell,
  EmbeddedColumn,
  EmbeddedRow,
  Piece,
} from '../../embed/embedded-article.ts';
import { write } from './write.ts';

export function drawArticle(article: EmbeddedArticle): Node {
  const { title, language, columns, rows, notes, links, nothing, address } = article;
  const isTitled = rows.some(({ role }) => role === 'title');
  return write(
    'section',
    { class: 'article', part: 'article', lang: language, 'aria-label': title.text },
    ...(isTitled ? [] : [drawTitle(title, address)]),
    rows.length === 0 ? write('p', { class: 'said' }, nothing) : drawRows(columns, rows),
    write(
      'footer',
      { part: 'footer' },
      ...notes.map((note) => write('p', {}, note)),
      write('p', {}, ...links.flatMap((link, index) => [index > 0 ? ' · ' : '', drawLink(link)])),
    ),
  );
}

function drawTitle({ text, language, direction }: EmbeddedArticle['title'], address: string): Node {
  return write(
    'h2',
    { class: 'heading', part: 'title', lang: language, dir: direction },
    write('a', { href: address }, text),
  );
}

function drawLink({ text, address }: EmbeddedArticle['links'][number]): Node {
  return write('a', { href: address, rel: 'noopener' }, text);
}

/** CSS makes the table a block, which removes its semantics, so each part has an explicit role. */
function drawRows(columns: readonly EmbeddedColumn[], rows: readonly EmbeddedRow[]): Node {
  const headings = columns.map(({ name, told }) =>
    write(
      'th',
      { role: 'columnheader', scope: 'col' },
      write('span', { class: 'language' }, name),
      ' ',
      write('span', { class: 'told' }, told),
    ),
  );
  return write(
    'table',
    { role: 'table', part: 'rows', 'data-columns': String(Math.min(columns.length, 4)) },
    write('thead', { role: 'rowgroup' }, write('tr', { role: 'row' }, ...headings)),
    write(
      'tbody',
      { role: 'rowgroup' },
      ...rows.map((row) =>
        write(
          'tr',
          { role: 'row', 'data-role': row.role, 'data-paragraph': row.id },
          ...row.cells.map((cell, index) => drawCell(cell, row.role, columns[index]!)),
        ),
      ),
    ),
  );
}

function drawCell(cell: EmbeddedCell, role: string, { name, language, direction }: EmbeddedColumn): Node {
  const { state, outdated, pieces, note } = cell;
  const element = role === 'title' ? 'h2' : role === 'heading' ? 'h3' : 'p';
  const isSource = state === 'source';
  const text = write(
    element,
    { lang: language, dir: direction, translate: isSource ? 'no' : undefined },
    ...pieces.map(drawPiece),
  );
  return write(
    'td',
    { role: 'cell', 'data-state': state, 'data-language': language, 'data-outdated': outdated && 'true' },
    write('span', { class: 'language of-row', 'aria-hidden': 'true' }, name),
    ...(pieces.length === 0 ? [] : [text]),
    ...(note === undefined ? [] : [write('p', { class: 'note' }, note)]),
  );
}

/** The elements that the server sends. Any other becomes a `span`. */
const TAGS = new Set('a abbr b cite code del em i mark q s small strong sub sup u'.split(' '));

function drawPiece(piece: Piece): Node | string {
  if (typeof piece === 'string') return piece;
  const { tag, href, pieces } = piece;
  const isLink = href !== undefined && /^(?:https?|mailto):/i.test(href);
  const name = TAGS.has(tag) && (tag !== 'a' || isLink) ? tag : 'span';
  return write(name, isLink ? { href, rel: 'external noopener noreferrer' } : {}, ...pieces.map(drawPiece));
}
