/** What a lab's `src/` may hold. The same figures stand in docs/limits.md. */
export const limits = {
  fileBytes: 1_000_000,
  labBytes: 5_000_000,
  /** Files and folders. */
  entries: 300,
  /** Folders in one another, `src` itself not counted. */
  depth: 8,
  /** Of one file or folder. */
  nameBytes: 128,
  kinds: ['.ts', '.json', '.yml', '.yaml', '.properties', '.conf', '.sql', '.html', '.css', '.js', '.avsc', '.md'],
  /** Code that Node loads, but that no lab is written in. */
  otherCode: ['.mjs', '.cjs', '.mts', '.cts', '.tsx', '.jsx', '.node', '.wasm'],
} as const
