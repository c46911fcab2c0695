/** The files of a new lab, small but whole: they pass the course's checks once their words are replaced. */
import { headings } from './texts.ts'

/** Text by path from the repository's root. The second of its tests loses an answer on the wire; `tests` leaves it out. */
export function skeletonOf(number: number, slug: string, tests: 1 | 2 = 2): Record<string, string> {
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
    [`${kata}/spec/titles.ru.json`]: `${JSON.stringify(Object.fromEntries(titlesOf(task).slice(0, tests)), null, 2)}\n`,
    [`${kata}/README.md`]: readmeText(`# Lab ${number}. A title`, headings.en, task, 'A task'),
    [`${kata}/README.ru.md`]: readmeText(`# Лабораторная ${number}. Название`, headings.ru, task, 'Задача'),
    [`${solution}/src/index.ts`]: body(send),
    [`${solution}/alternatives/one-message/index.ts`]: body(send.replace('[{ value', '[{ partition: 0, value')),
    [`${solution}/misconceptions/forgets-the-name.ts`]: misconceptionText(task),
    [`${solution}/NOTES.md`]: notesText(number, task, tests),
    ...(tests === 2
      ? {
          [`${kata}/spec/02-lost-answer.spec.ts`]: lostAnswerText(task),
          [`${kata}/spec/means.ts`]: meansText(),
          [`${solution}/misconceptions/not-idempotent.ts`]: notIdempotentText(task),
        }
      : {}),
  }
}

/** English and Russian. */
const titlesOf = (task: string): [en: string, ru: string][] => [
  [`${task} the greeting is in the topic once`, `${task} приветствие в топике ровно один раз`],
  [
    `${task} the greeting is in the topic once although its answer was lost`,
    `${task} приветствие в топике ровно один раз, хотя ответ на запрос потерян`,
  ],
]

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

function lostAnswerText(task: string): string {
  return `import { expect, test } from '#harness'
import type * as Lab from '../src/index.ts'
import { means } from './means.ts'

test('${titlesOf(task)[1]![0]}', async ({ subject, topics, wire }) => {
  await topics.create('greetings')
  wire.fault({
    api: 'Produce',
    direction: 'response',
    action: { do: 'cut', when: 'before' },
    description: means.faults.lostAnswer,
  })
  const app = await subject<typeof Lab>()
  await app.greet('Kafka')
  expect(await topics.read('greetings'), means.lostAnswer).toHaveRecords([{ value: 'hello Kafka' }])
})
`
}

function meansText(): string {
  return `/** What the failures of this lab mean, in both languages. */
export const means = {
  faults: {
    lostAnswer: { en: 'the answer to the first Produce is lost', ru: 'ответ на первый Produce потерян' },
  },
  lostAnswer: {
    means: {
      en: 'A producer that is not idempotent sends again what the broker has written already.',
      ru: 'Неидемпотентный продюсер повторно отправляет то, что брокер уже записал.',
    },
  },
}
`
}

function notIdempotentText(task: string): string {
  return `import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'A retry without an answer writes nothing twice.', ru: 'Повтор без ответа ничего не пишет дважды.' },
  caughtBy: '${titlesOf(task)[1]![0]}',
  says: /not idempotent/,
  edits: [{ file: 'index.ts', find: 'idempotent: true, maxInFlightRequests: 1', replace: 'maxInFlightRequests: 1' }],
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

function notesText(number: number, task: string, tests: 1 | 2): string {
  const rows = [
    `| ${task}.1 | The greeting is in the topic, with the name in it. | \`${titlesOf(task)[0]![0]}\` | \`forgets-the-name\` |`,
    `| ${task}.2 | The greeting is in the topic once, whatever is lost on the way. | \`${titlesOf(task)[1]![0]}\` | \`not-idempotent\` |`,
  ].slice(0, tests)
  return `# Lab ${number}: notes for instructors

What the solution shows, and what each misconception does.

## Promises

| number | promise | test | misconception |
| --- | --- | --- | --- |
${rows.join('\n')}
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
