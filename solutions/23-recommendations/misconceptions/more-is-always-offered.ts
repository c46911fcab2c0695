import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: { en: 'a button that does nothing harms nobody', ru: 'от кнопки, которая ничего не делает, нет вреда' },
  caughtBy: '23.5 of too much a part is shown, said so, and more on demand',
  says: /more is offered where there is no more/,
  edits: [
    {
      file: 'page.ts',
      find: `at('note').hidden = at('more').hidden = !more`,
      replace: `at('note').hidden = !more
  at('more').hidden = false`,
    },
  ],
})
