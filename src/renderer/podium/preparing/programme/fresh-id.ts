/** An id for a part or a turn that is added: no other has it. */
export const freshId = (): string => crypto.randomUUID();
