import { Component, type ReactNode } from 'react'
import { Empty } from './trouble.tsx'

/** Keeps a part of the screen that fails from taking its neighbours down. */
export class Pane extends Component<{ readonly name: string; readonly children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError = () => ({ failed: true })

  /** What is to be shown has changed: it may work now. */
  override componentDidUpdate(before: { readonly children: ReactNode }) {
    if (this.state.failed && before.children !== this.props.children) this.setState({ failed: false })
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <Empty title={`${this.props.name} cannot be shown.`}>
        <p>The rest of the page still works. Loading the page anew may help.</p>
      </Empty>
    )
  }
}
