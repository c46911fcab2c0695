import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a tombstone has the time of the machine', ru: 'у tombstone время машины' },
  caughtBy: '23.1 each event is in the topic once, in order, under its user, at its time',
  says: /ctx.clock that says the time/,
  edits: [
    {
      file: 'collector.ts',
      find: 'String(Math.floor(ctx.clock.now()))',
      replace: 'String(Date.now())',
    },
  ],
})
