import {
  expect,
  type Position,
  type Subject,
  type Topics,
  type Wire,
  type WireFault,
  type WireMessage,
  waitForFault,
} from '#harness'
import type * as Lab from '../src/index.ts'

export type App = Subject<typeof Lab>

/** `partition:offset`, as members print it. */
export type Place = string

export const placeOf = ({ partition, offset }: Position): Place => `${partition}:${offset}`

/** What the member was given last, by its own lines; undefined before its first. */
export function ownedBy(app: App): number[] | undefined {
  const last = app.$.output.lines.map((line) => / owns (\S+)$/.exec(line)?.[1]).findLast((found) => found !== undefined)
  return last === undefined ? undefined : last === '-' ? [] : last.split(',').map(Number)
}

/** Where each handled record stands, in the member's order. */
export const handledBy = (app: App): Place[] => handledIn(app.$.output.lines)

const handledIn = (lines: readonly string[]) => lines.flatMap((line) => / handled (\d+:\d+) /.exec(line)?.[1] ?? [])

/** The same since its last assignment: what came before it, another may rightly have handled again. */
export function handledNow(app: App): Place[] {
  const { lines } = app.$.output
  return handledIn(lines.slice(lines.findLastIndex((line) => / owns /.test(line)) + 1))
}

/** Every partition has one owner among these members, and no member is without one. */
export function expectShared(apps: readonly App[], partitions = 3): void {
  const owned = apps.map((app) => ownedBy(app) ?? [])
  expect(
    owned.flat().toSorted((a, b) => a - b),
    {
      en: `each of ${partitions} partitions with one owner. All of them at every member: each has joined a group of its own. Some of them twice: a member that was expelled has not joined again`,
      ru: `у каждой из ${partitions} партиций один владелец. Если все партиции есть у каждого участника, то у каждого своя группа. Если какие-то у двоих, исключённый участник не вступил заново`,
    },
  ).toEqual(Array.from({ length: partitions }, (_, partition) => partition))
  const even = owned.map((one) => one.length).toSorted((a, b) => b - a)
  expect(even, { en: 'partitions shared evenly', ru: 'партиции поделены поровну' }).toEqual(
    apps.map((_, index) => Math.ceil((partitions - index) / apps.length)),
  )
}

export function expectAllHandled(apps: readonly App[], written: readonly Position[]): void {
  const handled = new Set(apps.flatMap(handledBy))
  expect(
    written.map(placeOf).filter((place) => !handled.has(place)),
    {
      en: 'no record without its `handled` line. A lost one was committed before it was handled, or its partition was given up in mid-work',
      ru: 'у каждой записи есть строка `handled`. Потерянную закоммитили до обработки или бросили вместе с партицией на полпути',
    },
  ).toEqual([])
}

/** The group has committed everything that the topic has. */
export async function expectAllCommitted(topics: Topics): Promise<void> {
  const [committed, bounds] = await Promise.all([
    topics.committed('activity-workers', 'user-activity'),
    topics.bounds('user-activity'),
  ])
  expect(
    [...committed].map(([partition, offset]) => `${partition}:${offset ?? 0n}`),
    {
      en: 'everything that was handled or rejected is committed: the offset after the last record of each partition',
      ru: 'всё обработанное и отвергнутое закоммичено: смещение за последней записью каждой партиции',
    },
  ).toEqual([...bounds].map(([partition, { end }]) => `${partition}:${end}`))
}

/** Between two assignments a member walks each partition upwards, record by record. What it repeats, it repeats after a new assignment. */
export function expectOrderPerOwner(apps: readonly App[]): void {
  for (const app of apps) {
    const last = new Map<string, bigint>()
    for (const line of app.$.output.lines) {
      if (/ owns /.test(line)) last.clear()
      const [, partition, offset] = / handled (\d+):(\d+) /.exec(line) ?? []
      if (partition === undefined || offset === undefined) continue
      const before = last.get(partition)
      expect(before === undefined || BigInt(offset) === before + 1n, {
        en: `${line}: after offset ${before} comes ${(before ?? 0n) + 1n}. Records of one partition are handled one after another, each awaited`,
        ru: `${line}: после смещения ${before} идёт ${(before ?? 0n) + 1n}. Записи одной партиции обрабатываются по очереди, каждую нужно дождаться`,
      }).toBe(true)
      last.set(partition, BigInt(offset))
    }
  }
}

/** Commits that the broker accepted, in order of its answers. */
export function acceptedCommits(wire: Wire): { by: string; partition: number; offset: bigint }[] {
  return wire.trace.filter({ api: 'OffsetCommit', direction: 'response' }).flatMap((response) => {
    const errors = new Map(entries(response).map((entry) => [entry.partitionIndex, entry.errorCode]))
    const request = requestOf(wire, response)
    return (request ? entries(request) : [])
      .filter((entry) => errors.get(entry.partitionIndex) === 0)
      .map((entry) => ({ by: response.endpoint, partition: entry.partitionIndex, offset: entry.committedOffset! }))
  })
}

export function expectCommitsNeverGoBack(wire: Wire): void {
  const last = new Map<number, bigint>()
  const back = acceptedCommits(wire).flatMap(({ by, partition, offset }) => {
    const before = last.get(partition) ?? -1n
    last.set(partition, offset)
    return offset < before ? [`${by} committed ${partition}:${offset} after ${partition}:${before}`] : []
  })
  expect(back, {
    en: 'committed offsets only grow. One that goes back is an offset that a member remembered of a partition it had lost',
    ru: 'закоммиченные смещения только растут. Если смещение ушло назад, участник помнил его от потерянной партиции',
  }).toEqual([])
}

/** The message at which the fault fired. Members that never send one are told what was waited for. */
export async function reached(fault: WireFault): Promise<WireMessage> {
  await waitForFault(fault, {
    description: {
      en: `members send what this fault waits for: ${fault.description}. Without a commit while they work, a member that is lost leaves everything to be done again`,
      ru: `участники отправляют то, чего ждёт сбой: ${fault.description}. Если не коммитить во время работы, после пропавшего участника придётся делать заново всё`,
    },
  })
  return fault.firing
}

/** The broker's answer to this request. */
export function answerTo(wire: Wire, request: WireMessage): WireMessage | undefined {
  return wire.trace.filter({ api: request.api, direction: 'response' }).find((one) => pairs(one, request))
}

function requestOf(wire: Wire, response: WireMessage): WireMessage | undefined {
  return wire.trace.filter({ api: response.api, direction: 'request' }).find((one) => pairs(response, one))
}

const pairs = (a: WireMessage, b: WireMessage) => a.connection === b.connection && a.correlationId === b.correlationId

interface CommitEntry {
  partitionIndex: number
  committedOffset?: bigint
  errorCode?: number
}

/** The lab has one topic: partitions say enough. */
export function entries(message: WireMessage): CommitEntry[] {
  const topics = (message.body?.['topics'] ?? []) as { partitions: CommitEntry[] }[]
  return topics.flatMap(({ partitions }) => partitions)
}
