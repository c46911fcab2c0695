import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'a grey is a grey, by day and by night',
    ru: 'серый — он и ночью серый',
  },
  caughtBy: '13.5 axe-core finds nothing on the page, in light and in dark',
  says: /color-contrast/,
  edits: [
    {
      file: 'page.ts',
      find: `--soft: light-dark(#5a6573, #9aa6b5)`,
      replace: `--soft: #5a6573`,
    },
  ],
})
