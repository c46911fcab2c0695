export const guardianScript: string
