/**
 * How an undertaking stands on a day. `open`: its time is still to come; `due`: its days have begun; `passed`: they are over, and no article
 * says what became of it; the others as told.
 */
export const standings = ['open', 'due', 'passed', 'met', 'missed', 'dropped'] as const
export type Standing = (typeof standings)[number]
