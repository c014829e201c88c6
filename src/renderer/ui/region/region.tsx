type Props = React.HTMLAttributes<HTMLElement> & {
  /** What this part of the screen is called; F6 walks from one to the next. */
  label: string;
  as?: 'section' | 'nav' | 'header' | 'main' | 'aside';
};

/** A part of the screen that F6 reaches. At most eight on one screen. */
export function Region({ label, as: Element = 'section', ...rest }: Props) {
  return <Element {...rest} aria-label={label} data-region tabIndex={-1} />;
}
