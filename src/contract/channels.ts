/** The two IPC channels between a page and its main process: calls one way, pushes the other. */
export const CALL_CHANNEL = 'rostrum:call';
export const PUSH_CHANNEL = 'rostrum:push';
