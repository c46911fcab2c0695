/** The system's Chromium, driven by playwright-core, for pages that labs build. */

export type { Page } from 'playwright-core'
export { accessibilityProblems } from './accessibility.ts'
export { chromiumOf, type OpenBrowser, openBrowser } from './chromium.ts'
export { sharedBrowser } from './shared.ts'
