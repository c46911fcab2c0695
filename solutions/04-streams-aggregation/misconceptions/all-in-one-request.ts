import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a call is a request, however many clicks it has',
    ru: 'вызов — это один запрос, сколько бы в нём ни было кликов',
  },
  caughtBy: '4.1 a call may bring no click, or thousands',
  says: /message\.max\.bytes/,
  edits: [{ file: 'producer.ts', find: 'const REQUEST_CLICKS = 1_000', replace: 'const REQUEST_CLICKS = 1_000_000' }],
})
