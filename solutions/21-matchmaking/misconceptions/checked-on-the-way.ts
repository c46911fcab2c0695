import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a request is checked when its turn comes',
    ru: 'запрос проверяют, когда до него дошла очередь',
  },
  caughtBy: '21.1 sends nothing where one request breaks the contract, and names its place',
  says: /half of a list was sent/,
  edits: [
    {
      file: 'requests.ts',
      find: `  const messages = requests.map(messageOf)
`,
      replace: '',
    },
    { file: 'requests.ts', find: 'from < messages.length', replace: 'from < requests.length' },
    {
      file: 'requests.ts',
      find: `      await producer.send({ topic: ctx.name(TOPIC.requests), messages: messages.slice(from, from + TOGETHER) })
`,
      replace: `      const messages = requests.slice(from, from + TOGETHER).map((one, n) => messageOf(one, from + n))
      await producer.send({ topic: ctx.name(TOPIC.requests), messages })
`,
    },
  ],
})
