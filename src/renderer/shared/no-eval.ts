import { z } from 'zod';

// The schemas would otherwise try once whether text may be made into code. The pages' policy forbids that and counts the try
// as an attack. To be imported before anything that makes a schema.
z.config({ jitless: true });
