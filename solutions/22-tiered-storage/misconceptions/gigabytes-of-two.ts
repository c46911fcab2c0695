import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a GB is 2^30 bytes', ru: 'ГБ — это 2^30 байт' },
  caughtBy: '22.5 all on disks costs every copy for the whole time',
  says: /10⁹ bytes/,
  edits: [{ file: 'cost.ts', find: 'const gb = 1e9', replace: 'const gb = 2 ** 30' }],
})
