import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'Date.parse knows which days there are', ru: 'Date.parse знает, какие дни бывают' },
  caughtBy: '18.3 by hand: what breaks a rule is unparsed, with a reason, and nothing is thrown',
  says: /a line that breaks a rule was read/,
  edits: [
    { file: 'parse.ts', find: '  return z.iso.datetime({ offset: true }).parse(iso)\n', replace: '  return iso\n' },
  ],
})
