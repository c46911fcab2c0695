import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'after a look that failed nobody knows what the group looks like: its next picture is new',
    ru: 'после неудачного опроса вид группы неизвестен, и следующая картина новая',
  },
  caughtBy: '2.5 the timeline goes on after an outage, and names each idle member',
  says: /the next one is compared with the last that was seen/,
  edits: [
    {
      file: 'viewer.ts',
      find: '.catch(() => last)',
      replace: ".catch(() => '')",
    },
    {
      file: 'viewer.ts',
      find: 'if (picture !== last && !stopping',
      replace: "if (picture !== '' && picture !== last && !stopping",
    },
  ],
})
