/** The one door for specs: what a graded test needs, under one name. */
import './run.ts'

export { afterAll, describe } from 'vitest'
export { brokerProperties, ensureNativeKafka, startByCommands } from '../broker/index.ts'
export type { Component, ComponentName } from '../components/index.ts'
export {
  type About,
  expect,
  expectForAll,
  expectRejection,
  type Outcome,
  type OutcomeOptions,
  outcomeOf,
  type RejectionOptions,
  settle,
} from '../expecting/index.ts'
export { guardedDirectory } from '../guardian/index.ts'
export type { HttpExchange, HttpFault, HttpFaultOptions, HttpWire } from '../http-wire/index.ts'
export { propertiesText } from '../java/index.ts'
export { repository } from '../lab/index.ts'
export { patient } from '../patience/index.ts'
export { freePorts } from '../processes/index.ts'
export { Connection, errorName, FrameSplitter, readFetched } from '../protocol/index.ts'
export {
  type DrivenTopology,
  mswHttp,
  type Subject,
  type SubjectHttpHandler,
  type SubjectHttpRequest,
  type SubjectHttpResponse,
  type TopologyInput,
  type TopologyOutput,
} from '../subject/index.ts'
export { say, type Text } from '../text/index.ts'
export {
  type AboutWait,
  type Content,
  eventually,
  openTopics,
  type Position,
  produceSentinel,
  type ReadableRecord,
  type RecordToProduce,
  readable,
  readSettled,
  readUntilSentinel,
  type TopicRecord,
  type Topics,
  waitForCommitted,
  waitForMembers,
  waitForRecords,
} from '../topics/index.ts'
export {
  errorsIn,
  type Wire,
  type WireAction,
  type WireFault,
  type WireMatch,
  type WireMessage,
} from '../wire/index.ts'
export { killAndDrop, waitForFault } from './faults.ts'
export { expectNoBrokerIsSaid } from './no-broker.ts'
export { expectComponentMissed } from './no-component.ts'
export { passTime } from './own-time.ts'
export type { RunContext } from './run-context.ts'
export { type StartSubject, type SubjectRequest, securedTest, test } from './test.ts'
