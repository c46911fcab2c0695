import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'in the retry topic stand only our own records, so they need no check',
    ru: 'в retry-топике только наши записи, проверять их незачем',
  },
  caughtBy: '12.3 puts aside what cannot be read in the retry topic, and tries what has no readable headers at once',
  edits: [
    {
      file: 'service.ts',
      find: 'await processMessage(ctx, processorUrl, parseMessage(message.value))',
      replace: `const given = topic === ctx.name(TOPIC.main) ? parseMessage(message.value) : JSON.parse(String(message.value))
      await processMessage(ctx, processorUrl, given)`,
    },
  ],
})
