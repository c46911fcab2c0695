import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what is at hand at a stop may be dropped: it is done again at the next start',
    ru: 'начатое к остановке можно бросить: следующий запуск сделает его заново',
  },
  caughtBy: '6.1 stop finishes what is at hand, whichever step it is at',
  says: /stop\(\) dropped what was at hand/,
  edits: [
    {
      file: 'exactly-once.ts',
      find: `  let over = false
`,
      replace: `  let over = false
  const closing = Promise.withResolvers<never>()
`,
    },
    {
      file: 'exactly-once.ts',
      find: `      if (messages.length > 0) await moveBatch(ctx, producer, { batch, messages }, options)
`,
      replace: `      if (messages.length > 0)
        await Promise.race([moveBatch(ctx, producer, { batch, messages }, options), closing.promise])
`,
    },
    {
      file: 'exactly-once.ts',
      find: `    over = true
    await consumer`,
      replace: `    over = true
    closing.promise.catch(() => {})
    closing.reject(new Error('stopping'))
    await consumer`,
    },
  ],
})
