import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'old events were migrated, surely',
    ru: 'старые события, конечно, мигрировали',
  },
  caughtBy: '11.2 brings events of the old version up to date',
  says: /commandId|version/,
  cause: 'error',
  edits: [
    {
      file: 'events.ts',
      find: `isNew(json) ? newEvent(json) : oldEvent(json, timestamp)`,
      replace: `isNew(json) || timestamp > 0 ? newEvent(json) : oldEvent(json, timestamp)`,
    },
  ],
})
