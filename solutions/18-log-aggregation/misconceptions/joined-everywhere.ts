import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'one rule for joining lines will do', ru: 'хватит одного правила склейки строк' },
  caughtBy: '18.1 each line is one record, with its service and format, under its service, in order',
  says: /its lines were joined/,
  cause: 'deadline',
  edits: [{ file: 'shipper.ts', find: "format === 'text' ?", replace: "format !== ('none' as string) ?" }],
})
