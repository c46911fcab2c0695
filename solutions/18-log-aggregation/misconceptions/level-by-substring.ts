import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a line with ERROR in it is an error', ru: 'строка, в которой есть ERROR, — ошибка' },
  caughtBy: '18.3 by hand: the level is what stands in its place, by any of its names',
  says: /words of the message are not its level/,
  edits: [
    {
      file: 'parse.ts',
      find: 'return { level: levelOf(level), at: sinceEpoch(time), message,',
      replace: "return { level: /error/i.test(text) ? 'error' : levelOf(level), at: sinceEpoch(time), message,",
    },
  ],
})
