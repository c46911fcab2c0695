import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'what comes from our own topics can go into innerHTML',
    ru: 'данные из своих топиков можно вставлять через innerHTML',
  },
  caughtBy: '13.5 the page shows what came with an event as text, never as markup',
  says: /innerHTML/,
  edits: [
    {
      file: 'page.ts',
      find: `  item.append(el('time', shown), ' ' + LANES[laneOf(type)] + ': ' + type + (reason ? ': ' + reason : ''))`,
      replace: `  item.innerHTML = shown + ' ' + LANES[laneOf(type)] + ': ' + type + (reason ? ': ' + reason : '')`,
    },
  ],
})
