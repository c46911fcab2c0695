import wrapAnsi from 'wrap-ansi'

/** A line of a table, or a command that a person copies. */
const kept = /[│┌├└]|^\s*(npm|kcat|kafka-|curl|git|docker) ?/

/**
 * On a terminal, prose that is longer than it is wide: lines break between words and go on as far in as they began. Tables and commands
 * stay as they are; a copy of them is whole.
 * @param columns of the terminal; undefined: there is none, and nothing breaks
 */
export function wrapped(text: string, columns: number | undefined = process.stdout.columns): string {
  if (!columns) return text
  return text
    .split('\n')
    .map((line) => {
      if (kept.test(line)) return line
      const [indent = ''] = /^\s*/.exec(line) ?? []
      return wrapAnsi(line.slice(indent.length), Math.max(20, columns - indent.length), { hard: false, trim: true })
        .split('\n')
        .map((part) => indent + part)
        .join('\n')
    })
    .join('\n')
}
