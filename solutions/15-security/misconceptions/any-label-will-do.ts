import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'the label of a PEM block is decoration', ru: 'метка блока PEM — украшение' },
  caughtBy: '15.1 the authority has the name and the time that were asked for, signs itself and may sign others',
  says: /PKCS #8 alone/,
  edits: [{ file: 'certificates.ts', find: `'PRIVATE KEY')`, replace: `'EC PRIVATE KEY')` }],
})
