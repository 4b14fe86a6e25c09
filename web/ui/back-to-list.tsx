import { listBehind } from '../search/address.ts'
import { Link } from '../search/link.tsx'

/** The way back to the list that one came from; `b` on the keyboard. */
export const BackToList = () => (
  <Link href={listBehind()} title="Back to the list (b)">
    Back to the list
  </Link>
)
