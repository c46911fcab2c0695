/** The process that holds student code: start, call, kill, freeze, coverage. */
export { compilerGaveUp, compilerLimits, lastFileIn } from './compiler-limits.ts'
export type { Coverage, FileCoverage, LineCoverage } from './coverage.ts'
export { coverageOf } from './coverage-of.ts'
export { HangingCalls } from './hanging.ts'
export { mswHttp } from './msw-http.ts'
export { SpareHosts } from './spare-hosts.ts'
export { startSubject } from './start.ts'
export type * from './types.ts'
