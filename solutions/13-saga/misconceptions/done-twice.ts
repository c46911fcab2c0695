import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an event that is there is to be acted upon',
    ru: 'раз событие есть, по нему надо действовать',
  },
  caughtBy: '13.3 each step is done once, and what concerns others changes nothing',
  says: /a step is done twice/,
  edits: [
    {
      file: 'decide.ts',
      find: `event.type === step.on && known === null`,
      replace: `event.type === step.on && known !== 'voided'`,
    },
  ],
})
