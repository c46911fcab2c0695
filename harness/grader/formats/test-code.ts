import ts from 'typescript'

/** The body of the test with this title in a spec's text; undefined where the title is not written out there (a loop makes it). */
export function testCodeOf(spec: string, title: string): string | undefined {
  const file = ts.createSourceFile('spec.ts', spec, ts.ScriptTarget.Latest, true)
  let found: string | undefined
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isText(node.arguments[0], title)) found ??= bodyOf(node)
    if (found === undefined) ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isText(node: ts.Node | undefined, text: string): boolean {
  return node !== undefined && ts.isStringLiteralLike(node) && node.text === text
}

function bodyOf(call: ts.CallExpression): string | undefined {
  const body = call.arguments.findLast((argument) => ts.isArrowFunction(argument))?.body
  if (!body) return undefined
  if (!ts.isBlock(body)) return body.getText()
  return withoutIndent(body.getFullText().trim().slice(1, -1))
}

function withoutIndent(text: string): string {
  const lines = text.replace(/^\s*\n|\s*$/g, '').split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}
