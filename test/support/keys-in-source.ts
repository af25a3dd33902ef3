import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface KeysInSource {
  /** Those that stand in the source as they are. */
  readonly keys: ReadonlySet<string>;
  /** Those that are put together, with `*` for the value: `problem.*.title`. */
  readonly families: ReadonlySet<string>;
}

/** What is asked of `t` and `words`; and the command line's keys wherever they stand, because failures carry them. */
export function keysInSource(files: readonly string[]): KeysInSource {
  const keys = new Set<string>();
  const families = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && asksForWords(node.expression) && node.arguments[0])
        collect(node.arguments[0], keys, families);
      if (ts.isStringLiteral(node) && /^cli(\.[\w-]+)+$/.test(node.text)) keys.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return { keys, families };
}

function asksForWords(callee: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return ts.isIdentifier(name) && (name.text === 't' || name.text === 'words');
}

function collect(argument: ts.Expression, keys: Set<string>, families: Set<string>): void {
  if (ts.isStringLiteralLike(argument)) keys.add(argument.text);
  else if (ts.isTemplateExpression(argument))
    families.add(argument.head.text + argument.templateSpans.map((span) => `*${span.literal.text}`).join(''));
  else if (ts.isConditionalExpression(argument)) {
    collect(argument.whenTrue, keys, families);
    collect(argument.whenFalse, keys, families);
  }
}
