import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the number of tries is kept in a Map of the process',
    ru: 'число попыток достаточно хранить в Map процесса',
  },
  caughtBy: '12.3 stops while a message waits, and a new start goes on with its attempts',
  edits: [
    {
      file: 'service.ts',
      find: '  /** Resolves when the message is done',
      replace: `  const tries = new Map<string, number>()

  /** Resolves when the message is done`,
    },
    {
      file: 'service.ts',
      find: 'const attempts = countIn(message.headers, HEADER.attempts) + 1',
      replace: `const name = String(message.value)
    const attempts = (tries.get(name) ?? 0) + 1
    tries.set(name, attempts)`,
    },
  ],
})
