import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a minute of grace does no harm',
    ru: 'минута grace не повредит',
  },
  caughtBy: '10.2 the grace is five seconds where nobody asks for another',
  says: /grace is five seconds/,
  edits: [
    {
      file: 'topology.ts',
      find: '{ graceMs = GRACE_MS, limits',
      replace: '{ graceMs = 12 * GRACE_MS, limits',
    },
  ],
})
