import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one request a look is enough, the next look comes soon',
    ru: 'достаточно выпускать по одному за раз, следующий раз скоро',
  },
  caughtBy: '19.4 holds a request up only while the window is full, and rejects only when the queue is full too',
  edits: [
    {
      file: 'waiting.ts',
      find: 'while (taken < queue.length && take(',
      replace: 'if (take(',
    },
  ],
})
