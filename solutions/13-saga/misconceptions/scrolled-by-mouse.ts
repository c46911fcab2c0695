import { defineMisconception } from '#harness/course'

export default defineMisconception({
  idea: {
    en: 'the wheel scrolls it',
    ru: 'прокрутить можно колёсиком',
  },
  caughtBy: '13.5 axe-core finds nothing on the page, in light and in dark',
  says: /scrollable-region-focusable/,
  edits: [
    {
      file: 'page.ts',
      find: `<div id="diagram" class="scroll" tabindex="0" role="group" aria-label="Diagram, can be scrolled"></div>`,
      replace: `<div id="diagram" class="scroll"></div>`,
    },
  ],
})
