/** What c8 understands in a `.c8rc.json`, as far as this lab needs it. Paths are relative to the folder of the tests. */
export interface CoverageSettings {
  /** Files that no test has loaded count as well, with no line covered. */
  all?: boolean
  /** Patterns of files that count. */
  include?: string[]
  exclude?: string[]
  /** Ends with an error where a share is below what is asked for. */
  'check-coverage'?: boolean
  /** Percent, of all files together. */
  lines?: number
  branches?: number
}
