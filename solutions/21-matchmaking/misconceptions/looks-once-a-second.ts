import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'nobody minds a second',
    ru: 'секунды никто не заметит',
  },
  caughtBy: '21.4 makes a match within LOOK_EVERY_MS of the moment at which its group fits',
  says: /longer than LOOK_EVERY_MS/,
  edits: [
    { file: 'queue.ts', find: 'context.schedule(LOOK_EVERY_MS,', replace: 'context.schedule(10 * LOOK_EVERY_MS,' },
  ],
})
