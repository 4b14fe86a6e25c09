// Stands in for src/cli/compiled.ts inside the compiled file: what that loads is here already.

import * as parts from '../dist/cli/reader-parts.js'

/** The same as `loadCompiled` of src/cli/compiled.ts. */
export const loadCompiled = () => ({ parts, compiledAhead: true })
