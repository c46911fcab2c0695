import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'each request looks at the whole queue, so nobody is missed',
    ru: 'каждый запрос просматривает всю очередь, никого не пропустят',
  },
  caughtBy: '21.4 widens the bands by the clock, although no request comes',
  says: /when a request comes in, and otherwise not/,
  edits: [
    {
      file: 'queue.ts',
      find: `    context.schedule(LOOK_EVERY_MS, PunctuationType.WALL_CLOCK_TIME, (now) => {
      for (const region of this.#room.regions()) if (this.#look(region, now)) this.#tellState(region, now)
    })
`,
      replace: '',
    },
  ],
})
