import type { CoverageSettings } from './settings.ts'

/** c8's settings for the tests of this folder, as they would stand in a `.c8rc.json`. */
export function coverageSettings(): CoverageSettings {
  return {
    all: true,
    include: ['*.ts'],
    exclude: ['*.test.ts', 'kafka.ts', 'coverage.ts', 'settings.ts', 'index.ts', 'play.ts', 'support.ts'],
    'check-coverage': true,
    lines: 90,
    branches: 80,
  }
}
