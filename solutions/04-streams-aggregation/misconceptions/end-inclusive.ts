import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a click at the very end of a window still belongs to it',
    ru: 'клик ровно в момент конца окна ещё относится к нему',
  },
  caughtBy: '4.2 by hand: a window holds its start, and its end belongs to the next one',
  says: /its end is the start of the next one/,
  edits: [
    {
      file: 'by-hand.ts',
      find: 'Math.floor(timestamp / WINDOW_MS)',
      replace: 'Math.floor((timestamp - 1) / WINDOW_MS)',
    },
  ],
})
