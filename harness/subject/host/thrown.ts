import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { serialize } from 'node:v8'
import { cut } from '../../text/index.ts'
import type { Thrown } from '../protocol.ts'
import { errorDataLimits, excessOf } from '../size.ts'

/** Of a message, in characters: more than anybody reads. */
const longest = 16_000

/** Turns whatever was thrown into a value. `src` is the student's folder, as Node names its files. */
export function describeThrown(error: unknown, src: string, depth = 0): Thrown {
  if (!(error instanceof Error)) {
    const data = isSerializable(error) && !excessOf(error, errorDataLimits) ? { value: error } : {}
    return { name: 'NonError', message: cut(`thrown: ${printable(error)}`, longest), stack: '', data }
  }
  const name = cut(printable(error.name), longest)
  const message = cut(relative(printable(error.message), src), longest)
  const { stack, at } = studentStack(error, `${name}: ${message}`, src)
  const { code, cause } = error as { code?: unknown; cause?: unknown }
  return {
    name,
    message,
    stack,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(at ? { at } : {}),
    data: ownData(error),
    ...(cause !== undefined && depth < 5 ? { cause: describeThrown(cause, src, depth + 1) } : {}),
  }
}

function ownData(error: Error): Record<string, unknown> {
  const data: Record<string, unknown> = {}
  for (const key of Object.keys(error)) {
    if (['name', 'message', 'stack', 'code', 'cause', '__proto__'].includes(key)) continue
    const value: unknown = Reflect.get(error, key)
    if (isSerializable(value) && !excessOf([key, value], errorDataLimits)) data[key] = value
  }
  return data
}

function studentStack(error: Error, head: string, src: string): { stack: string; at?: string } {
  const lines = relative(String(error.stack ?? ''), src, mark).split('\n')
  const frames = lines.filter((line) => /^\s+at /.test(line) && line.includes(mark))
  // A syntax error's stack begins with `file:line`, the line itself and a caret.
  const excerpt = lines[0]?.startsWith(mark) ? lines.slice(0, Math.max(1, lines.indexOf(''))) : []
  const at = (excerpt[0] ?? frames[0])?.match(/\0(.+?:\d+)(:\d+\)?)?$/)?.[1] ?? importPlace(error, src)
  const stack = [...excerpt, head, ...frames].join('\n').replaceAll(mark, '')
  return { stack: cut(stack, 2 * longest), ...(at ? { at } : {}) }
}

/** `file:line` of the import of a module that is not there: Node names the file only. */
function importPlace(error: Error, src: string): string | undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') return undefined
  const [, wanted, importer] = error.message.match(/'([^']+)' imported from (.+)$/) ?? []
  if (!wanted || !importer?.startsWith(`${src}/`)) return undefined
  const line = readFileSync(importer, 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(basename(wanted)))
  return `${importer.slice(src.length + 1)}${line < 0 ? '' : `:${line + 1}`}`
}

/** Stands before the name of a student's file while a stack is taken apart. */
const mark = '\0'

/** Names of files under `src` without the way there. */
function relative(text: string, src: string, before = ''): string {
  const url = `${pathToFileURL(src).href}/`
  const parts = text.split(url).map((part, i) => (i === 0 ? part : before + readable(part)))
  return parts.join('').replaceAll(`${src}/`, before)
}

/** `%D1%8F.ts:1:2) …` → `я.ts:1:2) …` */
function readable(text: string): string {
  return text.replace(/^(%[0-9A-F]{2}|[^\s:])+/, (name) => decodeURI(name))
}

function isSerializable(value: unknown): boolean {
  if (typeof value === 'function' || value instanceof Error) return false
  try {
    serialize(value)
    return true
  } catch {
    return false
  }
}

function printable(value: unknown): string {
  try {
    return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  } catch {
    return typeof value
  }
}
