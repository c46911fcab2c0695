import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'replace() puts in what it is given',
    ru: 'replace() вставит то, что дали',
  },
  caughtBy: '5.5 a label is text, whatever is in it',
  says: /shown as it was typed/,
  edits: [
    { file: 'page.ts', find: `<th>\${text(before.label)}</th>`, replace: `<th>BEFORE</th>` },
    {
      file: 'page.ts',
      find: `</html>
\``,
      replace: `</html>
\`.replace('BEFORE', text(before.label))`,
    },
  ],
})
