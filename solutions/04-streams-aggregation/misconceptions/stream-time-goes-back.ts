import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'stream time is the time of the last click',
    ru: 'stream time — это время последнего клика',
  },
  caughtBy: '4.2 by hand: a click whose window has closed is late and counts nowhere',
  says: /Stream time never goes back/,
  edits: [
    { file: 'by-hand.ts', find: 'streamTime = Math.max(streamTime, click.at)', replace: 'streamTime = click.at' },
  ],
})
