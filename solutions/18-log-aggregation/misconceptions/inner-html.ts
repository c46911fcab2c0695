import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a line is shown', ru: 'строку показывают' },
  caughtBy: '18.5 lines are shown as text, never as markup, and an older answer is never shown',
  says: /shown as it is, and not run/,
  cause: 'deadline',
  edits: [
    {
      file: 'page-script.ts',
      find: '  const message = cell(line.message)\n',
      replace: "  const message = cell('')\n  message.innerHTML = line.message\n",
    },
  ],
})
