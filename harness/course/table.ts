/** The generated part of COVERAGE.md. */
import { readFile, writeFile } from 'node:fs/promises'
import type { LabProof } from './proof.ts'

const begin = '<!-- table: made by `npm test -- --write` -->'
const end = '<!-- /table -->'

/** Only what is the same on every machine: no times, no percentages that vary with a crash's moment. */
export function coverageTable(proofs: readonly LabProof[]): string {
  const rows = proofs.map(({ lab, tests, alternatives, misconceptions, checks }) => {
    const points = lab.tasks.reduce((sum, task) => sum + task.points, 0)
    const floor = lab.coverageFloor === 0 ? '–' : `${Math.round(lab.coverageFloor * 100)} %`
    const proven = checks.every(({ problems }) => problems.length === 0) ? 'yes' : 'no'
    return `| ${lab.number} | ${lab.title.en} | ${lab.tasks.length} | ${points} | ${tests} | ${floor} | ${1 + alternatives} | ${misconceptions} | ${proven} |`
  })
  return [
    '| lab | title | tasks | points | graded tests | coverage floor | right solutions that pass | misconceptions caught | proven |',
    '| --: | --- | --: | --: | --: | --: | --: | --: | --- |',
    ...rows,
  ].join('\n')
}

/** Compares the table in the file with a new one, or puts the new one in. Returns what is wrong. */
export async function keepTable(file: string, table: string, write: boolean): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (before === undefined || after === undefined) return [`${file} has no ${begin} … ${end}`]
  const wanted = `${before}${begin}\n${table}\n${end}${after}`
  if (wanted === text) return []
  if (!write) return [`the table in ${file} is out of date: run \`npm test -- --write\` and commit it`]
  await writeFile(file, wanted)
  return []
}
