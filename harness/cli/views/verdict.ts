import { relative } from 'node:path'
import { styleText } from 'node:util'
import { type LabVerdict, type TaskVerdict, type TestResult, typeLine } from '../../grader/index.ts'
import { type Lab, repository, titleOf } from '../../lab/index.ts'
import { counted, say } from '../../text/index.ts'
import { wrapped } from './wrapped.ts'

export interface VerdictOptions {
  allFailures?: boolean
  /** Where some tasks alone were graded: how many the lab has. */
  tasksInLab?: number
}

/** A lab's verdict for a terminal: tasks, the first failure whole, the others by name. */
export function verdictView(verdict: LabVerdict, options: VerdictOptions = {}): string {
  const lines = [heading(verdict, options.tasksInLab), ...verdict.tasks.flatMap(taskLines)]
  const failures = verdict.tasks.flatMap((task) => task.tests).filter((test) => test.state === 'failed')
  for (const [first, ...others] of byReason(options.allFailures ? failures : failures.slice(0, 1)))
    lines.push('', failureView(first), ...sameReason(others))
  if (!options.allFailures && failures.length > 1) {
    const again = options.tasksInLab ? verdict.tasks.map(({ id }) => id).join(' ') : String(verdict.number)
    lines.push('', more(failures.length - 1, again))
  }
  for (const problem of verdict.problems) lines.push('', styleText('red', problem))
  if (failures.length === 0 && verdict.infrastructure) lines.push('', styleText('yellow', verdict.infrastructure))
  if (verdict.types.length > 0) lines.push('', typesView(verdict))
  lines.push('', scoreLine(verdict))
  return lines.join('\n')
}

/** Failures with one reason are told once: a module that does not load, a timer that is left open, an error that is not handled. */
function byReason(failures: readonly TestResult[]): [TestResult, ...TestResult[]][] {
  return [...Map.groupBy(failures, reasonOf).values()].map(([first, ...others]) => [first!, ...others])
}

/** These are of the code and not of what a test does with it: the same lines of `src/` are the same reason. */
const ofTheCode: ReadonlySet<TestResult['cause']> = new Set(['leak', 'crash', 'load'])

function reasonOf({ cause, message = '', timeline = '' }: TestResult): string {
  const places = ofTheCode.has(cause) ? message.match(/[\w./-]+\.[cm]?[jt]s:\d+/g) : null
  return places ? `${cause} ${[...new Set(places)].sort()}` : `${message}${timeline}`
}

/** Their titles stand above, too. */
const mostOfOneReason = 3

function sameReason(others: readonly TestResult[]): string[] {
  if (others.length === 0) return []
  const head = say({ en: 'and for the same reason', ru: 'и по той же причине' })
  const [shown, left] = [others.slice(0, mostOfOneReason), others.length - mostOfOneReason]
  return [
    styleText('dim', `  ${head}:`),
    ...shown.map((test) => styleText('red', `  ✗ ${say(titleOf(test))}`)),
    ...(left > 0 ? [styleText('red', `  ✗ ${say({ en: `and ${left} more`, ru: `и ещё ${left}` })}`)] : []),
  ]
}

function heading(verdict: LabVerdict, tasksInLab?: number): string {
  const color = { green: 'green', red: 'red', infrastructure: 'yellow' } as const
  const state = {
    green: say({ en: 'green', ru: 'зелёная' }),
    red: say({ en: 'red', ru: 'красная' }),
    infrastructure: say({ en: 'not graded: the infrastructure failed', ru: 'не оценена: отказала инфраструктура' }),
  }[verdict.state]
  const graded = verdict.tasks.length
  const some =
    tasksInLab === undefined
      ? ''
      : say({ en: `${graded} of ${tasksInLab} tasks, `, ru: `задач: ${graded} из ${tasksInLab}, ` })
  return styleText(
    'bold',
    `${verdict.number}. ${say(verdict.title)} — ${some}${styleText(color[verdict.state], state)}`,
  )
}

/** ✓, ✗ or –, in its colour. */
export function markOf(state: TestResult['state']): string {
  return { passed: styleText('green', '✓'), failed: styleText('red', '✗'), 'not-run': styleText('dim', '–') }[state]
}

/** A task and its tests that did not pass; what nobody has begun is one line. */
function taskLines(task: TaskVerdict): string[] {
  const head = `  ${markOf(task.state)} ${task.id} ${say(task.title)}`
  if (isUntouched(task.tests)) return [`${head} ${styleText('dim', `— ${untouched(task.tests.length)}`)}`]
  return [head, ...task.tests.filter((test) => test.state !== 'passed').map((test) => `      ${testLine(test)}`)]
}

