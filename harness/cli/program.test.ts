import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { nodeFlags } from '../guardian/index.ts'
import { failureOf } from './failure.ts'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

interface Outcome {
  code: number
  stdout: string
  stderr: string
}

/** `kata …` in a process of its own, as a person calls it. */
function kata(args: readonly string[], env: Readonly<Record<string, string>> = {}, uid?: number): Promise<Outcome> {
  const options = { uid, env: { ...process.env, KATA_LANG: 'en', KAFKA: 'native', NO_COLOR: '1', ...env } }
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeFlags, main, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

test.each([
  { what: 'a lab that is not there', args: ['grade', '99'], says: /LAB_UNKNOWN.*01-producer-consumer/s },
  { what: 'a task that is not there', args: ['hint', '1.9'], says: /TASK_UNKNOWN.*1\.1, 1\.2.*kata -- hint 1\.1/s },
  {
    what: 'a task to grade that is not there',
    args: ['grade', '1.9'],
    says: /TASK_UNKNOWN.*1\.1, 1\.2.*kata -- grade 1\.1/s,
  },
  {
    what: 'a lab that this edition lacks',
    args: ['grade', '26'],
    says: /LAB_UNKNOWN.*lab 26 belongs to the course, but not to this edition/s,
  },
  { what: 'a service that is not there', args: ['play', '1', 'cook'], says: /SERVICE_UNKNOWN/ },
  { what: 'a submission that is not there', args: ['grade', '1', '--submission', '/nowhere'], says: /\/nowhere/ },
  {
    what: 'a report for a folder that is not there',
    args: ['grade', '1', '--csv', '/nowhere/x'],
    says: /REPORT.*\/nowhere/s,
  },
  { what: 'a command that is not there', args: ['grad'], says: /unknown command 'grad'.*grade/s },
  { what: 'a language that is not there', args: ['progress', '--lang', 'fr'], says: /fr.*en, ru/s },
])('$what is told with what to do, and exit code 2', async ({ args, says }) => {
  const { code, stdout, stderr } = await kata(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(says)
  expect(stderr).not.toMatch(/^\s+at .*:\d+/m)
})

const broken: { what: string; env: Record<string, string>; says: RegExp }[] = [
  { what: 'a mode that is not there', env: { KAFKA: 'cloud' }, says: /KAFKA_MODE_UNKNOWN.*auto \| native/s },
  {
    what: 'an external broker that does not answer',
    env: { KAFKA: 'external', KAFKA_BROKERS: '127.0.0.1:9' },
    says: /127\.0\.0\.1:9/,
  },
  { what: 'a missing Java', env: { PATH: '', JAVA_HOME: '' }, says: /JAVA_MISSING/ },
]

/** Prints the address of each module that is loaded. */
const tracing = `import { registerHooks } from 'node:module'
registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) })`

test.each([
  ['grade', '99'],
  ['grade', '1.9'],
  ['watch', '99'],
  ['play', '99'],
  ['hint', '1.9'],
  ['proof', '99'],
])('%s %s is refused before the grader, the test runner and a Kafka client are loaded', async (...args) => {
  const hooks = `--import=data:text/javascript,${encodeURIComponent(tracing)}`
  const { code, stdout, stderr } = await kata(args, { NODE_OPTIONS: hooks })
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/(LAB|TASK)_UNKNOWN/) })
  expect(stdout).toContain('harness/lab/index.ts')
  expect(stdout).not.toMatch(/harness.(grader|broker|spec)|node_modules.(vitest|kafkajs)/)
})

const modes: [env: Record<string, string>, says: RegExp][] = [
  [{ KAFKA: 'foo' }, /KAFKA_MODE_UNKNOWN.*auto \| native.*KAFKA=foo/s],
  [{ KATA_COMPONENTS: 'x' }, /COMPONENTS_MODE_UNKNOWN.*auto \| native.*KATA_COMPONENTS=x/s],
  [{ KAFKA: 'container', PATH: '' }, /KAFKA=container lacks: docker, image/],
  [
    { KAFKA: 'external', KAFKA_BROKERS: 'localhost' },
    /✗ cluster\n +expected: .*host:port.*\n +seen: localhost\n +next: /,
  ],
]

test.each(modes)('the doctor refuses what every other command refuses: %o', async (env, says) => {
  const { code, stdout, stderr } = await kata(['doctor'], env)
  expect(`${stdout}${stderr}`).toMatch(says)
  expect(code).toBe(2)
})

test('files that no import reaches are listed in one line', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'left-out-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const src = join(folder, 'katas', '01-producer-consumer', 'src')
  await mkdir(src, { recursive: true })
  for (const name of ['index.ts', 'debug.log', 'tags']) await writeFile(join(src, name), '')
  const { stderr } = await kata(['grade', '1', '--submission', folder], { PATH: '', JAVA_HOME: '' })
  expect(stderr).toMatch(/^left out, .*\/debug\.log, .*\/tags$/m)
})

