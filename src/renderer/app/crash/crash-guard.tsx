import { Component, type ReactNode } from 'react';
import { CrashScreen } from './crash-screen';

type Props = { children: ReactNode };
type State = { error: unknown };

/** Catches what a screen throws while drawing, so that the window never goes blank. React offers this as a class only. */
export class CrashGuard extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <CrashScreen error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
