import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'titles come from our own catalogue', ru: 'названия — из нашего же каталога' },
  caughtBy: '23.5 an answer to an older question is never shown, and names are text, never markup',
  says: /shown as HTML/,
  cause: 'deadline',
  edits: [
    { file: 'page.ts', find: "{ scope: 'row', textContent: title }", replace: "{ scope: 'row', innerHTML: title }" },
  ],
})