test.each(broken)('$what fails the infrastructure: one message, no verdict, exit code 2', async ({ env, says }) => {
  const { code, stdout, stderr } = await kata(['grade', '1'], env)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(says)
  expect(stderr).not.toMatch(/^\s+at .*:\d+/m)
})

test('both languages are spoken, by option and by locale', async () => {
  const asked = await kata(['next', '--lang', 'ru'])
  const locale = await kata(['next'], { KATA_LANG: '', LANG: 'ru_RU.UTF-8' })
  expect(asked).toEqual(locale)
  expect(asked.stdout).toMatch(/прочитайте|зелёные/)
})

const russian: [args: string[], env: Record<string, string>, says: RegExp][] = [
  [
    ['grad'],
    {},
    /^ошибка: нет команды 'grad'\n\(Возможно, вы имели в виду: grade\?\)\n\nИспользование: .*^Параметры:$.*^Команды:$/ms,
  ],
  [['grade', '--foo'], {}, /^ошибка: нет параметра '--foo'\n/],
  [['grade', '--jobs', '0'], {}, /^ошибка: параметр '--jobs <number>': значение '0' не подходит\. Нужно/],
  [['play'], {}, /^ошибка: не указан обязательный аргумент 'lab'\n/],
  [['next', '1'], {}, /^ошибка: слишком много аргументов: нужно не больше 0, а указано 1/],
  [['grade', '1'], { KAFKA: 'external', KAFKA_BROKERS: 'x' }, /ожидалось: KAFKA_BROKERS=хост:порт,хост:порт\n/],
  [
    ['grade', '1'],
    { KAFKA: 'container', PATH: '' },
    /ожидалось: команда выполняется: docker version .*\n +получено: на этой машине нет команды docker\n/,
  ],
]

test.each(russian)('in Russian all of it is Russian: %j %o', async (args, env, says) => {
  const { code, stdout, stderr } = await kata([...args, '--lang', 'ru'], env)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(says)
  expect(stderr).not.toMatch(/\b(error|Usage|Options|Commands|Arguments|default|choices|display help)\b/)
})

test('labs whose files are refused are red with the reason, without a broker, and exit code 1', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'refused-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const [work, json] = [join(folder, '\u001b[31mwork'), join(folder, 'verdict.json')]
  await mkdir(join(work, 'katas', '01-producer-consumer'), { recursive: true })
  await symlink('/etc', join(work, 'katas', '01-producer-consumer', 'src'))
  const { code, stdout } = await kata(['grade', '1', '2', '--submission', work, '--json', json], { PATH: '' })
  expect({ code, stdout }).toEqual({ code: 1, stdout: expect.stringMatching(/src: a symbolic link.*0 of 25 points/s) })
  const { labs, ...verdict } = JSON.parse(await readFile(json, 'utf8'))
  expect(verdict).toMatchObject({ broker: 'none', score: 0, maxScore: 25 })
  const refused = { state: 'red', score: 0, problems: [expect.stringContaining('Hand in the folders')] }
  expect(labs).toMatchObject([refused, refused])
})

// What belongs to root, nobody may write.
test.runIf(process.getuid?.() === 0).each(['grade 1', 'hint', 'play 1'])(
  'in a folder that may not be written there is one message, and exit code 2: %s',
  async (words) => {
    const nobody = 65_534
    const { code, stdout, stderr } = await kata(words.split(' '), {}, nobody)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/FOLDER_NOT_WRITABLE.*\.kata.*right/s)
    expect(stderr).not.toMatch(/^\s+at .*:\d+/m)
  },
)

test('what nobody foresaw is no red lab, even where it cannot be kept', async () => {
  const asUnforeseen = new TypeError('x is not a function')
  const failure = await failureOf(asUnforeseen)
  expect(failure).toMatchObject({ code: 'DEFECT', kind: 'infrastructure', cause: asUnforeseen })
  expect(await failureOf(Object.assign(new Error('EROFS: read-only'), { code: 'EROFS', path: '/x' }))).toMatchObject({
    code: 'FOLDER_NOT_WRITABLE',
    kind: 'infrastructure',
  })
  expect(await failureOf(Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'kill' }))).toMatchObject({
    code: 'DEFECT',
  })
})

test('start grades the next lab to its end, and shows the board', async () => {
  const { code, stdout, stderr } = await kata(['start', '--once'])
  expect({ code, stderr: stderr.match(/DEFECT.*/s)?.[0] }).toEqual({ code: 1, stderr: undefined })
  expect(stdout).toMatch(/points \d.*← next/s)
})
