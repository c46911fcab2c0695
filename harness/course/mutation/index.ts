export type { Known } from './kept.ts'
export { mutantLine } from './mutant.ts'
export { mutate } from './mutate.ts'
export { killedShare, type MutationReport, mutationCell, readReport, writeReport } from './report.ts'
