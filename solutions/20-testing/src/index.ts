export { coverageSettings } from './coverage.ts'
export { playCoverage, playTests } from './play.ts'
