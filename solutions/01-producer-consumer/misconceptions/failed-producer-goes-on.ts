import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a client whose send failed is as good as before',
    ru: 'клиент, чья отправка не удалась, ничем не хуже прежнего',
  },
  caughtBy: '1.3 a send that fails takes nothing of the next one with it',
  says: /sequence numbers of that send to the next events/,
  edits: [
    {
      file: 'producer.ts',
      find: `      await client?.disconnect()
      client = undefined
`,
      replace: ``,
    },
  ],
})
