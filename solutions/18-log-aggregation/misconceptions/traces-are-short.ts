import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a stack trace has a few lines', ru: 'в стек-трейсе несколько строк' },
  caughtBy: '18.1 a stack trace is one record with the line that it belongs to, as long as it may be',
  says: /keeps 500 lines/,
  edits: [{ file: 'shipper.ts', find: '  max_lines: 2_000,\n', replace: '' }],
})
