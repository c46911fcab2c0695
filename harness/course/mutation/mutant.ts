import { createHash } from 'node:crypto'

/** One small change of the solution. */
export interface Mutant {
  /** The switch's number: of this instrumentation alone. */
  readonly id: string
  /** The same for the same change of the same code, wherever the code has moved to. */
  readonly key: string
  /** Relative to the solution's `src`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Stryker's name: `EqualityOperator`, `BlockStatement`, … */
  readonly mutator: string
  readonly original: string
  readonly replacement: string
}

export type Unkeyed = Omit<Mutant, 'key'>

/** Gives each its key; equal changes of equal code in one file are told apart by their order. */
export function keyed(mutants: readonly Unkeyed[]): Mutant[] {
  const seen = new Map<string, number>()
  return mutants.map((mutant) => {
    const same = [mutant.file, mutant.mutator, mutant.original, mutant.replacement].join('\0')
    const nth = seen.get(same) ?? 0
    seen.set(same, nth + 1)
    const key = createHash('sha256').update(`${same}\0${nth}`).digest('hex').slice(0, 12)
    return { ...mutant, key }
  })
}

/** For people: `producer.ts:31:7 BooleanLiteral: true → false`. */
export function mutantLine({ file, line, column, mutator, original, replacement }: Omit<Mutant, 'id' | 'key'>): string {
  return `${file}:${line}:${column} ${mutator}: ${oneLine(original)} → ${oneLine(replacement) || '(nothing)'}`
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`
}
