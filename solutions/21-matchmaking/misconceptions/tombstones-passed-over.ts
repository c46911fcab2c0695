import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a null value asks for nothing, so there is nothing to report',
    ru: 'null ничего не просит, и сообщать не о чем',
  },
  caughtBy: '21.3 reports what is no request where it was written, and goes on',
  says: /null values/,
  edits: [
    {
      file: 'matchmaker.ts',
      find: '    const read = readRequest(',
      replace: `    if (record.value === null) return
    const read = readRequest(`,
    },
  ],
})
