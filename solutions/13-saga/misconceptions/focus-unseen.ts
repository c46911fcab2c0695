import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the ring around a button is ugly',
    ru: 'рамка вокруг кнопки некрасивая',
  },
  caughtBy: '13.5 the page works by keyboard, and the focus stays where it is',
  says: /does not see where they are/,
  edits: [
    {
      file: 'page.ts',
      find: `:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px }`,
      replace: `button:focus-visible { outline: none }`,
    },
  ],
})
