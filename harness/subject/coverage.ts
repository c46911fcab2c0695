import { readdir, readFile, realpath } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { type CoverageMap, Report } from 'c8'
import ts, { type Node } from 'typescript'
import { isLeftOut } from '../lab/index.ts'

export interface LineCoverage {
  total: number
  covered: number
  /** 0 to 100; 100 where there is nothing to cover. */
  pct: number
}

export interface FileCoverage extends LineCoverage {
  /** Relative to `src`. */
  path: string
  /** Numbers of the lines that never ran, from 1. */
  uncovered: readonly number[]
}

export interface CoverageRequest {
  /** Where subjects wrote what they ran. */
  dirs: readonly string[]
  src: string
  /** Files that do not count, by their paths in `src`. */
  without?: readonly string[]
}

export interface Coverage {
  lines: LineCoverage
  files: readonly FileCoverage[]
}

/**
 * Line coverage of student code, from what its subjects wrote to `dirs` (`SubjectOptions.coverage`). A line counts when it
 * holds code that runs: neither blank, nor comment, nor type, nor closing bracket alone. Files that no subject loaded count, with no line covered.
 * `onFile` hears of each file before it is read.
 */
export async function countLines(options: CoverageRequest, onFile: (path: string) => void): Promise<Coverage> {
  const src = await realpath(options.src)
  const maps = await Promise.all(options.dirs.map((dir) => read(dir, src)))
  const names = (await readdir(src, { recursive: true }))
    .filter((name) => isCode(name) && !options.without?.includes(name))
    .sort()
  const files: FileCoverage[] = []
  for (const name of names) {
    onFile(name)
    files.push(await fileCoverage(src, join(src, name), maps))
  }
  const counted = files.filter(({ total }) => total > 0)
  const sum = (key: 'total' | 'covered') => counted.reduce((all, file) => all + file[key], 0)
  return { lines: ratio(sum('total'), sum('covered')), files: counted }
}

function isCode(name: string): boolean {
  const isOurs = name.split('/').every((part) => part !== 'node_modules' && !isLeftOut(part))
  return /\.[mc]?[tj]s$/.test(name) && !name.endsWith('.d.ts') && isOurs
}

function ratio(total: number, covered: number): LineCoverage {
  return { total, covered, pct: total === 0 ? 100 : (100 * covered) / total }
}

async function read(dir: string, src: string): Promise<CoverageMap | undefined> {
  const written = await readdir(dir).catch(() => [])
  if (written.length === 0) return undefined
  const report = new Report({
    tempDirectory: dir,
    src: [src],
    all: false,
    resolve: '',
    include: [],
    exclude: [],
    extension: ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'],
    excludeNodeModules: false,
    allowExternal: true,
  })
  return report.getCoverageMapFromAllCoverageFiles()
}

async function fileCoverage(
  src: string,
  path: string,
  maps: readonly (CoverageMap | undefined)[],
): Promise<FileCoverage> {
  const lines = codeLines(await readFile(path, 'utf8'), path)
  const hit = new Set<number>()
  for (const map of maps) {
    const counts = map?.files().includes(path) ? map.fileCoverageFor(path).getLineCoverage() : {}
    for (const [line, count] of Object.entries(counts)) if (count > 0) hit.add(Number(line))
  }
  const uncovered = lines.filter((line) => !hit.has(line))
  return { path: relative(src, path), uncovered, ...ratio(lines.length, lines.length - uncovered.length) }
}

/** Numbers of the lines on which something stands that is there when the program runs. */
function codeLines(source: string, path: string): number[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest)
  const lines = new Set<number>()
  const lineOf = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1
  // By a list and not by recursion: a sum of 60,000 terms is as many nodes deep, and the compiler takes it.
  const waiting: Node[] = []
  ts.forEachChild(file, (child) => void waiting.push(child))
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isErased(node) || node.kind === ts.SyntaxKind.EndOfFileToken) continue
    const others = waiting.length
    ts.forEachChild(node, (child) => void waiting.push(child))
    const isLeaf = waiting.length === others
    const start = node.getStart(file)
    if (isLeaf && node.end > start) for (let line = lineOf(start); line <= lineOf(node.end); line++) lines.add(line)
    else if (ts.isStatement(node) && !ts.isBlock(node)) lines.add(lineOf(start))
  }
  return [...lines].sort((a, b) => a - b)
}

/** Types, and what declares only them: gone when the program runs. */
function isErased(node: Node): boolean {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isTypeParameterDeclaration(node))
    return true
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  if (ts.isFunctionDeclaration(node)) return node.body === undefined
  return ts.canHaveModifiers(node) && !!node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword)
}
