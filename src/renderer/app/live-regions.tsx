import { useSpoken } from '../lib/announce';

/** The one polite and the one assertive voice of the app; `announce` speaks through them. */
export function LiveRegions() {
  const { polite, assertive } = useSpoken();
  return (
    <>
      <div className="visually-hidden" role="status" aria-live="polite" aria-atomic>
        {polite}
      </div>
      <div className="visually-hidden" role="alert" aria-live="assertive" aria-atomic>
        {assertive}
      </div>
    </>
  );
}
