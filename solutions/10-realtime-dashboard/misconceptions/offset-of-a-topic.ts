import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a topic has offsets',
    ru: 'у топика есть смещения',
  },
  caughtBy: '10.5 each change is told once although the group of the view rebalances',
  says: /remembered for a whole topic/,
  cause: 'deadline',
  edits: [
    {
      file: 'view.ts',
      find: 'const place = `${topic}-${partition}`',
      replace: 'const place = topic',
    },
  ],
})
