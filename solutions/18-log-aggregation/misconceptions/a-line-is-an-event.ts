import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a line is an event, everywhere', ru: 'строка — это событие, везде' },
  caughtBy: '18.1 a stack trace is one record with the line that it belongs to, as long as it may be',
  says: /an event is not whole/,
  edits: [{ file: 'shipper.ts', find: "format === 'text' ?", replace: "format === ('none' as string) ?" }],
})
