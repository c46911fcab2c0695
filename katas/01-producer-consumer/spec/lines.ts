import { type About, expect, type Subject, type Wire, type WireMessage } from '#harness'
import { means } from './means.ts'

/** Each of these lines was printed once, and no other. */
export function expectEachOnce(printed: readonly string[], owed: readonly string[]): void {
  const missing = owed.filter((line) => !printed.includes(line))
  const again = printed.filter((line, n) => printed.indexOf(line) < n)
  const others = printed.filter((line) => !owed.includes(line))
  const none = (lines: readonly string[], about: About) => expect(lines, about).toEqual([])
  none(missing, means.linesMissing)
  none(again, means.linesAgain)
  none(others, means.otherLines)
}

/** How far the printed lines go, by partition: the offset after the last. */
export function printedUpTo(lines: readonly string[]): Record<number, number> {
  const next: Record<number, number> = {}
  for (const line of lines) {
    const [partition = 0, offset = 0] = line.split(/[: ]/, 2).map(Number)
    next[partition] = Math.max(next[partition] ?? 0, offset + 1)
  }
  return next
}

/** What an OffsetCommit request says, as far as it matters here. */
interface Commit {
  topics: readonly { partitions: readonly { partitionIndex: number; committedOffset: bigint }[] }[]
}

/** Looks at every commit on its way to the broker. Gives the places, `partition:offset`, that were committed before they were printed. */
export function watchCommits({ $ }: Subject<object>, wire: Wire): readonly string[] {
  const ahead: string[] = []
  const look = async ({ body }: WireMessage) => {
    await $.clock.now() // what was printed before the commit is known by now
    const printed = printedUpTo($.output.lines)
    for (const { partitionIndex, committedOffset } of (body as unknown as Commit).topics.flatMap((it) => it.partitions))
      for (let offset = printed[partitionIndex] ?? 0; offset < committedOffset; offset++)
        ahead.push(`${partitionIndex}:${offset}`)
  }
  const times = Number.POSITIVE_INFINITY
  wire.fault({ api: 'OffsetCommit', direction: 'request', times, action: { do: 'call', run: look } })
  return ahead
}
