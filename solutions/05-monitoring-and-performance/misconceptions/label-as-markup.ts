import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'labels are harmless',
    ru: 'подписи безобидны',
  },
  caughtBy: '5.5 a label is text, whatever is in it',
  says: /shown as it was typed/,
  edits: [
    {
      file: 'page.ts',
      find: `value.replace(/[&<>"']/g, (letter) => \`&#\${letter.charCodeAt(0)};\`)`,
      replace: `value`,
    },
  ],
})
