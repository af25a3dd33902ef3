import { readFileSync } from 'node:fs';
import ts from 'typescript';

export interface KeysInSource {
  /** Written out in the source. */
  readonly keys: ReadonlySet<string>;
  /** Composed, with `*` for the value: `problem.*.title`. */
  readonly families: ReadonlySet<string>;
}

/** The keys given to `t`, and all keys of the command line, because failures carry them. */
export function keysInSource(files: readonly string[]): KeysInSource {
  const keys = new Set<string>();
  const families = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTranslateCall(node.expression) && node.arguments[0])
        collect(node.arguments[0], keys, families);
      if (ts.isStringLiteral(node) && /^cli(\.[\w-]+)+$/.test(node.text)) keys.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  }
  return { keys, families };
}

function isTranslateCall(callee: ts.Expression): boolean {
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return ts.isIdentifier(name) && name.text === 't';
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
