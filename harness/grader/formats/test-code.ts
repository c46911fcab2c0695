import type ts from 'typescript'

/** The body of the test with this title in a spec's text; undefined where the title is not written out there (a loop makes it). */
export async function testCodeOf(spec: string, title: string): Promise<string | undefined> {
  // Takes half a second, and few gradings ask for it.
  const { default: ts } = await import('typescript')
  const isText = (node: ts.Node | undefined) =>
    node !== undefined && ts.isStringLiteralLike(node) && node.text === title
  const bodyOf = (call: ts.CallExpression) => {
    const body = call.arguments.findLast((argument) => ts.isArrowFunction(argument))?.body
    if (!body) return undefined
    return ts.isBlock(body) ? withoutIndent(body.getText().slice(1, -1)) : body.getText()
  }
  const file = ts.createSourceFile('spec.ts', spec, ts.ScriptTarget.Latest, true)
  let found: string | undefined
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isText(node.arguments[0])) found ??= bodyOf(node)
    if (found === undefined) ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function withoutIndent(text: string): string {
  const lines = text.replace(/^\s*\n|\s*$/g, '').split('\n')
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents))).join('\n')
}
