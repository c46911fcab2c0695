import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a sleep ends soon enough',
    ru: 'сон скоро кончится',
  },
  caughtBy: '24.2 stop does not wait for the clock',
  says: /signal that stop/,
  edits: [
    {
      file: 'listener.ts',
      find: 'ctx.clock.sleep(everyMs, stopping.signal)',
      replace: 'ctx.clock.sleep(everyMs)',
    },
  ],
})
