import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what comes from our own topics can go into innerHTML',
    ru: 'данные из своих топиков можно вставлять через innerHTML',
  },
  caughtBy: '12.5 shows what came with a message as text, never as markup',
  says: /innerHTML/,
  edits: [
    {
      file: 'page.ts',
      find: `    error.textContent = errorOf(letter)`,
      replace: `    error.innerHTML = errorOf(letter)`,
    },
  ],
})
