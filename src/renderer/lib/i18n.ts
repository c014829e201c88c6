import i18next, { type i18n as Translator, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from './format/locale';
// Only this form stays in the declarations, so that other projects know the keys.
// oxlint-disable-next-line import/no-empty-named-blocks, unicorn/require-module-specifiers
import type {} from './typed-translations';

/** `./translations/en/sale.json` is namespace `sale` of language `en`. */
const files = import.meta.glob<Record<string, unknown>>('./translations/*/*.json', {
  eager: true,
  import: 'default',
});

/** Every text of the product by language and feature. */
export const translations: Resource = {};
for (const [path, texts] of Object.entries(files)) {
  const [, language = '', feature = ''] = /([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
  translations[language] = { ...translations[language], [feature]: texts };
}

/** The translator; ready at once, since the texts are part of the bundle. */
export const i18n: Translator = i18next.createInstance();

void i18n.use(initReactI18next).init({
  lng: rememberedLanguage(),
  fallbackLng: 'en',
  supportedLngs: ['en', 'id'],
  defaultNS: 'common',
  resources: translations,
  initAsync: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/** Speaks another language from now on, also to screen readers, and remembers it for the next start. */
export function speak(language: Language): void {
  document.documentElement.lang = language;
  localStorage.setItem('language', language);
  if (i18n.language !== language) void i18n.changeLanguage(language);
}

/** Before the preferences arrive: the language of the last time, else the system's. */
function rememberedLanguage(): Language {
  const remembered = globalThis.localStorage?.getItem('language') ?? globalThis.navigator?.language ?? 'en';
  return remembered.startsWith('id') ? 'id' : 'en';
}
