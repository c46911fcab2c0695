import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an answer needs the id of its request, no more',
    ru: 'ответу нужен id запроса, и только',
  },
  caughtBy: '19.2 answers with the whole request, twice where two have one id',
  says: /holds the request whole/,
  edits: [{ file: 'limiter.ts', find: 'withValue(data)', replace: `withValue({ id: data.id, path: '' })` }],
})
