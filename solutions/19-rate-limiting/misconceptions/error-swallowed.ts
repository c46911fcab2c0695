import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one event that fails must not end the load',
    ru: 'из-за одного неудачного события нагрузка не должна прерываться',
  },
  caughtBy: '19.1 resolves when the broker has all events, and rejects when it refuses one',
  says: /swallowed the error/,
  edits: [
    {
      file: 'load.ts',
      find: `messages: [message] })
`,
      replace: `messages: [message] }).catch(() => {})
`,
    },
  ],
})
