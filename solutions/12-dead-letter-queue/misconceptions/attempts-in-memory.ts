import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the number of tries is kept in a Map of the process',
    ru: 'число попыток достаточно хранить в Map процесса',
  },
  caughtBy: '12.3 stops while a message waits, and a new start goes on with its attempts',
  says: /counted in memory begins anew/,
  edits: [
    {
      file: 'service.ts',
      find: `  /**
   * Undefined when the message is done with`,
      replace: `  const tries = new Map<string, number>()

  /**
   * Undefined when the message is done with`,
    },
    {
      file: 'service.ts',
      find: `const failures = 1 + (consumed.retried ? countIn(consumed.message.headers, HEADER.attempts) : 0)`,
      replace: `const name = String(consumed.message.value)
    const failures = (tries.get(name) ?? 0) + 1
    tries.set(name, failures)`,
    },
  ],
})
