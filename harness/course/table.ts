/** The generated part of COVERAGE.md. */
import { readFile, writeFile } from 'node:fs/promises'
import type { Lab } from '../lab/index.ts'
import { say } from '../text/index.ts'
import type { Proven } from './proofs.ts'

const begin = '<!-- table: made by `npm run proof` -->'
const end = '<!-- /table -->'

/** What is known of a lab. */
export interface KnownLab {
  lab: Lab
  /** Of its files now. */
  hash: string
  /** Share of the mutants that its specs kill. */
  mutants: string
  /** What `fixtures/proofs.json` holds of it. */
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

function rowOf({ lab, hash, mutants, proven }: KnownLab): string {
  const points = lab.tasks.reduce((sum, task) => sum + task.points, 0)
  const floor = lab.coverageFloor === 0 ? '–' : `${Math.round(lab.coverageFloor * 100)} %`
  const right = proven && 1 + proven.alternatives
  const sizes = [lab.number, lab.title.en, lab.tasks.length, points, proven?.tests ?? '–', floor]
  const row = [...sizes, right ?? '–', proven?.misconceptions ?? '–', mutants, stateOf(hash, proven)]
  return `| ${row.join(' | ')} |`
}

function stateOf(hash: string, proven: Proven | undefined): string {
  if (!proven) return 'no'
  if (proven.hash !== hash) return 'changed since'
  return proven.notRun === 0 ? 'yes' : `yes, ${proven.notRun} not run`
}

/** Compares the table in the file with a new one, or puts the new one in. Returns what is wrong. */
export async function keepTable(file: string, table: string, write: boolean): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [before, rest] = text.split(begin)
  const [old = '', after] = rest?.split(end) ?? []
  if (before === undefined || after === undefined)
    return [say({ en: `${file} has no ${begin} … ${end}`, ru: `в ${file} нет ${begin} … ${end}` })]
  if (write) await writeFile(file, `${before}${begin}\n${table}\n${end}${after}`)
  else if (old.trim() !== table)
    return [
      say({
        en: `the table in ${file} is out of date: run \`npm run kata -- proof --table\` and commit it`,
        ru: `таблица в ${file} устарела: выполните \`npm run kata -- proof --table\` и закоммитьте её`,
      }),
    ]
  return []
}
