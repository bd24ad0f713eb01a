/** What a caught value says of itself: an error's message, else the value as a string. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
