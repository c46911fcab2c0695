import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a bad record is a bug of who wrote it', ru: 'битая запись — ошибка того, кто её написал' },
  caughtBy: '23.3 what is no event is reported once, and everything around it counts',
  says: /a record stopped the task/,
  edits: [
    {
      file: 'histories.ts',
      find: '      const { topic, partition, offset } = this.#context.recordMetadata()!',
      replace: `      if (error instanceof Error) throw error
      const { topic, partition, offset } = this.#context.recordMetadata()!`,
    },
  ],
})
