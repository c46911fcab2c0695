/**
 * What Kafka sees in a file with this text, which it reads as java.util.Properties does: bytes are Latin-1, `\u0444` and `\\` are one
 * character each, a backslash at the end of a line joins it with the next.
 */
export function propertiesOf(text: string): Map<string, string> {
  const lines = Buffer.from(text)
    .toString('latin1')
    .replace(/(?<!\\)((?:\\\\)*)\\\r?\n[ \t\f]*/g, '$1')
    .split(/\r?\n/)
    .map((line) => line.replace(/^[ \t\f]+/, ''))
  const pairs = lines
    .filter((line) => /^[^#!]/.test(line))
    .map((line) => /^((?:\\.|[^\\=: \t\f])*)[ \t\f]*[=:]?[ \t\f]*(.*)$/.exec(line))
  return new Map(pairs.map((pair) => [unescaped(pair?.[1] ?? ''), unescaped(pair?.[2] ?? '').trimEnd()]))
}

const named: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' }

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_all, code: string | undefined, char: string) =>
    code === undefined ? (named[char] ?? char) : String.fromCharCode(Number.parseInt(code, 16)),
  )
}

/** Host and port of each entry of `listeners` or `advertised.listeners`. */
export function addressesOf(listeners: string): { host: string; port: number }[] {
  return listeners.split(',').map((listener) => {
    const [, host = '', port = ''] = /^\s*\w+:\/\/(.*):(\d+)\s*$/.exec(listener) ?? []
    return { host: host === 'localhost' ? '127.0.0.1' : host, port: Number(port) }
  })
}
