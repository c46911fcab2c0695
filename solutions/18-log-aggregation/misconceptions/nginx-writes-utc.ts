import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'nginx writes UTC', ru: 'nginx пишет UTC' },
  caughtBy: '18.3 by hand: a time is the moment that it names, wherever it was written',
  says: /without its offset from UTC/,
  edits: [
    { file: 'parse.ts', find: 'T${clock}${hours}:${minutes}', replace: "T${clock}${hours === minutes ? '' : 'Z'}" },
  ],
})
