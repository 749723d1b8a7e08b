import ts from 'typescript'
import { parse } from 'vue/compiler-sfc'

/**
 * What a file may say: the string literals of its code and, of a component, its template without comments.
 * Regular expressions are not among them: they match what was published.
 */
export function literalsOf(path: string, text: string): readonly string[] {
  if (!path.endsWith('.vue')) return stringsIn(text)
  const { script, scriptSetup, template } = parse(text, { filename: path }).descriptor
  const code = [script, scriptSetup].flatMap(block => stringsIn(block?.content ?? ''))
  return [...code, ...linesIn(template?.content ?? '')]
}

function stringsIn(code: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) found.push(node.text)
    if (ts.isTemplateMiddleOrTemplateTail(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest))
  return found
}

function linesIn(template: string): readonly string[] {
  return template
    .replace(/<!--[\s\S]*?-->/g, '')
    .split('\n')
    .map(line => line.trim())
}
