import { markdownTable } from 'markdown-table'
import { cut } from '../../text/index.ts'
import type { LabVerdict, Verdict } from '../types.ts'
import { reported } from './reported.ts'

/** Of one failure, and in all: GitHub shows a summary of a mebibyte at most. */
const mostOfAFailure = 4000
const mostFailures = 50

/** Markdown as GitHub and GitLab show it: a table of labs, one of tasks for each lab that is not green, and its failures folded. */
export function toMarkdown(verdict: Verdict): string {
  const marks = { green: '✅', red: '❌', infrastructure: '⚠️' }
  const rows = verdict.labs.map((lab) => [
    `${marks[lab.state]} ${lab.number}. ${cell(lab.title.en)}`,
    lab.state === 'infrastructure' ? 'not graded' : `${lab.score} / ${lab.maxScore}`,
    lab.coverage === null ? '' : `${Math.floor(lab.coverage * 100)} %`,
    `${Math.round(lab.durationMs / 1000)} s`,
  ])
  const head = ['lab', 'points', 'coverage', 'time']
  const sum = `**${verdict.score} of ${verdict.maxScore} points**`
  const table = markdownTable([head, ...rows], { align: ['l', 'r', 'r', 'r'] })
  const details = verdict.labs.filter(({ state }) => state !== 'green').map(detailsOf)
  return `${[`## ${text(verdict.submission)}`, sum, table, ...details].join('\n\n')}\n`
}

function detailsOf(lab: LabVerdict): string {
  const marks = { passed: '✅', failed: '❌', 'not-run': '➖' }
  const tasks = lab.tasks.map((task) => [
    `${marks[task.state]} ${task.id} ${cell(task.title.en)}`,
    task.state === 'not-run' ? '' : `${task.earned} / ${task.points}`,
    `${task.tests.filter(({ state }) => state === 'passed').length} / ${task.tests.length}`,
  ])
  const failures = reported(lab).filter(({ state }) => state === 'failed')
  const left = failures.length - mostFailures
  return [
    `### ${lab.number}. ${text(lab.title.en)}`,
    markdownTable([['task', 'points', 'tests'], ...tasks], { align: ['l', 'r', 'r'] }),
    ...failures.slice(0, mostFailures).map(({ title, message = '' }) => folded(title, message)),
    ...(left > 0 ? [`and ${left} more`] : []),
  ].join('\n\n')
}

/** The fence is longer than any that the message holds. */
function folded(title: string, message: string): string {
  const shown = cut(message, mostOfAFailure)
  const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `<details><summary>${text(title)}</summary>\n\n${fence}text\n${shown}\n${fence}\n\n</details>`
}

/** No markup comes from a submission's name or a title. */
function text(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/\s+/g, ' ')
}

/** markdown-table escapes the bar of a cell by itself. */
function cell(value: string): string {
  return text(value).replaceAll('\\|', '|')
}
