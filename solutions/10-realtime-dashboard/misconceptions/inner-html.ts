import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'innerHTML is shorter',
    ru: 'innerHTML короче',
  },
  caughtBy: '10.5 names of devices are shown as text, never as markup',
  says: /runs code in the browser/,
  edits: [
    {
      file: 'page-drawing.ts',
      find: `  head.textContent = name
`,
      replace: `  head.innerHTML = name
`,
    },
  ],
})
