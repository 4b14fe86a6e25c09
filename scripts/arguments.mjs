/**
 * What a script was called with: `option` takes a `--name value` out of the words behind the script's name (`fallback` where it is not given), and
 * `inputs` then gives the words that are left.
 *
 * @throws {Error} with `usage` where an option lacks its value, or fewer inputs are left than `fewest`: what a script writes by default must not be
 *   overwritten by nothing.
 * @param {string} usage
 */
export function readArguments(usage) {
  const words = process.argv.slice(2)
  return {
    /**
     * @template Fallback
     * @param {string} name
     * @param {Fallback} fallback
     * @returns {string | Fallback}
     */
    option(name, fallback) {
      const at = words.indexOf(`--${name}`)
      if (at < 0) return fallback
      const value = words.splice(at, 2)[1]
      if (value === undefined) throw new Error(usage)
      return value
    },
    /** @param {number} fewest */
    inputs(fewest) {
      if (words.length < fewest) throw new Error(usage)
      return words
    },
  }
}
