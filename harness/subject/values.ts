import { answerLimits, type Excess } from './size.ts'

/** Functions do not cross; what stands for one: where it was in the value, and a number to call it by. */
export interface Cut {
  path: readonly (string | number)[]
  id: number
}

/** A value that cannot cross. `path` is where, e.g. `result.consumer.run`. */
export class NotPlainError extends Error {
  readonly path: string

  constructor(path: readonly (string | number)[], what: string) {
    super(what)
    this.path = path.join('.')
  }
}

/** A value that crosses, but that a spec could not look at. */
export class TooLargeError extends Error {
  readonly excess: Excess

  constructor(excess: Excess) {
    super(`${excess.seen} ${excess.what}`)
    this.excess = excess
  }
}

interface Cutting {
  /** Takes a function out: its number, or undefined when it must not be there. */
  take(fn: (...args: unknown[]) => unknown, name: string | number | undefined, owner: unknown): number | undefined
  /** Names that may be methods of a class. */
  methods: ReadonlySet<string>
}

/**
 * A copy of the value without its functions, and where they were. Throws NotPlainError at a function that must not be there, TooLargeError at a list
 * that is longer than an answer may be.
 */
export function cutFunctions(value: unknown, cutting: Cutting): { value: unknown; functions: Cut[] } {
  const functions: Cut[] = []
  const seen = new Map<object, unknown>()

  function visit(node: unknown, path: readonly (string | number)[], owner: unknown): unknown {
    if (typeof node === 'function') {
      const id = cutting.take(node as (...args: unknown[]) => unknown, path.at(-1), owner)
      if (id === undefined) throw new NotPlainError(path, 'a function')
      functions.push({ path, id })
      return undefined
    }
    if (node === null || typeof node !== 'object' || isValueOfItsOwn(node)) return node
    if (path.length > answerLimits.depth) throw new TooLargeError({ what: 'depth', seen: path.length })
    if (seen.has(node)) return seen.get(node)
    if (Array.isArray(node)) {
      if (node.length > answerLimits.entries) throw new TooLargeError({ what: 'entries', seen: node.length })
      const copy: unknown[] = []
      seen.set(node, copy)
      for (const [i, item] of node.entries()) copy.push(isLeaf(item) ? item : visit(item, [...path, i], node))
      return copy
    }
    const copy: Record<string, unknown> = {}
    seen.set(node, copy)
    if (isInstance(node)) visitInstance(node, path, copy)
    else {
      for (const [key, item] of Object.entries(node))
        setOwn(copy, key, isLeaf(item) ? item : visit(item, [...path, key], node))
    }
    return copy
  }

  /** An object of a class crosses as its handles and its plain data, that of getters too: its other fields are its own business. */
  function visitInstance(node: object, path: readonly (string | number)[], copy: Record<string, unknown>): void {
    const methods = [...cutting.methods].filter((name) => typeof Reflect.get(node, name) === 'function')
    for (const name of methods) setOwn(copy, name, visit(Reflect.get(node, name), [...path, name], node))
    for (const [key, item] of Object.entries(node)) {
      if (methods.includes(key)) continue
      if (methods.length === 0) setOwn(copy, key, visit(item, [...path, key], node))
      else if (isPlainData(item)) setOwn(copy, key, item)
    }
    if (methods.length === 0) return
    for (const key of gettersOf(node)) {
      if (methods.includes(key) || Object.hasOwn(copy, key)) continue
      const item = Reflect.get(node, key)
      if (isPlainData(item)) setOwn(copy, key, item)
    }
  }

  return { value: visit(value, [], undefined), functions }
}

/** Puts something in the places that `cutFunctions` emptied. Places that are not there are left out. */
export function putFunctions(value: unknown, functions: readonly Cut[], make: (id: number) => unknown): unknown {
  for (const { path, id } of functions) {
    if (path.length === 0) return make(id)
    let node = value
    for (const key of path.slice(0, -1))
      node = isObject(node) && Object.hasOwn(node, key) ? Reflect.get(node, key) : null
    if (isObject(node)) setOwn(node, path.at(-1)!, make(id))
  }
  return value
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isLeaf(value: unknown): boolean {
  return value === null || (typeof value !== 'object' && typeof value !== 'function')
}

/** `__proto__` is a name like any other here. */
function setOwn(target: object, key: string | number, value: unknown): void {
  if (key !== '__proto__') Reflect.set(target, key, value)
  else Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true })
}

function isValueOfItsOwn(node: object): boolean {
  const isBuiltIn = node instanceof Date || node instanceof Map || node instanceof Set || node instanceof RegExp
  return (
    isBuiltIn ||
    node instanceof Error ||
    node instanceof Promise ||
    node instanceof ArrayBuffer ||
    ArrayBuffer.isView(node)
  )
}

function isInstance(node: object): boolean {
  const prototype = Object.getPrototypeOf(node)
  return prototype !== null && prototype !== Object.prototype
}

/** Names of the getters of its class, and of the classes that it extends. */
function gettersOf(node: object): string[] {
  const names: string[] = []
  for (let of = Object.getPrototypeOf(node); of !== null && of !== Object.prototype; of = Object.getPrototypeOf(of))
    for (const [name, { get }] of Object.entries(Object.getOwnPropertyDescriptors(of))) if (get) names.push(name)
  return names
}

function isPlainData(value: unknown, depth = 0): boolean {
  if (typeof value === 'function' || typeof value === 'symbol' || depth > 8) return false
  if (!isObject(value) || value instanceof Date || ArrayBuffer.isView(value)) return true
  if (Array.isArray(value)) return value.every((item) => isPlainData(item, depth + 1))
  return !isInstance(value) && Object.values(value).every((item) => isPlainData(item, depth + 1))
}
