import { messageOf } from '../../errors/index.ts'
import { notSerializable } from '../failures.ts'
import { string } from './basic.ts'
import type { Serde } from './types.ts'

/** What checks a value that was read: a zod schema, or anything with its `parse`. */
export interface Schema<T> {
  parse(value: unknown): T
}

/**
 * JSON in UTF-8. What is read is checked by the schema, if there is one.
 * @throws STREAMS_SERDE where the bytes are no JSON or do not fit the schema
 */
export function json<T>(schema?: Schema<T>): Serde<T> {
  return {
    name: 'json',
    serialize(value) {
      const text = JSON.stringify(value)
      if (text !== undefined) return string.serialize(text)
      throw notSerializable(
        'json',
        { en: 'a value that JSON can hold', ru: 'значение, представимое в JSON' },
        typeof value,
      )
    },
    deserialize(bytes) {
      const text = string.deserialize(bytes)
      try {
        const value: unknown = JSON.parse(text)
        return schema ? schema.parse(value) : (value as T)
      } catch (error) {
        const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text
        throw notSerializable(
          'json',
          { en: 'JSON that fits the schema', ru: 'JSON, подходящий под схему' },
          `${shown}: ${messageOf(error)}`,
        )
      }
    },
  }
}
