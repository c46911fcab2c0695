import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'FAILED after PUT is about the new configuration',
    ru: 'FAILED после PUT — это о новой конфигурации',
  },
  caughtBy: '8.1 rejects with the reason where a task fails at the start, and not with that of before',
  says: /the status needs a moment to forget/,
  edits: [
    {
      file: 'connectors.ts',
      find: 'const settlesMs = 2_000',
      replace: 'const settlesMs = 0',
    },
  ],
})
