import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'late is what is older than the clock less grace',
    ru: 'опоздал тот, кто старше текущего времени на часах минус grace',
  },
  caughtBy: '4.2 by hand: a click whose window has closed is late and counts nowhere',
  says: /never looks at a clock/,
  edits: [
    { file: 'by-hand.ts', find: 'streamTime = Math.max(streamTime, click.at)', replace: 'streamTime = Date.now()' },
  ],
})
