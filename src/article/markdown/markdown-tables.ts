import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Tables of GitHub Flavored Markdown for `fromMarkdown` (https://github.github.com/gfm/#tables-extension-). */
export const TABLES = { extensions: [gfmTable()], mdastExtensions: [tables()] };

/** As `mdast-util-gfm-table` reads them, without its writer of Markdown. */
function tables(): Extension {
  return {
    enter: {
      table(token) {
        this.enter({ type: 'table', children: [] }, token);
      },
      tableRow(token) {
        this.enter({ type: 'tableRow', children: [] }, token);
      },
      tableHeader: enterCell,
      tableData: enterCell,
    },
    exit: { codeText: exitCode, table: exit, tableRow: exit, tableHeader: exit, tableData: exit },
  };
}

function enterCell(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'tableCell', children: [] }, token);
}

function exit(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

/** In code, only a table makes `\|` an escape. */
function exitCode(this: CompileContext, token: Token): undefined {
  const value = this.resume();
  const isInTable = this.stack.some(({ type }) => type === 'tableCell');
  const node = this.stack.at(-1)!;
  if (node.type === 'inlineCode') node.value = isInTable ? value.replaceAll('\\|', '|') : value;
  this.exit(token);
}
