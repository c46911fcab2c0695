/** What a connection has to know of a request before it passes it on. */
import { apiName, bodySchema, decodeUpTo, type RequestHeader, readRequestHeader } from '../protocol/index.ts'

/** The header of a request; undefined where the frame has none that can be read. */
export function headerOf(frame: Buffer): RequestHeader | undefined {
  try {
    return readRequestHeader(frame)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** A Produce request with acks=0 is the only one that a broker does not answer. */
export function hasResponse(header: RequestHeader, frame: Buffer): boolean {
  if (apiName(header.apiKey) !== 'Produce') return true
  const schema = bodySchema(header.apiKey, header.apiVersion, 'request')
  if (!schema) return true
  try {
    return decodeUpTo(schema, frame.subarray(header.bodyAt), 'acks') !== 0
  } catch (error) {
    if (error instanceof RangeError) return true
    throw error
  }
}
