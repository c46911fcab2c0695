import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a Date has all that a time has',
    ru: 'в Date есть всё, что есть у времени',
  },
  caughtBy: '16.4 values keep their type and each of their digits, whatever the time zone of the process',
  says: /another one on its way/,
  edits: [
    {
      file: 'values.ts',
      find: `return aMillisecond === 1n ? text : \`\${text}\${String(left).padStart(3, '0')}\``,
      replace: `return left === -1n ? '' : text`,
    },
  ],
})
