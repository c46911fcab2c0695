import type { KafkaTests, LeftOut } from './left-out.ts'
import type { CaseResult } from './run.ts'

/** What a run says, seen beside what is listed. */
export interface Verdict {
  /** Cases that compare something: of them `passed` pass, the others are listed as meant to be different. */
  readonly compared: number
  readonly passed: number
  /** Cases that pass without asking anything of #harness/streams. */
  readonly idle: number
  /** Listed cases of each feature. */
  readonly features: readonly { readonly leftOut: LeftOut; readonly cases: number }[]
  /** What contradicts the list, a line each; empty where all is well. */
  readonly complaints: readonly string[]
}

export function verdictOf({ leftOut }: KafkaTests, results: readonly CaseResult[]): Verdict {
  const listed = new Map<string, LeftOut>()
  const twice: string[] = []
  for (const it of leftOut) {
    for (const name of namesOf(it)) {
      if (listed.has(name)) twice.push(`${name} is listed twice`)
      listed.set(name, it)
    }
  }
  const ran = results.filter(({ status }) => status !== 'skipped')
  const seen = new Set(ran.map(nameOf))
  const passed = ran.filter(({ status }) => status === 'passed')
  const compared = passed.filter(({ calls }) => calls > 0).length
  const different = leftOut.filter(({ kind }) => kind === 'different').flatMap(namesOf).length
  return {
    compared: compared + different,
    passed: compared,
    idle: passed.length - compared,
    features: leftOut.map((it) => ({ leftOut: it, cases: namesOf(it).length })),
    complaints: [
      ...twice,
      ...ran.flatMap((result) => complaint(result, listed.get(nameOf(result)))),
      ...[...listed.keys()]
        .filter((name) => !seen.has(name))
        .map((name) => `${name} is listed, and there is no such case`),
    ],
  }
}

function complaint(result: CaseResult, listed: LeftOut | undefined): string[] {
  const { status, message } = result
  const name = nameOf(result)
  if (status === 'passed') return listed ? [`${name} passes, though it is listed under "${listed.feature}"`] : []
  if (listed === undefined) return [`${name}: ${message}`]
  if (listed.says === undefined || new RegExp(listed.says).test(message)) return []
  return [`${name} is listed under "${listed.feature}", and fails by something else: ${message}`]
}

function nameOf({ class: className, name }: CaseResult): string {
  return `${className}.${name}`
}

function namesOf({ cases }: LeftOut): string[] {
  return Object.entries(cases).flatMap(([className, names]) => names.map((name) => `${className}.${name}`))
}
