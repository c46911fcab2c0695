import type { Verdict } from '../types.ts'
import { placeOf } from './reported.ts'

/** SARIF 2.1.0 of the type errors, by paths in the submission: for code scanning. */
export async function toSarif(verdict: Verdict): Promise<string> {
  const { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } = await import('node-sarif-builder')
  const types = verdict.labs.flatMap((lab) => lab.types.map((one) => ({ ...one, file: placeOf(lab, one.file) })))
  const run = new SarifRunBuilder().initSimple({ toolDriverName: 'TypeScript', toolDriverVersion: '' })
  for (const code of new Set(types.map((one) => one.code)))
    run.addRule(
      new SarifRuleBuilder().initSimple({ ruleId: `TS${code}`, shortDescriptionText: `TypeScript error ${code}` }),
    )
  for (const { file, line, column, code, message } of types)
    run.addResult(
      new SarifResultBuilder().initSimple({
        level: 'error',
        ruleId: `TS${code}`,
        messageText: message,
        fileUri: file.split('/').map(encodeURIComponent).join('/'),
        startLine: line,
        startColumn: column,
        endColumn: column + 1,
      }),
    )
  const log = new SarifBuilder()
  log.addRun(run)
  return `${log.buildSarifJsonString({ indent: true })}\n`
}
