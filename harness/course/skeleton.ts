/** The files of a new lab, small but whole: they pass the course's checks once their words are replaced. */
import { headings } from './texts.ts'

/** Text by path from the repository's root. */
export function skeletonOf(number: number, slug: string): Record<string, string> {
  const task = `${number}.1`
  const kata = `katas/${slug}`
  const solution = `solutions/${slug}`
  const body = (first: string) => `import type { Ctx } from '#harness/kata'

/** Says hello to a topic: replace it with what the lab is about. */
export async function greet(ctx: Ctx, name: string): Promise<void> {
  ${first}
}
`
  const stub = body(`notImplemented('${task}')`)
    .replace('import type { Ctx }', 'import { type Ctx, notImplemented }')
    .replace(/\b(ctx|name): /g, '_$1: ')
  const send = `const producer = ctx.kafka.producer({ idempotent: true, maxInFlightRequests: 1 })
  await producer.connect()
  try {
    await producer.send({ topic: ctx.name('greetings'), messages: [{ value: \`hello \${name}\` }] })
  } finally {
    await producer.disconnect()
  }`
  return {
    [`${kata}/lab.ts`]: manifestText(number, task),
    [`${kata}/src/index.ts`]: stub,
    [`${kata}/spec/01-greeting.spec.ts`]: specText(task),
    [`${kata}/spec/titles.ru.json`]: `{\n  "${task} the greeting is in the topic once": "${task} приветствие в топике ровно один раз"\n}\n`,
    [`${kata}/README.md`]: readmeText(`# Lab ${number}. A title`, headings.en, task, 'A task'),
    [`${kata}/README.ru.md`]: readmeText(`# Лабораторная ${number}. Название`, headings.ru, task, 'Задача'),
    [`${solution}/src/index.ts`]: body(send),
    [`${solution}/alternatives/one-message/index.ts`]: body(send.replace('[{ value', '[{ partition: 0, value')),
    [`${solution}/misconceptions/forgets-the-name.ts`]: misconceptionText(task),
    [`${solution}/NOTES.md`]: notesText(number, task),
  }
}

function manifestText(number: number, task: string): string {
  return `import { defineLab } from '#harness/lab'

export default defineLab({
  number: ${number},
  title: { en: 'A title', ru: 'Название' },
  goal: { en: 'What the student can do afterwards.', ru: 'Что студент будет уметь.' },
  tasks: [
    {
      id: '${task}',
      title: { en: 'A task', ru: 'Задача' },
      points: 1,
      hints: [
        { en: 'Where to look.', ru: 'Куда смотреть.' },
        { en: 'Nearly the answer.', ru: 'Почти ответ.' },
      ],
    },
  ],
  coverageFloor: 0.8,
  topics: [{ name: 'greetings' }],
  subject: {},
})
`
}

function specText(task: string): string {
  return `import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'

test('${task} the greeting is in the topic once', async ({ subject, topics }) => {
  await topics.create('greetings')
  const app = await subject<typeof Lab>()
  await app.greet('Kafka')
  expect(await topics.read('greetings')).toHaveRecords([{ value: 'hello Kafka' }])
})
`
}

function misconceptionText(task: string): string {
  return `import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'What one would have to believe to write it.', ru: 'Во что надо верить, чтобы так написать.' },
  caughtBy: '${task} the greeting is in the topic once',
  says: /missing:\\s+\\{ value: 'hello Kafka' \\}/,
  edits: [{ file: 'index.ts', find: 'hello \${name}', replace: 'hello' }],
})
`
}

function notesText(number: number, task: string): string {
  return `# Lab ${number}: notes for instructors

What the solution shows, and what each misconception does.

## Promises

| number | promise | test | misconception |
| --- | --- | --- | --- |
| ${task}.1 | The greeting is in the topic, with the name in it. | \`${task} the greeting is in the topic once\` | \`forgets-the-name\` |
`
}

function readmeText(title: string, sections: readonly string[], task: string, taskTitle: string): string {
  const [goal, build, tasks, failure, hints, further] = sections
  return `${title}

## ${goal}

## ${build}

## ${tasks}

### ${task} ${taskTitle}

\`spec/01-greeting.spec.ts\`

## ${failure}

<!-- failure: ${task} the greeting is in the topic once | forgets-the-name -->
<!-- /failure -->

## ${hints}

<!-- hints -->
<!-- /hints -->

## ${further}
`
}
