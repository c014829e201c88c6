/** The names under which windows and main talk; preload and main use nothing else. */
export const channels = {
  /** Window → main, answered: one call of the contract. */
  call: 'box-office:call',
  /** Main → window: a live message. */
  live: 'box-office:live',
  /** Window → main: the first usable screen is drawn. */
  ready: 'box-office:ready',
  /** Window → main: the commands of the native menu. */
  menu: 'box-office:menu',
} as const;
