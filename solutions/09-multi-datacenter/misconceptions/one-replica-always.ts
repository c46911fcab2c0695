import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'one replica suits here, so it suits',
    ru: 'одна реплика подходит здесь, значит, подходит',
  },
  caughtBy: '9.2 each topic that MirrorMaker makes has as many replicas as asked for',
  says: /a fixed number is wrong/,
  edits: [{ file: 'mirror.ts', find: 'String(replicas)]))', replace: 'String(Math.min(replicas, 1))]))' }],
})
