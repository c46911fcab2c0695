import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { startBroker } from '../broker/index.ts'
import { changedGiven } from '../course/index.ts'
import { createLane, type Lane, type TestResult } from '../grader/index.ts'
import { type Lab, repository } from '../lab/index.ts'
import { requireWritable } from '../places/index.ts'
import { counted, say, type Text } from '../text/index.ts'

/** A line about what is going on, on standard error: standard output holds results alone. */
export function note(line: string): void {
  process.stderr.write(`${styleText('dim', line)}\n`)
}

/**
 * For `onProgress` of what takes long: on a terminal one line that changes, elsewhere a line for each new step. Numbers in it (files
 * fetched so far) make no new step.
 */
export function progressTeller(): { onProgress(step: Text): void } & Disposable {
  const line = ticker()
  let last = ''
  return {
    onProgress(step) {
      const text = say(step)
      const kind = text.replace(/\d+/g, '')
      if (process.stderr.isTTY) line.tell(text)
      else if (kind !== last) note(text)
      last = kind
    },
    [Symbol.dispose]: () => line[Symbol.dispose](),
  }
}

/** A broker with a warm runner, told about while it takes longer than two seconds. */
export async function openLane(): Promise<Lane> {
  await requireWritable(join(repository, '.kata'))
  using progress = progressTeller()
  return await createLane(
    () => startBroker({ onProgress: progress.onProgress }),
    (step) => note(say(step)),
  )
}

/** Says at once what is going on, and how far it is; the verdict takes the line's place. Where there is no terminal, a line of its own says so. */
export async function atWork<T>(what: string, work: (onTest: (result: TestResult) => void) => Promise<T>): Promise<T> {
  using line = ticker()
  const doing = say({ en: `running ${what} …`, ru: `проверяю ${what} …` })
  if (process.stderr.isTTY) line.tell(doing)
  else note(doing)
  let [done, failed] = [0, 0]
  return await work(({ state }) => {
    done += 1
    if (state === 'failed') failed += 1
    line.tell(
      `${doing} ${counted(done, ['test', 'tests'], ['тест', 'теста', 'тестов'])}${failed === 0 ? '' : `, ${failed} ✗`}`,
    )
  })
}

/** One line that changes while something long goes on; nothing where there is no terminal. Disposing takes it away. */
export function ticker(): { tell(line: string): void } & Disposable {
  const { stderr } = process
  const tell = (line: string) => void (stderr.isTTY && stderr.write(`\r\u001B[K${styleText('dim', line)}`))
  return { tell, [Symbol.dispose]: () => tell('') }
}

/**
 * Does the work for each lab, so many at a time, each on a lane of its own; the results are in the order of the labs. Where several go on
 * at a time, what takes longer begins first: labs with more points, unless `sizeOf` knows better.
 */
export async function onLanes<T>(
  labs: readonly Lab[],
  jobs: number,
  work: (lane: Lane, lab: Lab) => Promise<T>,
  sizeOf: (lab: Lab) => number = pointsOf,
): Promise<T[]> {
  const results: T[] = []
  const waiting = [...labs.entries()].sort(([, a], [, b]) => (jobs === 1 ? 0 : sizeOf(b) - sizeOf(a))).values()
  const oneLane = async () => {
    await using lane = await openLane()
    for (const [index, lab] of waiting) results[index] = await work(lane, lab)
  }
  await Promise.all(Array.from({ length: Math.min(jobs, labs.length) }, oneLane))
  return results
}

function pointsOf({ tasks }: Lab): number {
  return tasks.reduce((sum, { points }) => sum + points, 0)
}

/** For runs whose seed the person did not choose. */
export function newSeed(): number {
  return randomInt(2 ** 31)
}

/** Says which given files of the working tree are not the course's: a submission is graded with them as they were published. */
export async function noteChangedGiven(lab: Lab): Promise<void> {
  const changed = (await changedGiven(lab)).map((name) => `katas/${lab.slug}/src/${name}`).join(', ')
  if (changed === '') return
  note(
    say({
      en: `given by the course, and changed here: ${changed}. A submission is graded with the files as they were given.`,
      ru: `дано курсом, но здесь изменено: ${changed}. Сданную работу проверят с исходными файлами.`,
    }),
  )
}
