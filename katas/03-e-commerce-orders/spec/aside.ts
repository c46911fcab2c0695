/** What a record looks like that a service has set aside. */
import { expect, type Subject, type Topics } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'
import { byKey } from './shop.ts'
import type { From } from './waits.ts'

/** A record that goes aside: its key (empty for none) and what its reason must name. */
export interface Aside {
  key: string
  says?: readonly (string | number)[]
}

/** These records and no others stand in the topic of rejected ones, as they came, each with where it stood and why, and were reported. */
export async function expectAside(app: Subject<typeof Lab>, topics: Topics, from: From, wanted: readonly Aside[]) {
  const aside = await byKey(topics, `${from}-rejected`)
  expect([...aside.keys()].sort(), means.isAside(from)).toEqual(wanted.map(({ key }) => key).sort())
  const sent = await byKey(topics, from)
  for (const { key, says = [] } of wanted) {
    const [record, origin] = [aside.get(key)!, sent.get(key)!]
    expect(record.key, means.keyAsItCame).toBe(origin.key)
    expect(record.text, means.valueAsItCame).toBe(origin.text)
    const { 'rejected-reason': reason = '', ...headers } = record.headers
    const { 'rejected-reason': _, ...came } = origin.headers
    const where = {
      'rejected-topic': topics.name(from),
      'rejected-partition': String(origin.partition),
      'rejected-offset': String(origin.offset),
    }
    expect(headers, means.headersAsTheyCame).toEqual({ ...withoutNulls(came), ...where })
    expect(reason.length, means.reasonGiven(key)).toBeGreaterThan(0)
    expect(reason, means.reasonGiven(key)).toSay(...says)
    const reported = app.$.rejects.filter(
      ({ partition, offset }) => partition === origin.partition && offset === String(origin.offset),
    )
    expect(
      reported.map(({ topic }) => topic),
      means.reported,
    ).toContain(topics.name(from))
    expect(reported[0]?.reason ?? '', means.reported).toSay(...says)
  }
}

/** The text asks for an empty header where one came without a value (`∅` to a reader of records), also among several of its name. */
function withoutNulls(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/(?<=^|, )∅(?=, |$)/g, '')]),
  )
}
