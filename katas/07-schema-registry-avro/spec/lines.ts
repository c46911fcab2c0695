import { eventually, type Position, type Subject, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { message } from './avro.ts'
import { means } from './means.ts'

/** The printed lines, as what they say; a line that is no JSON as it is. */
export function linesOf({ $ }: Subject<typeof Lab>): unknown[] {
  return $.output.lines.map((line) => {
    try {
      return JSON.parse(line)
    } catch {
      return line
    }
  })
}

/** Until so many messages are printed or reported: what follows tells which. */
export async function waitForLines(app: Subject<typeof Lab>, count: number): Promise<void> {
  const { output, rejects } = app.$
  await eventually(() => ({ printed: output.lines.length, reported: rejects.map(({ reason }) => reason) }), {
    until: ({ printed, reported }) => printed + reported.length >= count,
    description: means.lines(count),
  })
}

export function produceEvents(
  topics: Topics,
  id: number,
  schema: unknown,
  all: readonly Lab.UserEvent[],
): Promise<Position[]> {
  const records = all.map((one) => ({ key: one.userId, value: message(id, schema, one) }))
  return topics.produce('user-events', records)
}
