import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'join and leftJoin differ only where data is broken',
    ru: 'join и leftJoin различаются только на испорченных данных',
  },
  caughtBy: '14.2 a click of an unknown product comes out without it, one of an unknown user does not',
  says: /A join that finds no product loses the click/,
  edits: [{ file: 'enrichment.ts', find: '    .leftJoin(\n', replace: '    .join(\n' }],
})
