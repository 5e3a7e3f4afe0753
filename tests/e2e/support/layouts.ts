const ALL = process.env.ROSTRUM_TEST_SCALE === 'all';

/**
 * Languages and window sizes (px) at which nothing may be cut off: in npm test the wireframes' size and, mirrored, the
 * smallest; in npm run test:all each with each.
 */
export const LAYOUTS: readonly (readonly [language: string, width: number, height: number])[] = ALL
  ? [
      ['en', 1280, 800],
      ['en', 1024, 640],
      ['qps-rtl', 1280, 800],
      ['qps-rtl', 1024, 640],
    ]
  : [
      ['en', 1280, 800],
      ['qps-rtl', 1024, 640],
    ];

/** Languages in which axe looks at every state of a page: mirrored too in npm run test:all. */
export const LANGUAGES: readonly string[] = ALL ? ['en', 'qps-rtl'] : ['en'];
