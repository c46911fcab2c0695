/** The contract of the panel's API, as JSON schemas: what `Letter` in `src/dead-letters.ts` and the comment in `src/admin.ts` say. */

const text = { type: 'string' }
const nullableText = { type: ['string', 'null'] }
const count = { type: 'integer', minimum: 0 }

/** An object with these properties, all of them, and no others. */
const exactly = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

export const letterSchema = exactly({
  id: { type: 'string', pattern: '^\\d+-\\d+$' },
  status: { enum: ['dead', 'replayed', 'discarded'] },
  key: nullableText,
  value: nullableText,
  encoding: { enum: ['utf8', 'base64'] },
  edited: { type: 'boolean' },
  attempts: count,
  error: exactly({ class: text, message: text }),
  origin: { oneOf: [{ type: 'null' }, exactly({ topic: text, partition: count, offset: text, timestamp: count })] },
  headers: { type: 'object', additionalProperties: text },
  deadSince: count,
})

export const listSchema = exactly({ messages: { type: 'array', items: letterSchema } })

export const errorSchema = {
  type: 'object',
  properties: { error: { type: 'string', pattern: '\\S' } },
  required: ['error'],
}
