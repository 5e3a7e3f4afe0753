/** The own protocol's only origin. */
export const ORIGIN = 'rostrum://app';

/** What the build writes wherever a nonce belongs (electron.vite.config.ts); each load gets its own in its place. */
export const NONCE_PLACEHOLDER = 'ROSTRUM-NONCE';

/**
 * The policy of every page: its own files and nothing else, no connection of any kind, no string made into script. Styles may
 * also carry this load's nonce, because the widget library puts one `<style>` into each window.
 */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
