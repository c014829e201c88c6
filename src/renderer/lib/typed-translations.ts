import 'i18next';

/** The English file of each feature types its keys: a wrong key does not compile. A new feature is one line here. */
interface Translations {
  common: typeof import('./translations/en/common.json');
  commands: typeof import('./translations/en/commands.json');
  controls: typeof import('./translations/en/controls.json');
  frame: typeof import('./translations/en/frame.json');
  refusals: typeof import('./translations/en/refusals.json');
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    returnNull: false;
    resources: Translations;
  }
}
