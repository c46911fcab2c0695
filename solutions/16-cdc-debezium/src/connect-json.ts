/** JSON as Kafka Connect writes it: `{"schema": …, "payload": …}`. */

export interface Field {
  field: string
  type: string
  name?: string
  optional?: boolean
  parameters?: Record<string, string>
  default?: unknown
  fields?: Field[]
}

type Fields = Record<string, unknown>

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Numbers that are more than JavaScript has digits for. */
export class ExactNumber {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

/** Schema and payload. Numbers come as they are written. */
export function parsed(bytes: Uint8Array | null, what: string): [unknown, unknown] {
  if (bytes === null) throw new Error(`${what} is missing`)
  let whole: unknown
  try {
    whole = JSON.parse(utf8.decode(bytes), exactly)
  } catch (cause) {
    throw new Error(`${what} is no JSON: ${(cause as Error).message}`, { cause })
  }
  const { schema, payload } = objectIn(whole, what)
  return [schema, payload]
}

/** TypeScript does not know the third argument yet. */
const exactly = (_: string, value: unknown, context?: { source?: string }) =>
  typeof value === 'number' && context?.source !== undefined ? new ExactNumber(context.source) : value

export function objectIn(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} has no payload`)
  return value as Fields
}

export function fieldsOf(schema: unknown, what: string): Field[] {
  const { fields } = (schema ?? {}) as { fields?: Field[] }
  if (!Array.isArray(fields)) throw new Error(`${what} has no schema`)
  return fields
}
