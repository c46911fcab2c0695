import { readSync, writeSync } from 'node:fs'

/** JSON as it goes over the pipes. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export type JsonObject = { readonly [key: string]: Json }

const [stdin, stdout] = [0, 1]
const newline = 10
const chunk = Buffer.alloc(64 << 10)
let buffered = Buffer.alloc(0)

/** Waits for the next message; undefined once the JVM is gone. Blocking: a function that is being called cannot wait otherwise. */
export function receive(): JsonObject | undefined {
  for (;;) {
    const end = buffered.indexOf(newline)
    if (end >= 0) {
      const line = buffered.toString('utf8', 0, end)
      buffered = buffered.subarray(end + 1)
      return JSON.parse(line) as JsonObject
    }
    const count = readSync(stdin, chunk)
    if (count === 0) return undefined
    buffered = Buffer.concat([buffered, chunk.subarray(0, count)])
  }
}

export function send(message: JsonObject): void {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`)
  for (let sent = 0; sent < bytes.length; ) sent += writeSync(stdout, bytes, sent)
}
