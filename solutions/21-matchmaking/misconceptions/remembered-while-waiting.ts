import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a ticket is remembered as long as it waits',
    ru: 'тикет помнят, пока он ждёт',
  },
  caughtBy: '21.3 takes a ticket that is not higher than each before it for a repetition, and answers nothing',
  says: /cancelled or refused is used up/,
  edits: [{ file: 'desk.ts', find: 'if (ticket <= last) return', replace: 'if (waits && ticket <= last) return' }],
})
