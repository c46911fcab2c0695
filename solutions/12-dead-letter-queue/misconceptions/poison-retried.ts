import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'whatever fails is retried, unreadable bytes too',
    ru: 'повторять надо всё, что упало, и нечитаемые байты тоже',
  },
  caughtBy: '12.2 reports what cannot be read, puts it aside byte for byte and goes on',
  says: /goes to dlq-topic at its first failure/,
  edits: [
    {
      file: 'service.ts',
      find: `return write(TOPIC.dlq, failedCopy(consumed, 1, error))`,
      replace: `return tryLater(consumed, error)`,
    },
  ],
})
