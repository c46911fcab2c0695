import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the keys of a region begin with its name',
    ru: 'ключи региона начинаются с его имени',
  },
  caughtBy: '21.3 keeps apart the queues of regions whose names begin alike',
  says: /prefix without a separator/,
  edits: [
    { file: 'waiting-room.ts', find: `prefixScan(keyOf(region, ''), string)`, replace: 'prefixScan(region, string)' },
  ],
})
