const names = new Set(['NotImplementedError', 'TypeError', 'ReferenceError', 'RangeError', 'SyntaxError'])

/** An error of a program that took a wrong turn: it refuses nothing, and says nothing of a broker. */
export function isProgramError(error: { name: string }): boolean {
  return names.has(error.name)
}
