import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client.ts'
import styles from './ask-reason.module.css'

interface AskReasonProps {
  /** What is decided, on the button. */
  readonly label: string
  readonly disabled?: boolean
  readonly decide: (reason: string) => Promise<unknown>
}

/** A decision with its reason: a button that opens a field, so that nothing is decided by one slip. */
export function AskReason({ label, disabled = false, decide }: AskReasonProps) {
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The button that had the focus is gone.
  useEffect(() => {
    if (open) field.current?.focus()
  }, [open])
  if (!open)
    return (
      <button type="button" disabled={disabled} onClick={() => setOpen(true)}>
        {label}
      </button>
    )
  const close = () => {
    setOpen(false)
    setReason('')
    setTrouble(null)
  }
  return (
    <form
      className={styles.form}
      onSubmit={async (event) => {
        event.preventDefault()
        setBusy(true)
        try {
          await decide(reason.trim())
          close()
        } catch (cause) {
          setTrouble(cause instanceof ApiError ? cause.message : 'The decision could not be kept.')
        } finally {
          setBusy(false)
        }
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <label>
        <span>Why</span>
        <input
          ref={field}
          value={reason}
          maxLength={2000}
          dir="auto"
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <button type="submit" disabled={busy}>
        {label}
      </button>
      <button type="button" onClick={close}>
        Leave it
      </button>
      {trouble && <p role="alert">{trouble}</p>}
    </form>
  )
}
