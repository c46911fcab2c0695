/** What the documentation leaves open, asked of the JVM and kept: `topic key=value@timestamp` gives `step: key=value@timestamp`. */
import { afterAll, describe, expect, test } from 'vitest'
import { type Jvm, startJvm } from './jvm.ts'
import type { Result, Step, Value } from './protocol.ts'
import { twins } from './topologies/index.ts'
import { runTwin } from './twin.ts'

const started = await startJvm()
const jvm: Jvm | undefined = typeof started === 'string' ? undefined : started
const byName = new Map(twins.map((twin) => [twin.name, twin]))

afterAll(() => jvm?.[Symbol.asyncDispose]())

interface Finding {
  readonly given: readonly string[]
  readonly gives: readonly string[]
  readonly dropped?: number
}

function finding(sentence: string, topology: string, { given, gives, dropped = 0 }: Finding): void {
  test(sentence, async () => {
    const steps = given.map(stepOf)
    const expected = { outputs: gives, dropped }
    expect(seen(runTwin(byName.get(topology)!, steps)), 'ours').toEqual(expected)
    if (jvm) expect(seen((await jvm.run(topology, [steps]))[0]!), 'the JVM').toEqual(expected)
  })
}

function stepOf(text: string): Step {
  const [, topic, key, value, timestamp] = /^(\S+) (\S+)=(\S+)@(\d+)$/.exec(text)!
  return { topic: topic!, key: orNull(key!), value: orNull(value!), timestamp: Number(timestamp) }
}

function orNull(text: string): string | null {
  return text === 'null' ? null : text
}

function seen(result: Result) {
  const outputs = result.outputs.map(
    ([step, , key, value, timestamp]) => `${step}: ${shown(key)}=${shown(value)}@${timestamp}`,
  )
  return { outputs, dropped: result.dropped }
}

function shown(value: Value): string {
  return value !== null && typeof value === 'object'
    ? `${shown(value.key)}[${value.start},${value.end}]`
    : String(value)
}

describe('null keys and values in aggregations', () => {
  finding('a plain aggregation skips both', 'count', {
    given: ['in k1=null@0', 'in null=a@3', 'in k1=a@4'],
    gives: ['2: k1=1@4'],
    dropped: 2,
  })
  finding('a time window counts a null value', 'tumbling-count', {
    given: ['in k1=null@0'],
    gives: ['0: k1[0,10]=1@0'],
  })
  finding('a session counts a null value', 'session-count', { given: ['in k1=null@0'], gives: ['0: k1[0,0]=1@0'] })
  finding('a sliding window skips a null value', 'sliding-count', { given: ['in k1=null@0'], gives: [], dropped: 1 })
  finding('a reducer is called with a null value, and its first value may be null', 'tumbling-reduce', {
    given: ['in k1=null@0', 'in k1=a@1', 'in k1=null@2'],
    gives: ['0: k1[0,10]=null@0', '1: k1[0,10]=a@1', '2: k1[0,10]=anull@2'],
  })
  finding('an aggregate that becomes null is deleted and begins anew', 'aggregate', {
    given: ['in k1=a@0', 'in k1=c@3', 'in k1=a@1'],
    gives: ['0: k1=a@0', '1: k1=null@3', '2: k1=a@1'],
  })
  finding('a session whose merged value is null retracts it twice', 'session-reduce', {
    given: ['in k1=a@0', 'in k1=a@4', 'in k1=c@2'],
    gives: ['0: k1[0,0]=a@0', '1: k1[0,0]=null@0', '1: k1[0,4]=aa@4', '2: k1[0,4]=null@4', '2: k1[0,4]=null@4'],
  })
})

describe('late records of windowed aggregations', () => {
  finding('a null key does not advance stream time', 'tumbling-count', {
    given: ['in null=a@50', 'in k1=a@5'],
    gives: ['1: k1[0,10]=1@5'],
    dropped: 1,
  })
  finding('a window takes records while its end is after stream time less grace', 'tumbling-count-grace', {
    given: ['in k1=a@0', 'in k2=a@13', 'in k1=a@1', 'in k2=a@14', 'in k1=a@1'],
    gives: ['0: k1[0,10]=1@0', '1: k2[10,20]=1@13', '2: k1[0,10]=2@1', '3: k2[10,20]=2@14'],
    dropped: 1,
  })
  finding('a session that is about to expire is put out, though its store has no room for it', 'session-count', {
    given: ['in k1=a@10', 'in k2=a@16', 'in k1=a@11'],
    gives: ['0: k1[10,10]=1@10', '1: k2[16,16]=1@16', '2: k1[11,11]=1@11'],
    dropped: 1,
  })
})

