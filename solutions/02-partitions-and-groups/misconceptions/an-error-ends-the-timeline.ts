import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a look that fails is the end of looking',
    ru: 'неудачный опрос — конец наблюдения',
  },
  caughtBy: '2.5 the timeline goes on after an outage, and names each idle member',
  says: /One look that failed ended the timeline/,
  cause: 'deadline',
  edits: [
    {
      file: 'viewer.ts',
      find: '.catch(() => last)',
      replace: '.catch(() => {\n      stopping.abort()\n      return last\n    })',
    },
  ],
})
