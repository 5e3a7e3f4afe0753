/** An id for what is made in this window: no other has it. */
export const freshId = (): string => crypto.randomUUID();
