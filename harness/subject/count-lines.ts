/**
 * A program: counts the lines of `{ dirs, src }`, its argument. Prints the name of each file before it counts that, and the coverage in the end, as JSON,
 * one a line. A process of its own, since the files are a stranger's.
 */
import { writeSync } from 'node:fs'
import { countLines } from './coverage.ts'

// At once, and not by a stream: nothing is written any more when the memory is used up.
const tell = (value: unknown) => writeAll(`${JSON.stringify(value)}\n`)

/** A pipe takes as much as it has room for. */
function writeAll(text: string): void {
  for (let rest = Buffer.from(text); rest.length > 0; ) rest = rest.subarray(writeSync(1, rest))
}

tell(await countLines(JSON.parse(process.argv[2]!), tell))
