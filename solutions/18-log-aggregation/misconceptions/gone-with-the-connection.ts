import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'without a connection nothing is true', ru: 'без соединения ничему нельзя верить' },
  caughtBy: '18.5 the page says when the connection is lost, keeps what it has, and finds back; a refusal is told',
  says: /what was shown is gone/,
  edits: [
    {
      file: 'page-script.ts',
      find: '  if (status >= 500) return\n',
      replace: "  if (status >= 500) return void at('rows').replaceChildren()\n",
    },
  ],
})
