import styles from './figure.module.css';

type Props = {
  /** `total`: what is to be paid; `change`: what is given back, the largest thing after a sale. */
  size: 'total' | 'change';
  children: string;
};

/** An amount of money written large. */
export function Figure({ size, children }: Props) {
  return (
    <output className={styles.figure} data-size={size}>
      {children}
    </output>
  );
}
