import { createContext, useContext } from 'react';
import { formatsFor, type Formats } from './format';

const thisPc = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The formats in force; the app provides those of the preferences. */
export const FormatsContext = createContext<Formats>(formatsFor({ language: 'en', country: 'ID' }, thisPc));

/** Money, times, days, numbers and seat runs as text: words in the language, figures as the region writes them. */
export function useFormat(): Formats {
  return useContext(FormatsContext);
}
