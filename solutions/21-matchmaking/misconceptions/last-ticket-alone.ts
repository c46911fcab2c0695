import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a repetition is the last request again',
    ru: 'повтор — это ещё раз последний запрос',
  },
  caughtBy: '21.3 takes a ticket that is not higher than each before it for a repetition, and answers nothing',
  says: /is not higher than each before it/,
  edits: [{ file: 'desk.ts', find: 'if (ticket <= last) return', replace: 'if (ticket === last) return' }],
})
