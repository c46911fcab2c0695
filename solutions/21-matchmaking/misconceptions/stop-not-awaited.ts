import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'closing goes on by itself',
    ru: 'закрытие дойдёт до конца само',
  },
  caughtBy: '21.3 runs as INSTANCE says, resolves when it does, and leaves at the stop',
  says: /before the instance has given its partitions back/,
  edits: [
    { file: 'service.ts', find: 'stop: () => streams.close()', replace: 'stop: async () => void streams.close()' },
  ],
})
