import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a button stays where it is', ru: 'кнопка всегда на месте' },
  caughtBy: '18.5 of too many lines a part is shown, said so, and more on demand',
  says: /more is offered where there is no more/,
  edits: [
    {
      file: 'page-script.ts',
      find: "at('note').hidden = at('more').hidden = !more",
      replace: "at('note').hidden = !more\n  at('more').hidden = false",
    },
  ],
})