/** One task with all its tests, and its first failure whole. */
export function taskView(task: Lab['tasks'][number], results: readonly TestResult[], durationMs: number): string {
  const head = `${styleText('bold', `${task.id} ${say(task.title)}`)} ${styleText('dim', `${(durationMs / 1000).toFixed(1)} s`)}`
  const failure = results.find((result) => result.state === 'failed')
  const tests = isUntouched(results) ? [`  ${untouched(results.length)}`] : results.map((test) => `  ${testLine(test)}`)
  return [head, ...tests, '', ...(failure ? [failureView(failure)] : [])].join('\n')
}

/** A test by its title, with the reason where it was not run. */
export function testLine(test: TestResult): string {
  return `${markOf(test.state)} ${say(titleOf(test))}${test.reason ? ` (${test.reason})` : ''}`
}

function isUntouched(tests: readonly TestResult[]): boolean {
  return tests.length > 0 && tests.every((test) => test.cause === 'not-implemented')
}

function untouched(count: number): string {
  const tests = counted(count, ['test', 'tests'], ['тест', 'теста', 'тестов'])
  return say({ en: `not implemented yet, ${tests}`, ru: `ещё не реализовано, ${tests}` })
}

/** The title and the message of a failed test. */
export function failureText(title: string, message: string): string {
  return wrapped(`${styleText('red', `✗ ${title}`)}\n${indent(message)}`)
}

/** One failed test, complete: what was expected and seen, what passed on the wire, which files were kept. */
export function failureView(test: TestResult): string {
  const lines = [failureText(say(titleOf(test)), test.message ?? '')]
  lines.push(styleText('dim', `  ${relative(repository, test.file)}`))
  if (test.cause !== 'not-implemented' && test.timeline)
    lines.push(
      styleText('dim', `  ${say({ en: 'on the wire (the last messages)', ru: 'в сети (последние сообщения)' })}:`),
      styleText('dim', indent(test.timeline)),
    )
  if (test.cause !== 'not-implemented' && test.printed)
    lines.push(
      styleText(
        'dim',
        `  ${say({ en: 'your code printed (the last lines)', ru: 'ваш код напечатал (последние строки)' })}:`,
      ),
      styleText('dim', indent(indent(test.printed))),
    )
  const [first, ...others] = (test.artifacts ?? []).map((artifact) => relative(repository, artifact))
  if (first) lines.push(styleText('dim', `  ${[first, ...others.map(endingOf)].join(', ')}`))
  return lines.join('\n')
}

/** `1.2-x.replay.jsonl` → `.replay.jsonl`: the files of a failure differ in nothing else. */
function endingOf(path: string): string {
  return /(\.[a-z]+)+$/.exec(path)?.[0] ?? path
}

function typesView(verdict: LabVerdict): string {
  const head = say({
    en: 'type errors (they keep a lab from being green):',
    ru: 'ошибки типов (с ними лабораторная не станет зелёной):',
  })
  return [styleText('red', head), ...verdict.types.map((problem) => `  ${typeLine(problem)}`)].join('\n')
}

function scoreLine(verdict: LabVerdict): string {
  const points = say({ en: 'points', ru: 'баллы' })
  const coverage =
    // The coverage of a stub says nothing: it counts once there are points that it can lower.
    verdict.coverage === null || verdict.floor === 0 || verdict.tasks.every(({ state }) => state !== 'passed')
      ? ''
      : `, ${say({ en: 'coverage', ru: 'покрытие' })} ${Math.round(verdict.coverage * 100)} % (${say({ en: 'floor', ru: 'порог' })} ${Math.round(verdict.floor * 100)} %)`
  const seconds = (verdict.durationMs / 1000).toFixed(1)
  return `${points} ${verdict.score}/${verdict.maxScore}${coverage}, ${seconds} s, seed ${verdict.seed}`
}

/** @param again what to grade to see them: a lab's number, or tasks */
function more(count: number, again: string): string {
  const failed = counted(count, ['more test failed', 'more tests failed'], ['тест', 'теста', 'тестов'])
  return `${say({ en: '', ru: 'упало ещё ' })}${failed}; ${say({ en: 'all of them', ru: 'все сразу' })}: npm run grade -- ${again} --all`
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
