/** What systems, editors and compilers leave beside a student's files: never code, never graded, never an error. */
const leftOut: readonly RegExp[] = [
  /^\./, // .DS_Store, ._index.ts, .index.ts.swp, .#index.ts, .idea, .vscode, .gitkeep
  /^#.*#$|~$/,
  /\.(bak|orig|rej|swp|tmp|iml|tsbuildinfo)$/i,
  /^(desktop\.ini|(eh)?thumbs\.db|icon\r|__MACOSX|\$RECYCLE\.BIN)$/i,
]

/** Whether a file or folder of this name is left out of `src/` without a word. */
export function isLeftOut(name: string): boolean {
  return leftOut.some((pattern) => pattern.test(name))
}
