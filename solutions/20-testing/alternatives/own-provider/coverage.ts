import type { CoverageSettings } from './settings.ts'

/** Named is what is not the application's; whatever comes to the application counts by itself. */
export const coverageSettings = (): CoverageSettings => ({
  all: true,
  exclude: ['**/*.test.ts', '{coverage,index,kafka,play,provider,settings}.ts'],
  'check-coverage': true,
  branches: 80,
  lines: 90,
})
