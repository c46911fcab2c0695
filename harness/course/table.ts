/** The generated part of COVERAGE.md. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Lab } from '../lab/index.ts'
import type { LabProof } from './proof.ts'
import type { Proven } from './proofs.ts'

const begin = '<!-- table: made by `npm run proof` -->'
const end = '<!-- /table -->'

/** What is known of a lab: what this run proved of it, what `fixtures/proofs.json` holds. */
export interface KnownLab {
  lab: Lab
  /** Of its files now. */
  hash: string
  /** Share of the mutants that its specs kill. */
  mutants: string
  proof?: LabProof
  proven?: Proven
}

/** Only what is the same on every machine: no times, no percentages that vary with a crash's moment. */
export function coverageTable(labs: readonly KnownLab[]): string {
  return [
    '| lab | title | tasks | points | graded tests | coverage floor | right solutions that pass | misconceptions caught | mutants killed | proven |',
    '| --: | --- | --: | --: | --: | --: | --: | --: | --: | --- |',
    ...labs.map(rowOf),
  ].join('\n')
}

function rowOf({ lab, hash, mutants, proof, proven }: KnownLab): string {
  const points = lab.tasks.reduce((sum, task) => sum + task.points, 0)
  const floor = lab.coverageFloor === 0 ? '–' : `${Math.round(lab.coverageFloor * 100)} %`
  const known = proof?.sample === false ? proof : proven
  const right = known && 1 + known.alternatives
  const sizes = [lab.number, lab.title.en, lab.tasks.length, points, known?.tests ?? '–', floor]
  const row = [...sizes, right ?? '–', known?.misconceptions ?? '–', mutants, stateOf(hash, proof, proven)]
  return `| ${row.join(' | ')} |`
}

function stateOf(hash: string, proof: LabProof | undefined, proven: Proven | undefined): string {
  if (proof?.checks.some(({ problems }) => problems.length > 0)) return 'no'
  if (proof?.sample === false) return yes(proof.checks.filter((check) => check.notRun !== undefined).length)
  if (!proven) return 'no'
  return proven.hash === hash ? yes(proven.notRun) : 'changed since'
}

function yes(notRun: number): string {
  return notRun === 0 ? 'yes' : `yes, ${notRun} not run`
}

/** Compares the table in the file with a new one, or puts the new one in. Returns what is wrong. */
export async function keepTable(file: string, table: string, write: boolean): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [before, rest] = text.split(begin)
  const [old = '', after] = rest?.split(end) ?? []
  if (before === undefined || after === undefined) return [`${file} has no ${begin} … ${end}`]
  if (write) await writeFile(file, `${before}${begin}\n${table}\n${end}${after}`)
  else if (!agrees(old.trim(), table))
    return [`the table in ${file} is out of date: run \`npm run proof\` and commit it`]
  return []
}

/** A place that could not run everything does not contradict one that could. */
function agrees(old: string, table: string): boolean {
  const [olds, news] = [old.split('\n'), table.split('\n')]
  return (
    olds.length === news.length && news.every((row, line) => [row, row.replace(place, 'yes |')].includes(olds[line]!))
  )
}

const place = /yes, \d+ not run \|$/
