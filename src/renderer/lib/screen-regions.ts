const selector = '[data-region]';

/**
 * Moves the focus to the next (`1`) or previous (`-1`) part of the screen. A part is any element with `data-region`; it
 * gives the focus to what had it last there, else to its first control.
 */
export function moveToRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(selector)].filter(isReachable);
  const here = document.activeElement?.closest<HTMLElement>(selector);
  const place = here ? regions.indexOf(here) : -1;
  const start = place === -1 && step === -1 ? 0 : place;
  const region = regions.at((start + step + regions.length) % regions.length);
  if (region) focusIn(region);
}

const lastFocused = new WeakMap<HTMLElement, HTMLElement>();

/** Remembers where the focus was in each region; the answer stops it. */
export function followFocus(): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const region = target.closest<HTMLElement>(selector);
    if (region && region !== target) lastFocused.set(region, target);
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

function focusIn(region: HTMLElement): void {
  const last = lastFocused.get(region);
  const wanted = last && region.contains(last) && isReachable(last) ? last : firstControl(region);
  (wanted ?? region).focus();
}

function firstControl(region: HTMLElement): HTMLElement | undefined {
  const controls = region.querySelectorAll<HTMLElement>(
    'a[href], button:not(:disabled), input:not(:disabled), textarea, select, [tabindex="0"]',
  );
  return [...controls].find(isReachable);
}

function isReachable(element: HTMLElement): boolean {
  return element.closest('[inert]') === null && element.checkVisibility();
}