describe('left and outer joins', () => {
  finding('an unmatched record waits while its window can still be met', 'stream-stream-left', {
    given: ['left k1=a@0', 'right k2=b@10'],
    gives: [],
  })
  finding('it comes out, with its own timestamp, when stream time is past its window', 'stream-stream-left', {
    given: ['left k1=a@0', 'right k2=b@11'],
    gives: ['1: k1=a+null@0'],
  })
  finding('grace makes it wait longer', 'stream-stream-left-grace', {
    given: ['left k1=a@0', 'right k2=b@15', 'right k2=b@16'],
    gives: ['2: k1=a+null@0'],
  })
  finding('a record whose window has passed on arrival comes out at once', 'stream-stream-left', {
    given: ['right k2=b@50', 'left k1=a@39', 'left k1=b@40'],
    gives: ['1: k1=a+null@39'],
  })
  finding('at once whatever the grace', 'stream-stream-left-grace', {
    given: ['right k2=b@50', 'left k1=a@39', 'left k1=b@40'],
    gives: ['1: k1=a+null@39'],
  })
  finding('a late record still meets what the other side retains', 'stream-stream-left-grace', {
    given: ['left k1=a@0', 'right k2=b@25', 'right k1=b@4'],
    gives: ['1: k1=a+null@0', '2: k1=a+b@4'],
  })
  finding('a left record without a key comes out at once', 'stream-stream-left', {
    given: ['left null=a@0'],
    gives: ['0: null=a+null@0'],
  })
  finding('a right record without a key is dropped by a left join', 'stream-stream-left', {
    given: ['right null=b@0'],
    gives: [],
    dropped: 1,
  })
  finding('it has advanced stream time by then, but lets nothing out; nor does a late record', 'stream-stream-left', {
    given: ['left k1=a@0', 'right null=b@50', 'left k2=c@20', 'left k2=d@50'],
    gives: ['2: k2=c+null@20', '3: k1=a+null@0'],
    dropped: 1,
  })
  finding('an outer join lets records without a key out on both sides', 'stream-stream-outer', {
    given: ['left null=a@0', 'right null=b@0'],
    gives: ['0: null=a+null@0', '1: null=null+b@0'],
  })
  finding('a null value is dropped', 'stream-stream-left', { given: ['left k1=null@0'], gives: [], dropped: 1 })
  finding('of one timestamp the right side comes out before the left', 'stream-stream-outer', {
    given: ['left k1=a@0', 'right k2=b@0', 'left k3=a@40'],
    gives: ['2: k2=null+b@0', '2: k1=a+null@0'],
  })
  finding('each side of an asymmetric outer join waits for its own bound', 'stream-stream-outer-asymmetric', {
    given: ['left k1=a@20', 'right k2=b@32', 'right k2=b@33'],
    gives: ['2: k1=a+null@20'],
  })
})

describe('other joins', () => {
  finding('a self-join puts the new record on the left first, then on the right', 'self-join', {
    given: ['in k1=a@0', 'in k1=b@5'],
    gives: ['0: k1=a+a@0', '1: k1=b+a@5', '1: k1=a+b@5', '1: k1=b+b@5'],
  })
  finding('a stream-table left join keeps a record without a key', 'stream-table-left', {
    given: ['left null=a@0'],
    gives: ['0: null=a+null@0'],
  })
  finding('a stream-table join drops it', 'stream-table-inner', { given: ['left null=a@0'], gives: [], dropped: 1 })
  finding('a global table is asked with the mapped key, whatever the own key', 'global-table-inner', {
    given: ['right a=x@5', 'left null=a@0'],
    gives: ['1: null=a+x@0'],
  })
  finding('a table-table join takes the larger timestamp, though the newer record is older', 'table-table-inner', {
    given: ['left k1=a@5', 'right k1=b@3', 'left k1=c@1'],
    gives: ['1: k1=a+b@5', '2: k1=c+b@3'],
  })
  finding('and retracts once', 'table-table-inner', {
    given: ['left k1=a@5', 'right k1=b@9', 'left k1=null@7', 'right k1=null@8'],
    gives: ['1: k1=a+b@9', '2: k1=null@9'],
  })
})

describe('tables and suppress', () => {
  finding('a table follows offsets, not timestamps', 'table', {
    given: ['in k1=a@5', 'in k1=b@3'],
    gives: ['0: k1=a@5', '1: k1=b@3'],
  })
  finding('a tombstone of nothing is passed on', 'table', { given: ['in k1=null@0'], gives: ['0: k1=null@0'] })
  finding('a filter that keeps no state retracts what was never there', 'table-filter', {
    given: ['in k1=a@5'],
    gives: ['0: k1=null@5'],
  })
  finding('a row that moves to another group is taken from the old one first', 'table-group-aggregate', {
    given: ['in k1=a@5', 'in k1=b@4'],
    gives: ['0: a=+k1@5', '1: a=+k1-k1@5', '1: b=+k1@4'],
  })
  finding('windows that close together come out in the order of their keys', 'suppress-tumbling', {
    given: ['in k2=a@0', 'in k1=b@5', 'in k1=b@10'],
    gives: ['2: k1[0,10]=1@5', '2: k2[0,10]=1@0'],
  })
  finding('a time limit counts from the first of the values held back', 'suppress-time-limit', {
    given: ['in k1=a@0', 'in k1=a@10', 'in k1=b@11'],
    gives: ['1: k1=2@10'],
  })
})
