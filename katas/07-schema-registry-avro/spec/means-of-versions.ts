/** Of version 2, and of the check before a deploy. */
export const meansOfVersions = {}
