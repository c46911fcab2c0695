import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a refusal is the next call’s business',
    ru: 'отказом займётся следующий вызов',
  },
  caughtBy: '21.1 resolves when the broker has acknowledged all, and rejects when it refuses one',
  says: /the caller is told that all is well/,
  edits: [
    {
      file: 'requests.ts',
      find: 'messages: messages.slice(from, from + TOGETHER) })',
      replace: 'messages: messages.slice(from, from + TOGETHER) }).catch(() => {})',
    },
  ],
})
