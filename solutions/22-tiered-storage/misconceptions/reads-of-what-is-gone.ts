import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what was asked for was read', ru: 'что спросили, то прочитали' },
  caughtBy: '22.5 cold is what is at least as old as the hot days, and nobody reads what is gone',
  says: /nobody reads it/,
  edits: [
    { file: 'cost.ts', find: 'const all = sumOf(thereOf(workload))', replace: 'const all = sumOf(workload.reads)' },
  ],
})
