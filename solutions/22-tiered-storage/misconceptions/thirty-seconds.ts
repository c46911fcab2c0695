import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a library knows when to give up', ru: 'когда сдаться, библиотека знает сама' },
  caughtBy: '22.3 a range that Kafka has not got, a topic that is not there and a broker that is away are told apart',
  says: /30 s of it are more/,
  edits: [
    { file: 'raw.ts', find: '{ connectTimeout: 3_000, requestTimeout: 5_000 }', replace: '{ connectTimeout: 3_000 }' },
  ],
})
