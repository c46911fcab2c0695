import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'however long the list is, the client sends it',
    ru: 'каким бы длинным ни был список, клиент его отправит',
  },
  caughtBy: '2.2 sends lists of any length, several at once, each in its order',
  says: /A long list is cut into requests/,
  edits: [
    {
      file: 'producer.ts',
      find: 'const atOnce = 500',
      replace: 'const atOnce = Number.MAX_SAFE_INTEGER',
    },
  ],
})
