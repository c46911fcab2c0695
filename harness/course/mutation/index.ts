export type { Known } from './kept.ts'
export { type Mutant, mutantLine } from './mutant.ts'
export { type MutationRun, mutate } from './mutate.ts'
export { killedShare, type MutationReport, mutationCell, readReport, writeReport } from './report.ts'
