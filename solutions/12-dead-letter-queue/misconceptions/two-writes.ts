import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the replay is written first and noted down right after it, which never goes wrong in between',
    ru: 'сначала пишем replay, сразу за ним пометку, и между ними ничего не случится',
  },
  caughtBy: '12.5 replays a letter once although the panel is killed after the record is written',
  edits: [
    {
      file: 'dead-letters.ts',
      find: `        if (replayed) await transaction.send({ topic: ctx.name(TOPIC.main), messages: [replayed()] })
`,
      replace: '',
    },
    {
      file: 'dead-letters.ts',
      find: `      const transaction = await producer.transaction()
`,
      replace: `      if (replayed) await plain.send({ topic: ctx.name(TOPIC.main), messages: [replayed()] })
      const transaction = await producer.transaction()
`,
    },
    {
      file: 'dead-letters.ts',
      find: '  let queue: Promise<unknown>',
      replace: `  const plain = ctx.kafka.producer()
  let queue: Promise<unknown>`,
    },
    {
      file: 'dead-letters.ts',
      find: `    await producer.disconnect()
  }`,
      replace: `    await producer.disconnect()
    await plain.disconnect()
  }`,
    },
    {
      file: 'dead-letters.ts',
      find: 'await Promise.all([producer.connect(), consumer.connect()])',
      replace: 'await Promise.all([producer.connect(), plain.connect(), consumer.connect()])',
    },
  ],
})
