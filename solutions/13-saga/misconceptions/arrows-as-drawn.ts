import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'an arrow leads from each event to the next one drawn',
    ru: 'стрелка ведёт от каждого события к следующему на схеме',
  },
  caughtBy: '13.5 the page shows the true path of an order, and what comes later',
  says: /a path that the order did not take/,
  edits: [
    {
      file: 'page.ts',
      find: `for (const { id, causedBy } of events) if (place.has(causedBy)) root.append(arrowOf(causedBy, id, place))`,
      replace: `events.forEach(({ id }, nth) => { if (nth > 0) root.append(arrowOf(events[nth - 1].id, id, place)) })`,
    },
  ],
})
