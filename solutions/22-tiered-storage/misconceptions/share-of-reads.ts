import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a read is a read', ru: 'чтение есть чтение' },
  caughtBy: '22.5 chooses the cheapest number of hot days that is still fast enough',
  says: /Shares are of bytes/,
  edits: [
    {
      file: 'cost.ts',
      find: 'const sumOf = (reads: Reads): number => reads.reduce((sum, { bytesPerDay }) => sum + bytesPerDay, 0)',
      replace:
        'const sumOf = (reads: Reads): number => reads.reduce((sum, { bytesPerDay }) => sum + bytesPerDay, 0)\nconst countOf = (reads: Reads): number => reads.length',
    },
    {
      file: 'cost.ts',
      find: 'const all = sumOf(thereOf(workload))',
      replace: 'const all = countOf(thereOf(workload))',
    },
    {
      file: 'cost.ts',
      find: 'const cold = sumOf(coldOf(workload, hotDays))\n',
      replace: 'const cold = countOf(coldOf(workload, hotDays))\n',
    },
  ],
})
