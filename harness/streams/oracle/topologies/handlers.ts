import {
  bigint64,
  Consumed,
  Grouped,
  LogAndContinueExceptionHandler,
  LogAndContinueProcessingExceptionHandler,
  Materialized,
  string,
} from '../../index.ts'
import type { Plan, Twin } from '../twin.ts'
import { byKey } from './aggregations.ts'
import { plainInput } from './inputs.ts'

const operator = 'exception handlers, dead letters'
const eightBytes = {
  inputs: { in: { keys: ['k1', 'k2', null], values: ['abcdefgh', '12345678', 'a', null] } },
  edges: [10],
}
const both = { inputs: { in: plainInput, other: plainInput }, edges: [10] }
const silent = () => {}
const continuesReading = { 'deserialization.exception.handler': new LogAndContinueExceptionHandler(silent) }
const continuesProcessing = { 'processing.exception.handler': new LogAndContinueProcessingExceptionHandler(silent) }

/** Twins of `java/Handlers.java`. */
export const handlers: readonly Twin[] = [
  { operator, name: 'unreadable-fails', ...eightBytes, build: unreadable },
  {
    operator,
    name: 'unreadable-continues',
    ...eightBytes,
    build: (plan) => {
      Object.assign(plan.config, continuesReading)
      unreadable(plan)
    },
  },
  {
    operator,
    name: 'unreadable-dead-letter',
    ...eightBytes,
    build: (plan) => {
      Object.assign(plan.config, continuesReading)
      deadLetters(plan)
      unreadable(plan)
    },
  },
  { operator, name: 'throwing-fails', ...both, build: throwing },
  {
    operator,
    name: 'throwing-continues',
    ...both,
    build: (plan) => {
      Object.assign(plan.config, continuesProcessing)
      throwing(plan)
    },
  },
  {
    operator,
    name: 'throwing-dead-letter',
    ...both,
    build: (plan) => {
      Object.assign(plan.config, continuesProcessing)
      deadLetters(plan)
      throwing(plan)
    },
  },
  {
    operator,
    name: 'throwing-fails-dead-letter',
    ...both,
    build: (plan) => {
      deadLetters(plan)
      throwing(plan)
    },
  },
]

/** Values of eight bytes only. */
function unreadable(plan: Plan): void {
  const longs = plan.builder.stream('in', Consumed.with(string, bigint64))
  plan.outCounts(longs.mapValues((value): number => (value === null ? -1 : 8)))
}

/** Throws on `c` of `other`. */
function throwing(plan: Plan): void {
  plan.outCounts(byKey(plan).count(Materialized.as('counts')).toStream())
  const others = plan
    .stream('other')
    .mapValues((value) => `${value}!`)
    .selectKey((_, value) => {
      if (value === 'c!') throw new Error('no c')
      return value
    })
    .groupByKey(Grouped.with(string, string))
    .reduce((sum, value) => sum + value)
  plan.to(others.toStream(), 'out-other', string, string)
}

function deadLetters(plan: Plan): void {
  plan.config['errors.dead.letter.queue.topic.name'] = 'dead-letters'
  plan.sinks.set('dead-letters', { key: string, value: string })
}
