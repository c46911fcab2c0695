/** The system's Chromium, driven by playwright-core, for pages that labs build. */
export { chromiumOf, type OpenBrowser, openBrowser } from './chromium.ts'
