/** The process that holds student code: start, call, kill, freeze, coverage. */
export { type Coverage, coverageOf, type FileCoverage, type LineCoverage } from './coverage.ts'
export { mswHttp } from './msw-http.ts'
export { SpareHosts } from './spare-hosts.ts'
export { startSubject } from './start.ts'
export type * from './types.ts'
