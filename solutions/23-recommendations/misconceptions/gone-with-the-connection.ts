import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'what cannot be confirmed is not shown', ru: 'неподтверждённое не показывают' },
  caughtBy: '23.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told',
  says: /what was shown is gone/,
  edits: [
    {
      file: 'page.ts',
      find: "if (question === asked) tell('Connection lost')",
      replace: "if (question === asked) (tell('Connection lost'), at('rows').replaceChildren())",
    },
  ],
})
