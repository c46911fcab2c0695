/** Values of both databases in one form: equal texts are equal values. */
const whole = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint'])
const times = new Set(['datetime', 'timestamp'])
const bytes = new Set(['binary', 'varbinary', 'tinyblob', 'blob', 'mediumblob', 'longblob'])

/** @param type of MySQL's column */
export function alike(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  const text = String(value)
  if (whole.has(type)) return String(BigInt(text))
  if (type === 'decimal') return withoutZeros(text).replace(/^-(0)$/, '$1')
  if (type === 'double') return String(Number(text))
  if (times.has(type)) return withoutZeros(text.replace(/\+00$/, ''))
  if (bytes.has(type)) return text.toLowerCase()
  return text
}

/** Behind the point, they say nothing. */
const withoutZeros = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)
