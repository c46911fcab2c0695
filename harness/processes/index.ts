/** Child processes: their ports, their output, their ends. */
export { firstLine, gone, succeeded } from './ends.ts'
export { inTurn } from './in-turn.ts'
export { type Life, lifeOf } from './life.ts'
export { type LogTail, logTail } from './log-tail.ts'
export { onPath } from './on-path.ts'
export { freePorts, onFreePorts, PortTakenError } from './ports.ts'
