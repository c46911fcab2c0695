/** Options come in any order after the required arguments: picks the one of that class. */
export function pick<T extends object>(options: readonly unknown[], kind: { readonly prototype: T }): T | undefined {
  const holds = Object.prototype.isPrototypeOf
  return options.find((option): option is T => holds.call(kind.prototype, option as object))
}
