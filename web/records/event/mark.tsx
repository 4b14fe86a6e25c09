import styles from './mark.module.css'
import type { Quad } from './quad.ts'

/** The sign of a class of events, as map and time line draw it: a diamond for words, a disc for deeds. */
export const QuadMark = ({ quad }: { quad: Quad }) => <i className={styles.mark} data-quad={quad} aria-hidden="true" />
